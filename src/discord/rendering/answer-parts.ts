import type { AnswerRecord } from "../records/answer-record.js";
import type { Strings } from "../strings/strings.js";
import { paginate } from "./paginate.js";
import { shortLine } from "./short-line.js";
import { sourceLine } from "./source-line.js";
import type { SourceLineOptions } from "./source-line.js";

/** How many sources an answer lists; the others are in the select. */
const maxSources = 5;

/** Most characters of a question that stands above its answer, before escaping. */
const questionCharacters = 300;
const notesCharacters = 400;

/** A question as a quote above its answer; at most about 600 characters. */
export function restated(question: string): string {
  return `> ${shortLine(question, questionCharacters)}`;
}

/** The heading of an answer's sources and a line for each, at most five. */
export function sourceLines({ answer }: AnswerRecord, options: SourceLineOptions): string[] {
  if (answer.citations.length === 0) return [];
  const { sources, nearest } = options.strings.answer;
  return [
    `-# ${answer.kind === "answered" ? sources : nearest}`,
    ...answer.citations.slice(0, maxSources).map((citation) => sourceLine(citation, options)),
  ];
}

/** Small print, in the bot's own words; at most 400 characters are shown. */
export function smallPrint(notes: readonly string[]): string[] {
  const [lines] = paginate(
    notes.map((note) => `-# ${note.replaceAll("\n", " ")}\n`),
    notesCharacters,
  );
  return lines === undefined ? [] : [lines];
}

/** Which page of how many, in small print; nothing where there is one. */
export function pageNumber(
  page: number,
  pages: number,
  { answer }: Pick<Strings, "answer">,
): string[] {
  return pages > 1 ? [`-# ${answer.continued(page + 1, pages)}`] : [];
}
