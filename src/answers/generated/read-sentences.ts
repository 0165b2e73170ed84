import type { ChatChunk, EndReason } from "../../chat/chat-model.js";
import type { SentenceScanner, WrittenSentence } from "./sentence-scanner.js";
import { createSentenceScanner } from "./sentence-scanner.js";

/** What was read of an answer that is being written. */
export type ReadEvent =
  | { readonly sentence: WrittenSentence }
  /** All sentences so far are void. */
  | { readonly restart: true }
  /** Comes last, unless the stream fails. */
  | { readonly end: EndReason; readonly said: ReturnType<SentenceScanner["said"]> };

/** Reads sentences from a model's answer, each as soon as it is closed; see `createSentenceScanner`. */
export async function* readSentences(chunks: AsyncIterable<ChatChunk>): AsyncGenerator<ReadEvent> {
  let scanner = createSentenceScanner();
  for await (const chunk of chunks) {
    if ("restart" in chunk) {
      scanner = createSentenceScanner();
      yield { restart: true };
    } else if ("text" in chunk) {
      for (const scanned of scanner.push(chunk.text)) {
        yield scanned === "restart" ? { restart: true } : { sentence: scanned };
      }
    } else if ("end" in chunk) yield { end: chunk.end, said: scanner.said() };
  }
}
