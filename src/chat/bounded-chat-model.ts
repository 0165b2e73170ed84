import type { ChatChunk, ChatModel } from "./chat-model.js";

/**
 * Cuts an answer after so many characters (UTF-16 code units), never within one beyond the basic
 * plane: the end is then `length`, the usage unknown, and the request over.
 */
export function createBoundedChatModel(model: ChatModel, maxCharacters: number): ChatModel {
  return { id: model.id, stream };

  async function* stream(...call: Parameters<ChatModel["stream"]>): AsyncGenerator<ChatChunk> {
    let left = maxCharacters;
    for await (const chunk of model.stream(...call)) {
      if ("restart" in chunk) left = maxCharacters;
      if ("text" in chunk && chunk.text.length > left) {
        yield { text: chunk.text.slice(0, left).replace(/[\ud800-\udbff]$/, "") };
        yield { end: "length" };
        return;
      }
      if ("text" in chunk) left -= chunk.text.length;
      yield chunk;
    }
  }
}
