import type { Inquiry } from "../retrieval/question.js";
import type { Citation, CitedSentence, Quotation } from "./answer.js";
import { candidateSpan } from "./candidate.js";
import type { Candidate } from "./candidate.js";
import { clarify } from "./clarify.js";
import { leadOf } from "./lead.js";

/** What each of some candidates answers. */
export type Asked = ReadonlyMap<Candidate, Inquiry>;

/**
 * Numbers the footnotes of an answer: one number a passage, in the order of first use.
 *
 * @param asked Those in it have a lead, where one is known. @default none
 */
export function cite(
  chosen: readonly Candidate[],
  asked: Asked = new Map(),
): {
  readonly sentences: CitedSentence[];
  readonly citations: Citation[];
} {
  const ids = [...new Set(chosen.map(({ from }) => from.passage.id))];
  const citations = ids.flatMap((id, i) => {
    const quotation = quote(chosen.filter(({ from }) => from.passage.id === id));
    return quotation ? [{ number: i + 1, ...quotation }] : [];
  });
  const sentences = chosen.map((candidate) => {
    const text = clarify(candidate);
    const inquiry = asked.get(candidate);
    const lead = inquiry && leadOf(inquiry, text);
    const citation = ids.indexOf(candidate.from.passage.id) + 1;
    return { text, citation, ...(lead && { lead }) };
  });
  return { sentences, citations };
}

/** The words of a passage from the first candidate to the last; undefined for none. */
export function quote(cited: readonly Candidate[]): Quotation | undefined {
  const [first] = cited;
  if (!first) return undefined;
  const { passage, document } = first.from;
  const spans = cited.map(candidateSpan);
  const span = {
    start: Math.min(...spans.map(({ start }) => start)),
    end: Math.max(...spans.map(({ end }) => end)),
  };
  const words = passage.text.slice(span.start - passage.start, span.end - passage.start);
  return { passage, document, span, quote: words };
}
