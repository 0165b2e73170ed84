import type { RecordedWriting } from "../records/answer-record.js";
import type { Log } from "../services.js";

/**
 * Logs why an answer is not as good as it could be. Returns whether the search by meaning was out of
 * order, so that people are told.
 *
 * @param fault of the answer: of the chat model where the note blames it, else of the search.
 */
export function tellFault(
  fault: string | undefined,
  { note }: Pick<RecordedWriting, "note"> = {},
  log: Pick<Log, "info" | "warn">,
): boolean {
  if (note !== undefined && ofModel.has(note)) {
    // The library warns the owner, once for many questions.
    log.info({ note, reason: fault }, "A chat model did not answer a question, or not to the end");
    return false;
  }
  if (fault === undefined) return false;
  log.warn({ reason: fault }, "A question was answered without the search by meaning");
  return true;
}

const ofModel = new Set<RecordedWriting["note"]>([
  "unavailable",
  "refused",
  "unreadable",
  "brokenOff",
]);
