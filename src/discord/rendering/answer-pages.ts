import type { RecordedAnswer, RecordedSentence } from "../records/answer-record.js";
import type { Strings } from "../strings/strings.js";
import { bullet } from "./answer-lines.js";
import { hasClosestPassage } from "./closest-passage.js";
import { escapeText } from "./escape.js";
import { paginate } from "./paginate.js";
import { shortLine } from "./short-line.js";

/** Characters of an answer that one message shows; the rest waits behind "More". */
export const pageCharacters = 1_500;

/** The pages of an answer's text in Discord's Markdown; at least one, each with at most `max` units. */
export function answerPages(
  answer: RecordedAnswer,
  { strings, max = pageCharacters }: { readonly strings: Strings; readonly max?: number },
): readonly string[] {
  if (answer.kind === "notFound") {
    const { nothingMore, notFound, notPlain } = strings.answer;
    if (answer.isNothingMore === true) return [nothingMore];
    return [hasClosestPassage(answer) ? notPlain : notFound];
  }
  const sentences = answer.sentences.map((sentence, i) => {
    const next = answer.sentences[i + 1];
    const isLine = hasLines(sentence) || (next !== undefined && opensLine(next));
    return `${sentenceText(sentence)}${isLine ? "\n" : " "}`;
  });
  const pages = paginate(sentences, max);
  return pages.length === 0 ? ["…"] : pages;
}

/** Most characters of what a sentence is about or answers, before escaping. */
const boldCharacters = 150;

function sentenceText({ name, lead, text, citation }: RecordedSentence): string {
  const bold = name ?? lead;
  const before = bold === undefined ? "" : `**${shortLine(bold, boldCharacters)}** — `;
  // The no-break space keeps the number on the page of its sentence.
  return `${before}${escapeText(text)}\u00a0\\[${citation}\\]`;
}

/** What answers another part of the question begins a line; more about the same goes on. */
function opensLine(sentence: RecordedSentence): boolean {
  return sentence.lead !== undefined || hasLines(sentence);
}

function hasLines({ name, text }: RecordedSentence): boolean {
  return name !== undefined || text.includes("\n") || text.startsWith(bullet);
}
