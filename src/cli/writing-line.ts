import type { Writing } from "../library/library.js";
import { plural } from "./plural.js";

const ownWords = "these are the documents' own words";

const notes: Readonly<Record<NonNullable<Writing["note"]>, string>> = {
  unavailable: `The chat model could not be asked: ${ownWords}.`,
  refused: `The chat model would not answer: ${ownWords}.`,
  unreadable: `What the chat model wrote cannot be used: ${ownWords}.`,
  brokenOff: "The chat model broke off: the answer may lack its end.",
  overBudget: `The chat model's tokens of today are used up: ${ownWords}.`,
  cut: `Nothing that the chat model wrote stands in the documents: ${ownWords}.`,
};

/** What a reader should know of how an answer was written, in one line; undefined when nothing. */
export function writingLine({ note, cut }: Writing): string | undefined {
  const lines = note === undefined ? [] : [notes[note]];
  if (cut > 0 && note !== "cut") {
    lines.push(`${plural(cut, "sentence")} of the chat model had no support: left out.`);
  }
  return lines.length > 0 ? `(${lines.join(" ")})` : undefined;
}
