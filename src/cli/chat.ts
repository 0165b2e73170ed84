import { createInterface } from "node:readline/promises";
import type { Citation } from "../answers/answer.js";
import type { Answering } from "../compose.js";
import { standAlone } from "../retrieval/follow-up.js";
import { openable, terminalAnswer, terminalPassage } from "./terminal-text.js";

const help = `Ask a question about the documents, or
  /sources   list the documents
  /open 2    show the passage behind footnote 2
  /quit      leave`;

export interface ChatOptions {
  readonly input: NodeJS.ReadableStream & { readonly isTTY?: boolean };
  readonly output: NodeJS.WritableStream;
  readonly signal: AbortSignal;
}

/** A conversation on a terminal, until `/quit`, the end of the input or an abort. */
export async function chat(
  answering: Answering,
  { input, output, signal }: ChatOptions,
): Promise<void> {
  const lines = createInterface({ input, output, terminal: input.isTTY ?? false, prompt: "\n> " });
  const close = (): void => {
    lines.close();
  };
  signal.addEventListener("abort", close, { once: true });
  const reply = createReplies(answering);
  output.write(`${answering.generation.manifest.counts.documents} documents. ${help}\n`);
  lines.prompt();
  for await (const line of lines) {
    const said = await reply(line.trim(), signal);
    if (said === undefined) break;
    output.write(`${said}\n`);
    lines.prompt();
  }
  lines.close();
  signal.removeEventListener("abort", close);
}

/** Returns what to say to each line, `undefined` when the conversation is over. */
function createReplies(
  answering: Answering,
): (line: string, signal: AbortSignal) => Promise<string | undefined> {
  const asked: string[] = [];
  let sources: readonly Citation[] = [];
  return async (line, signal) => {
    if (line === "/quit" || line === "/exit") return undefined;
    if (line === "/sources") return sourceList(answering);
    const open = /^\/open(?:\s+(\d+))?$/.exec(line);
    if (open) return opened(sources, Number(open[1] ?? 1));
    if (line === "" || line.startsWith("/")) return help;
    const question = standAlone(line, asked);
    const answer = await answering.answer(question, signal);
    if (answer.kind !== "notAsked") {
      asked.push(question);
      sources = openable(answer);
    }
    return terminalAnswer(answer);
  };
}

function opened(sources: readonly Citation[], number: number): string {
  const source = sources.find((citation) => citation.number === number);
  if (source) return terminalPassage(source);
  return sources.length === 0
    ? "There is nothing to open yet: ask a question first."
    : `There is no source ${number}: the last answer has ${sources.length}.`;
}

function sourceList({ generation }: Answering): string {
  return generation.manifest.documents
    .map(({ title, path, passageCount }) => `${title} (${path}, ${passageCount} passages)`)
    .join("\n");
}
