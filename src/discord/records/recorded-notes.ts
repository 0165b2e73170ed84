import type { RecordedWriting } from "./answer-record.js";

/** Every note of how an answer was written. */
export const recordedNotes = [
  "unavailable",
  "refused",
  "unreadable",
  "brokenOff",
  "overBudget",
  "cut",
  "stopped",
] as const satisfies readonly RecordedWriting["note"][];
