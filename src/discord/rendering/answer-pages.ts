import type { RecordedAnswer } from "../records/answer-record.js";
import type { Strings } from "../strings/strings.js";
import { bullet } from "./answer-lines.js";
import { escapeText } from "./escape.js";
import { paginate } from "./paginate.js";

/** Characters of an answer that one message shows; the rest waits behind "More". */
export const pageCharacters = 1_500;

/** The pages of an answer's text in Discord's Markdown; at least one, each with at most `max` units. */
export function answerPages(
  answer: RecordedAnswer,
  { strings, max = pageCharacters }: { readonly strings: Strings; readonly max?: number },
): readonly string[] {
  if (answer.kind === "notFound") return [strings.answer.notFound];
  const sentences = answer.sentences.map(({ text, citation }, i) => {
    const next = answer.sentences[i + 1]?.text ?? "";
    // The no-break space keeps the number on the page of its sentence.
    return `${escapeText(text)}\u00a0\\[${citation}\\]${hasLines(text) || hasLines(next) ? "\n" : " "}`;
  });
  const pages = paginate(sentences, max);
  return pages.length === 0 ? ["…"] : pages;
}

function hasLines(text: string): boolean {
  return text.includes("\n") || text.startsWith(bullet);
}
