import type { Span } from "../documents/document.js";
import type { Citation, CitedSentence } from "./answer.js";
import { candidateSpan } from "./candidate.js";
import type { Candidate } from "./candidate.js";
import { clarify } from "./clarify.js";

/** Numbers the footnotes of an answer: one number a passage, in the order of first use. */
export function cite(chosen: readonly Candidate[]): {
  readonly sentences: CitedSentence[];
  readonly citations: Citation[];
} {
  const ids = [...new Set(chosen.map(({ from }) => from.passage.id))];
  const citations = ids.flatMap((id, i) => {
    const cited = chosen.filter(({ from }) => from.passage.id === id);
    return cited[0] ? [citation(i + 1, cited[0], cited)] : [];
  });
  const sentences = chosen.map((candidate) => ({
    text: clarify(candidate),
    citation: ids.indexOf(candidate.from.passage.id) + 1,
  }));
  return { sentences, citations };
}

function citation(number: number, { from }: Candidate, cited: readonly Candidate[]): Citation {
  const { passage, document } = from;
  const spans = cited.map(candidateSpan);
  const span: Span = {
    start: Math.min(...spans.map(({ start }) => start)),
    end: Math.max(...spans.map(({ end }) => end)),
  };
  const quote = passage.text.slice(span.start - passage.start, span.end - passage.start);
  return { number, passage, document, span, quote };
}
