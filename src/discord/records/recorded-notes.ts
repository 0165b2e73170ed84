import type { RecordedWriting } from "./answer-record.js";

type Note = NonNullable<RecordedWriting["note"]>;

/** A note that is missing here does not compile. */
const notes: Readonly<Record<Note, true>> = {
  unavailable: true,
  refused: true,
  unreadable: true,
  brokenOff: true,
  overBudget: true,
  cut: true,
  stopped: true,
};

/** Every note of how an answer was written. */
export const recordedNotes = Object.keys(notes) as readonly Note[];
