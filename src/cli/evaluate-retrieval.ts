import type { Footnote } from "../compose.js";
import type { Generation } from "../index/open-generation.js";
import type { Inquiry } from "../retrieval/question.js";
import { retrieve } from "../retrieval/retrieve.js";
import type { RetrieveParts } from "../retrieval/retrieve.js";
import { searchPassages } from "../retrieval/search-passages.js";
import type { PassageQuery } from "../retrieval/search-passages.js";
import { indexCorpus } from "./evaluation/index-corpus.js";
import type { EvaluateOptions } from "./evaluation/index-corpus.js";
import { meanMeasures, measureRanking } from "./ranking-measures.js";
import type { RankingMeasures } from "./ranking-measures.js";
import type { BeirSet } from "./read-beir.js";
import type { RankingResult } from "./result-table.js";
import { median } from "./statistics.js";
import { timed } from "./timed.js";

const searches = ["ranked", "fused", "lexical", "dense"] as const;
type Search = (typeof searches)[number];

/** How many of a ranking are looked at. */
const depth = 20;

/** How one query did in one search. */
interface Outcome {
  readonly measures: RankingMeasures;
  readonly ms: number;
}

/**
 * Ranks the passages of a set for each of its queries, by all that retrieval does, by both searches fused,
 * and by each alone.
 *
 * @throws {Error} when the set cannot be indexed or a query cannot be embedded.
 */
export async function evaluateRetrieval(
  footnote: Footnote,
  { corpus, queries, relevant }: BeirSet,
  { folder, limit = queries.length, signal }: EvaluateOptions,
): Promise<RankingResult[]> {
  const { generation, entryOf } = await indexCorpus(footnote, corpus, { folder, signal });
  const outcomes: Record<Search, Outcome>[] = [];
  try {
    const { reader, splitTerms } = await footnote.readingOf(generation);
    for (const { id, text } of queries.slice(0, limit)) {
      signal.throwIfAborted();
      const inquiry = reader.query(text);
      const grades = relevant.get(id) ?? new Map<string, number>();
      const measure = (passages: readonly number[]): RankingMeasures =>
        measureRanking(passages.slice(0, depth).map(entryOf), grades);
      outcomes.push({
        ranked: await rank(inquiry, measure, {
          generation,
          model: footnote.model,
          splitTerms,
          signal,
        }),
        ...(await searchThreeWays(
          generation,
          await queryOf(inquiry, footnote.model, signal),
          measure,
        )),
      });
    }
  } finally {
    await generation.close();
  }
  return searches.map((name) => ({
    name,
    ...meanMeasures(outcomes.map((outcome) => outcome[name].measures)),
    ms: median(outcomes.map((outcome) => outcome[name].ms)),
  }));
}

type Measure = (passages: readonly number[]) => RankingMeasures;

/** All that a question goes through, its embedding too. */
async function rank(
  inquiry: Inquiry,
  measure: Measure,
  { signal, ...parts }: RetrieveParts & { readonly signal: AbortSignal },
): Promise<Outcome> {
  const { value, ms } = await timed(() => retrieve(inquiry, parts, { limit: depth, signal }));
  return { measures: measure(value.passages.map(({ number }) => number)), ms };
}

async function queryOf(
  { text, terms }: Inquiry,
  model: Footnote["model"],
  signal: AbortSignal,
): Promise<PassageQuery> {
  if (!model.reads(text)) return { terms, vector: undefined };
  const [vector] = await model.embed([text], "question", signal);
  return { terms, vector };
}

async function searchThreeWays(
  generation: Generation,
  query: PassageQuery,
  measure: Measure,
): Promise<Omit<Record<Search, Outcome>, "ranked">> {
  const search = async (
    part: Partial<PassageQuery>,
    name: Exclude<Search, "ranked">,
  ): Promise<Outcome> => {
    const { value, ms } = await timed(() => searchPassages(generation, { ...query, ...part }));
    return { measures: measure(value[name].map(({ passage }) => passage)), ms };
  };
  return {
    fused: await search({}, "fused"),
    lexical: await search({ vector: undefined }, "lexical"),
    dense: await search({ terms: [] }, "dense"),
  };
}
