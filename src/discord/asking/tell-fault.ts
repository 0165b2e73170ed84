import type { RecordedWriting } from "../records/answer-record.js";
import type { Log } from "../services.js";

/**
 * Logs, for the owner, why an answer is not as good as it could be. Returns whether the search by
 * meaning was out of order, so that people are told.
 *
 * @param fault of the answer: of the search, or of the chat model where `note` blames it.
 */
export function tellFault(
  fault: string | undefined,
  { note }: Pick<RecordedWriting, "note"> = {},
  log: Pick<Log, "warn">,
): boolean {
  const isModel = note !== undefined && faulty.has(note);
  if (isModel) log.warn({ note, reason: fault }, "A chat model did not answer, or not to the end");
  const isSearch = fault !== undefined && !blamed.has(note);
  if (isSearch) {
    log.warn({ reason: fault }, "A question was answered without the search by meaning");
  }
  return isSearch;
}

/** Where the answer is the documents' own as the model failed, its fault is the model's. */
const blamed = new Set<RecordedWriting["note"]>(["unavailable", "refused", "unreadable"]);
const faulty = new Set<RecordedWriting["note"]>([...blamed, "brokenOff"]);
