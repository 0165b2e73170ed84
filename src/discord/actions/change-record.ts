import type { AnswerRecord, AnswerRecords } from "../records/answer-record.js";

/** Keeps a change to an answer; one that was forgotten meanwhile stays forgotten. */
export function changeRecord(
  records: AnswerRecords,
  id: string,
  change: (record: AnswerRecord) => AnswerRecord,
): void {
  const record = records.find(id);
  if (record) records.save(change(record));
}
