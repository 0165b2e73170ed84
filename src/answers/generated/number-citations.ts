import type { Citation, CitedSentence } from "../answer.js";
import type { PassedSentence } from "./check-sentence.js";

/**
 * Numbers the footnotes of sentences that passed: one number a passage, in the order of first use.
 * The span of a footnote goes from the first quote that it supports to the last one's end.
 */
export function numberCitations(passed: readonly PassedSentence[]): {
  readonly sentences: CitedSentence[];
  readonly citations: Citation[];
} {
  const ids = [...new Set(passed.map(({ source }) => source.passage.id))];
  const sentences = passed.map(({ text, source }) => ({
    text,
    citation: ids.indexOf(source.passage.id) + 1,
  }));
  const citations = ids.flatMap((id, i) => {
    const cited = passed.filter(({ source }) => source.passage.id === id);
    return cited[0] ? [citation(i + 1, cited[0], cited)] : [];
  });
  return { sentences, citations };
}

function citation(
  number: number,
  { source: { passage, document } }: PassedSentence,
  cited: readonly PassedSentence[],
): Citation {
  const start = Math.min(...cited.map(({ span }) => span.start));
  const end = Math.max(...cited.map(({ span }) => span.end));
  const span = { start: passage.start + start, end: passage.start + end };
  return { number, passage, document, span, quote: passage.text.slice(start, end) };
}
