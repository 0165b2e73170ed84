import type { ChatChunk } from "./chat-model.js";

/** Whether a chunk holds something that a reader may have seen. */
export function hasWords(chunk: ChatChunk): boolean {
  return "text" in chunk && chunk.text !== "";
}
