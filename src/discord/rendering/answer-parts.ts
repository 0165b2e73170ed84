import type { AnswerRecord, RecordedAnswer, RecordedCitation } from "../records/answer-record.js";
import type { Strings } from "../strings/strings.js";
import { closestPassage } from "./closest-passage.js";
import { paginate } from "./paginate.js";
import { shortLine } from "./short-line.js";
import { sourceLine } from "./source-line.js";
import type { SourceLineOptions } from "./source-line.js";

/** How many sources an answer lists; the others are in the select. */
const maxSources = 5;
/** How many of the passages that come near. */
const maxNearest = 3;

/** Most characters of a question that stands above its answer, before escaping. */
const questionCharacters = 300;
const notesCharacters = 400;
/** Most characters of what was asked in vain, before escaping: escaped it fits into the small print. */
const unansweredCharacters = 150;

/** A question as a quote above its answer; at most about 600 characters. */
export function restated(question: string): string {
  return `> ${shortLine(question, questionCharacters)}`;
}

/**
 * The heading of an answer's sources and a line for each, at most five. Where nothing answers, of the
 * passages that come near, at most three; the closest is quoted, under a heading of its own.
 */
export function sourceLines(
  { answer }: Pick<AnswerRecord, "answer">,
  options: SourceLineOptions,
): string[] {
  const { sources, nearest, others } = options.strings.answer;
  const { kind, citations } = answer;
  const list = (heading: string, listed: readonly RecordedCitation[]): string[] =>
    listed.length === 0
      ? []
      : [`-# ${heading}`, ...listed.map((citation) => sourceLine(citation, options))];
  if (kind === "answered") return list(sources, citations.slice(0, maxSources));
  const closest = closestPassage(answer, options);
  const listed = citations.slice(0, maxNearest);
  if (closest.length === 0) return list(nearest, listed);
  return [...closest, ...list(others, listed.slice(1))];
}

/** That documents give different values, with the numbers of their footnotes, as one note of the small print. */
export function disagreementNote(
  { disagreement = [] }: RecordedAnswer,
  { answer }: Pick<Strings, "answer">,
): string[] {
  if (disagreement.length === 0) return [];
  return [answer.differ(disagreement.map((number) => `\\[${number}\\]`).join(", "))];
}

/** What was asked beside an answer that the documents do not say, as one note of the small print. */
export function unansweredNote(
  { unanswered = [] }: RecordedAnswer,
  { answer }: Pick<Strings, "answer">,
): string[] {
  if (unanswered.length === 0) return [];
  return [answer.unanswered(shortLine(unanswered.join("; "), unansweredCharacters))];
}

/** Small print, in the bot's own words, what comes first before all; at most 400 characters are shown. */
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
