import { ChatError } from "./chat-error.js";
import type { ChatChunk } from "./chat-model.js";
import { readEndReason } from "./end-reason.js";

/** What is read of LangChain's chunks, of whatever model they are. */
export interface LangChainChunk {
  readonly text: string;
  readonly usage_metadata?: Tokens | undefined;
  readonly response_metadata: object;
  readonly additional_kwargs: object;
  /** Missing where the server leaves the role out. */
  readonly tool_call_chunks?: readonly { readonly args?: string | undefined }[] | undefined;
}

interface Tokens {
  readonly input_tokens: number;
  readonly output_tokens: number;
}

/** Turns LangChain's chunks into ours. */
export interface AnswerReader {
  read(chunk: LangChainChunk): ChatChunk;
  /**
   * The usage, if the server counted, and the end.
   *
   * @throws {ChatError} `empty` when there was no text, `malformed` when the end is missing.
   */
  end(): ChatChunk[];
}

/** @param byTool whether the answer stands in the arguments of a tool. */
export function createAnswerReader(
  model: string,
  { byTool }: { readonly byTool: boolean },
): AnswerReader {
  const usage = { inputTokens: 0, outputTokens: 0 };
  let isEmpty = true;
  let word: string | undefined;

  return {
    read(chunk) {
      const { usage_metadata: used } = chunk;
      usage.inputTokens += used?.input_tokens ?? 0;
      usage.outputTokens += used?.output_tokens ?? 0;
      word = endWordIn(chunk) ?? word;
      const text = byTool ? argumentsIn(chunk) : chunk.text;
      isEmpty &&= text.trim() === "";
      return { text };
    },
    end() {
      const end = readEndReason(word ?? "");
      if (isEmpty && end === "stop") throw fault("empty", "it ended without a word");
      if (word === undefined) throw fault("malformed", "its answer broke off in the middle");
      const isCounted = usage.inputTokens + usage.outputTokens > 0;
      return [...(isCounted ? [{ usage, model }] : []), { end }];
    },
  };

  function fault(kind: "empty" | "malformed", what: string): ChatError {
    return new ChatError(`Cannot use the answer of ${model} as ${what}: try again`, {
      kind,
      retryable: true,
    });
  }
}

function argumentsIn({ tool_call_chunks: calls = [] }: LangChainChunk): string {
  return calls.map(({ args }) => args ?? "").join("");
}

/** Where each provider's client leaves the word for the end. */
function endWordIn({ response_metadata, additional_kwargs }: LangChainChunk): string | undefined {
  const meta: Record<string, unknown> = { ...additional_kwargs, ...response_metadata };
  const word =
    meta["finish_reason"] ?? meta["done_reason"] ?? meta["stop_reason"] ?? meta["finishReason"];
  if (typeof word === "string" && word !== "") return word;
  // Ollama before 0.2 says only that it is done.
  return meta["done"] === true ? "stop" : undefined;
}
