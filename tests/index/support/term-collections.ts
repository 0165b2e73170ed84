import fc from "fast-check";
import type { Bm25Options } from "../../../src/index/bm25.js";
import { createTermPostingsCollector } from "../../../src/index/collect-term-postings.js";
import { createTermIndex } from "../../../src/index/create-term-index.js";
import type { PassageTermIndex } from "../../../src/index/create-term-index.js";
import type { ScoredPassage } from "../../../src/index/term-index.js";
import type { PassageTerms, TermPostings } from "../../../src/index/term-postings.js";

/** Postings of some passages. */
export function postingsOf(passages: readonly PassageTerms[]): Promise<TermPostings> {
  const collector = createTermPostingsCollector();
  for (const passage of passages) collector.add(passage);
  return collector.finish();
}

/** An index of passages written as words; what stands before a bar is the context. */
export async function termIndexOf(
  texts: readonly string[],
  options?: Bm25Options,
): Promise<PassageTermIndex> {
  const words = (text: string): string[] => text.split(" ").filter(Boolean);
  const passages = texts.map((text) => {
    const [body = "", context = ""] = text.split("|").reverse();
    return { body: words(body), context: words(context) };
  });
  return createTermIndex(await postingsOf(passages), options);
}

/** BM25 as the book has it, over the passages themselves: slow and plain. */
export function rankPlainly(
  passages: readonly PassageTerms[],
  query: readonly string[],
  { k1 = 1.2, b = 0.75, contextWeight = 2 }: Bm25Options = {},
): ScoredPassage[] {
  const count = (terms: readonly string[], wanted: string): number =>
    terms.filter((term) => term === wanted).length;
  const average = passages.reduce((sum, { body }) => sum + body.length, 0) / passages.length;
  const score = ({ body, context }: PassageTerms): number =>
    [...new Set(query)].reduce((sum, term) => {
      const frequency = count(body, term) + contextWeight * count(context, term);
      if (frequency === 0) return sum;
      const holding = passages.filter((p) => count(p.body, term) + count(p.context, term) > 0).length;
      const idf = Math.log(1 + (passages.length - holding + 0.5) / (holding + 0.5));
      const relative = average > 0 ? body.length / average : 0;
      return sum + (idf * frequency) / (frequency + k1 * (1 - b + b * relative));
    }, 0);
  return passages
    .map((passage, place) => ({ passage: place, score: score(passage) }))
    .filter(({ score: value }) => value > 0)
    .sort((x, y) => y.score - x.score || x.passage - y.passage);
}

/** Terms that come again and again, and some that sort oddly: empty, astral, above the surrogates. */
export const anyTerm = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom("a", "b", "ab", "abc", "zebra", "2023") },
  { weight: 1, arbitrary: fc.constantFrom("", "é", "\u{1f600}", "\uff5a", "z\u0000", "ß") },
  { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 4 }) },
);

const anyTerms = fc.array(anyTerm, { maxLength: 8 });

export const anyCollection: fc.Arbitrary<PassageTerms[]> = fc.array(
  fc.record({ body: anyTerms, context: anyTerms }),
  { maxLength: 12 },
);
