import type { Footnote } from "../../compose.js";
import { retrieve } from "../../retrieval/retrieve.js";
import { indexCorpus } from "../evaluation/index-corpus.js";
import type { EvaluateOptions } from "../evaluation/index-corpus.js";
import type { BeirSet } from "../read-beir.js";
import type { WeighedQuery } from "./ablate-ranking.js";

/** As many as are weighed for a question. */
const weighed = 40;

/**
 * Has each query of a set searched for once, and keeps what speaks for each passage that was weighed.
 *
 * @throws {Error} when the set cannot be indexed, and the signal's reason when it aborts.
 */
export async function weighQueries(
  footnote: Footnote,
  { corpus, queries, relevant }: BeirSet,
  { limit = queries.length, ...options }: EvaluateOptions,
): Promise<WeighedQuery[]> {
  const { signal } = options;
  const { generation, entryOf } = await indexCorpus(footnote, corpus, options);
  try {
    const { reader, splitTerms } = await footnote.readingOf(generation);
    const parts = { generation, model: footnote.model, splitTerms };
    const result: WeighedQuery[] = [];
    for (const { id, text } of queries.slice(0, limit)) {
      signal.throwIfAborted();
      const { passages } = await retrieve(reader.query(text), parts, {
        ...{ limit: weighed, weighed, signal },
      });
      const entries = passages.map(({ number, evidence }) => ({
        ...{ id: entryOf(number), number, evidence },
      }));
      result.push({ entries, relevant: relevant.get(id) ?? new Map<string, number>() });
    }
    return result;
  } finally {
    await generation.close();
  }
}
