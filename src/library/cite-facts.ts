import type { Span } from "../documents/document.js";
import type { Fact } from "../facts/fact.js";
import type { Facts } from "../facts/facts.js";
import type { Generation } from "../index/open-generation.js";
import type { Passage } from "../passages/passage.js";
import type { CitedFact } from "./library.js";

/** What of an index is needed to cite its facts. */
export interface CitableIndex {
  readonly generation: Pick<Generation, "findPassage" | "readPassages" | "documentOf">;
  readonly facts: Pick<Facts, "find">;
}

/**
 * Reads the passages of facts and makes their footnotes, in the order of the facts. A fact that the
 * index has is cited as the index has it; another one when its words still stand where they did. What
 * cannot be cited is left out. Details of a document mostly stand before its first passage: they are
 * cited by its first sentence, and only those that the index has.
 */
export async function citeFacts(
  { generation, facts: known }: CitableIndex,
  facts: readonly Fact[],
): Promise<CitedFact[]> {
  const found = facts.flatMap((given) => {
    const own = known.find(given.id);
    const fact = own ?? given;
    const number = generation.findPassage(fact.passage);
    return number === undefined ? [] : [{ fact, number, isKnown: own !== undefined }];
  });
  const passages = await generation.readPassages(found.map(({ number }) => number));
  const cited = found.flatMap(({ fact, number, isKnown }, i) => {
    const passage = passages[i];
    const place = passage && placeOf(fact, passage, isKnown);
    if (!place) return [];
    return [{ fact, source: { passage, document: generation.documentOf(number), ...place } }];
  });
  return cited.map(({ fact, source }, i) => ({ fact, citation: { number: i + 1, ...source } }));
}

interface Place {
  readonly span: Span;
  readonly quote: string;
}

function placeOf(fact: Fact, passage: Passage, isKnown: boolean): Place | undefined {
  const { span, quote } = fact;
  if (textAt(passage, span) === quote) return { span, quote };
  const [sentence] = passage.sentences;
  if (fact.kind !== "detail" || !isKnown || !sentence) return undefined;
  const { start, end } = sentence;
  return { span: { start, end }, quote: textAt(passage, { start, end }) };
}

/** Nothing for what does not begin in the passage. */
function textAt({ text, start }: Passage, span: Span): string {
  return span.start < start ? "" : text.slice(span.start - start, span.end - start);
}
