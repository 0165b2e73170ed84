import type { ChatChunk, ChatUsage, EndReason } from "../../src/chat/chat-model.js";

export interface ReadAnswer {
  /** What stands at the end: text before a restart is forgotten. */
  readonly text: string;
  /** The texts that are not empty, restarts among them as `null`. */
  readonly pieces: readonly (string | null)[];
  readonly usage: readonly ({ readonly model: string } & ChatUsage)[];
  readonly end: EndReason | undefined;
}

/** Reads an answer to its end. */
export async function readAnswer(chunks: AsyncIterable<ChatChunk>): Promise<ReadAnswer> {
  const pieces: (string | null)[] = [];
  const usage: ReadAnswer["usage"][number][] = [];
  let end: EndReason | undefined;
  for await (const chunk of chunks) {
    if (end !== undefined) throw new Error("something came after the end");
    if ("text" in chunk && chunk.text !== "") pieces.push(chunk.text);
    if ("restart" in chunk) pieces.push(null);
    if ("usage" in chunk) usage.push({ model: chunk.model, ...chunk.usage });
    if ("end" in chunk) end = chunk.end;
  }
  const text = pieces.slice(pieces.lastIndexOf(null) + 1).join("");
  return { text, pieces, usage, end };
}
