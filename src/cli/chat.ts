import { createInterface } from "node:readline/promises";
import type { Answering } from "../compose.js";
import { chatHelp, createReplies } from "./chat-replies.js";
import type { Replies, Reply } from "./chat-replies.js";
import { plural } from "./plural.js";

export interface ChatOptions {
  readonly input: NodeJS.ReadableStream & { readonly isTTY?: boolean };
  readonly output: NodeJS.WritableStream & {
    readonly isTTY?: boolean;
    readonly hasColors?: () => boolean;
  };
  /** Takes all that is no reply. @default standard error */
  readonly notices?: NodeJS.WritableStream;
  readonly signal: AbortSignal;
}

/**
 * A conversation, until `/quit`, the end of the input, Ctrl-C or an abort. Where input or output is
 * no terminal, nothing but the replies is written to `output`, each with a blank line after it.
 *
 * @throws the signal's reason when it aborts.
 */
export async function chat(
  answering: Answering,
  { input, output, notices = process.stderr, signal }: ChatOptions,
): Promise<void> {
  const terminal = (input.isTTY ?? false) && (output.isTTY ?? false);
  const left = new AbortController();
  const over = AbortSignal.any([signal, left.signal]);
  const lines = createInterface({ input, output, terminal, prompt: "> ", signal: over });
  lines.on("SIGINT", () => {
    left.abort();
  });
  const reply = createReplies(answering, { bold: terminal && (output.hasColors?.() ?? false) });
  notices.write(`${greeting(answering)}\n\n`);
  if (terminal) lines.prompt();
  let next: Reply = { kind: "nothing" };
  for await (const line of lines) {
    next = await replyOrFault(reply, line, over);
    if (next.kind === "goodbye") break;
    if (next.kind === "said") output.write(`${next.text}\n\n`);
    if (next.kind === "said") for (const fault of next.faults) notices.write(`${fault}\n\n`);
    if (terminal) lines.prompt();
  }
  lines.close();
  // The line that the prompt stands in has not been ended.
  if (terminal && next.kind !== "goodbye") output.write("\n");
  signal.throwIfAborted();
}

/** A question that fails does not end the conversation. */
async function replyOrFault(reply: Replies, line: string, signal: AbortSignal): Promise<Reply> {
  try {
    signal.throwIfAborted();
    return await reply(line, signal);
  } catch (error) {
    if (signal.aborted) return { kind: "goodbye" };
    const fault = error instanceof Error ? error.message : String(error);
    return { kind: "said", text: "This could not be answered.", faults: [fault] };
  }
}

/** So few documents are named at the start: they tell what may be asked. */
const fewDocuments = 6;

function greeting({ generation: { manifest } }: Answering): string {
  const { documents } = manifest;
  const titles = documents.length > fewDocuments ? [] : documents.map(({ title }) => `  ${title}`);
  const count = plural(documents.length, "document");
  const first = `I answer from ${count} and cite every sentence${titles.length > 0 ? ":" : "."}`;
  return [first, ...titles, chatHelp].join("\n");
}
