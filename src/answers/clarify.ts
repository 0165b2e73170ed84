import type { Candidate } from "./candidate.js";
import { isFrontMatter } from "./front-matter.js";

/**
 * A candidate's words as an answer says them: items follow their announcement after a semicolon, and
 * what only makes sense in its place is made clear in square brackets. A "he" gets the one name that
 * the passage mentions before it; any other pronoun, or "the meeting", gets the heading above it, and front matter the title.
 */
export function clarify(candidate: Candidate): string {
  const [first, ...items] = candidate.sentences;
  if (first === undefined) return "";
  const list = items.map(({ text }) => text.replace(/[.;,]$/, "")).join("; ");
  const text = items.length === 0 ? first.text.replace(/[:：]$/, ".") : `${first.text} ${list}.`;
  const person = /^(He|She)\b/.exec(text)?.[1];
  const name = person === undefined ? undefined : onlyName(candidate);
  if (person !== undefined && name !== undefined) {
    return `${person} [${name}]${text.slice(person.length)}`;
  }
  return leansOnPlace.test(text) || isFrontMatter(candidate)
    ? `[${place(candidate)}:] ${text}`
    : text;
}

const leansOnPlace =
  /^(?:He|She|It|They|His|Her|Its|Their|These|Those|This|Such|The (?:meeting|session|workshop|conference|panel|event|document|report|article|agreement|organi[sz]ation|company|author|speaker)s?)\b(?! of\b)/;

const nameWithTitle =
  /\b(?:(?:Mr|Mrs|Ms|Dr|Prof|Professor|President|Sir|H\.E|Judge|Minister|Ambassador)\b\.?\s+)+(?:\p{Lu}[\p{L}'’-]+\s?)+/gu;

/** The person named before the candidate in its passage, if there is just one. */
function onlyName({ from, first }: Candidate): string | undefined {
  const before = from.passage.sentences
    .slice(0, first)
    .map(({ text }) => text)
    .join(" ");
  const names = new Set([...before.matchAll(nameWithTitle)].map(([name]) => name.trim()));
  return names.size === 1 ? [...names][0] : undefined;
}

function place({ from }: Candidate): string {
  return from.passage.headings.at(-1) ?? from.document.title;
}
