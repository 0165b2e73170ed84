import type { RecordedAnswer, RecordedWriting } from "../records/answer-record.js";
import type { Strings } from "../strings/strings.js";

/** What is to be said of how an answer was written, each a note of the small print. */
export function writingNotes(
  { kind, writing }: RecordedAnswer,
  { writing: said }: Pick<Strings, "writing">,
): string[] {
  if (!writing) return [];
  const { note, cut } = writing;
  const left = cut > 0 && note !== "cut" ? [said.cut(cut)] : [];
  if (note === undefined) return left;
  if (note === "stopped" || note === "brokenOff") return [said[note], ...left];
  const told = kind === "answered" ? said.ownWords : said.alone;
  return [told(said.faults[note]), ...left];
}

/** Whether a model might do better when it is asked again. */
export function isRetriable({ writing }: Pick<RecordedAnswer, "writing">): boolean {
  return writing?.note !== undefined && retriable[writing.note];
}

const retriable: Readonly<Record<NonNullable<RecordedWriting["note"]>, boolean>> = {
  unavailable: true,
  refused: true,
  unreadable: true,
  brokenOff: true,
  cut: true,
  stopped: true,
  // It is so until tomorrow.
  overBudget: false,
};
