import { createHash } from "node:crypto";
import { join } from "node:path";
import type { Footnote } from "../compose.js";
import type { Generation } from "../index/open-generation.js";
import { openIndex } from "../index/open-index.js";
import { rankPassages } from "../retrieval/rank-passages.js";
import { searchPassages } from "../retrieval/search-passages.js";
import type { PassageQuery } from "../retrieval/search-passages.js";
import { createProgressView } from "./build-progress.js";
import { createCorpusSource, documentsByTitle } from "./corpus-source.js";
import type { CorpusDocument } from "./corpus-source.js";
import { meanMeasures, measureRanking } from "./ranking-measures.js";
import type { RankingMeasures } from "./ranking-measures.js";
import type { BeirSet } from "./read-beir.js";
import { reportText } from "./report-text.js";
import type { RankingResult } from "./result-table.js";

export interface EvaluateOptions {
  /** The index folder; the set's index is kept below it, so that a second run embeds nothing. */
  readonly folder: string;
  /** Use only the first queries. @default all */
  readonly limit?: number | undefined;
  readonly signal: AbortSignal;
}

const searches = ["ranked", "fused", "lexical", "dense"] as const;
type Search = (typeof searches)[number];

/** How one query did in one search. */
interface Outcome {
  readonly measures: RankingMeasures;
  readonly ms: number;
}

/**
 * Ranks the passages of a set for each of its queries, by both searches fused and by each alone.
 *
 * @throws {Error} when the set cannot be indexed or a query cannot be embedded.
 */
export async function evaluateRetrieval(
  footnote: Footnote,
  { corpus, queries, relevant }: BeirSet,
  { folder, limit = queries.length, signal }: EvaluateOptions,
): Promise<RankingResult[]> {
  const documents = documentsByTitle(corpus);
  const generation = await indexCorpus(footnote, { documents, folder, signal });
  const entries = new Map(documents.map((document) => [document.id, document.entries]));
  const entryOf = (passage: number): string => {
    const { path, firstPassage } = generation.documentOf(passage);
    return entries.get(path)?.[passage - firstPassage]?.id ?? path;
  };
  const reader = await footnote.readerOf(generation);
  const outcomes: Record<Search, Outcome>[] = [];
  for (const { id, text } of queries.slice(0, limit)) {
    signal.throwIfAborted();
    const inquiry = reader.query(text);
    const vector = await embedQuery(footnote.model, inquiry.text, signal);
    const grades = relevant.get(id) ?? new Map<string, number>();
    const query = { terms: inquiry.terms, vector };
    const { splitTerms } = footnote;
    const start = performance.now();
    const ranked = await rankPassages(inquiry, searchPassages(generation, query), {
      generation,
      splitTerms,
      vector,
      weighed: 40,
    });
    const ms = performance.now() - start;
    const ids = ranked.slice(0, 20).map(({ number }) => entryOf(number));
    outcomes.push({
      ranked: { measures: measureRanking(ids, grades), ms },
      ...searchThreeWays(generation, { query, entryOf, grades }),
    });
  }
  await generation.close();
  return searches.map((name) => ({
    name,
    ...meanMeasures(outcomes.map((outcome) => outcome[name].measures)),
    ms: median(outcomes.map((outcome) => outcome[name].ms)),
  }));
}

async function embedQuery(
  model: Footnote["model"],
  text: string,
  signal: AbortSignal,
): Promise<Float32Array | undefined> {
  if (!model.reads(text)) return undefined;
  const [vector] = await model.embed([text], "question", signal);
  return vector;
}

function searchThreeWays(
  generation: Generation,
  {
    query,
    entryOf,
    grades,
  }: {
    query: PassageQuery;
    entryOf: (passage: number) => string;
    grades: ReadonlyMap<string, number>;
  },
): Omit<Record<Search, Outcome>, "ranked"> {
  const timed = (part: Partial<PassageQuery>, name: Exclude<Search, "ranked">): Outcome => {
    const start = performance.now();
    const found = searchPassages(generation, { ...query, ...part })[name];
    const ms = performance.now() - start;
    const ids = found.slice(0, 20).map(({ passage }) => entryOf(passage));
    return { measures: measureRanking(ids, grades), ms };
  };
  return {
    fused: timed({}, "fused"),
    lexical: timed({ vector: undefined }, "lexical"),
    dense: timed({ terms: [] }, "dense"),
  };
}

async function indexCorpus(
  footnote: Footnote,
  {
    documents,
    folder,
    signal,
  }: { documents: readonly CorpusDocument[] } & Omit<EvaluateOptions, "limit">,
): Promise<Generation> {
  const set = createHash("sha256").update(JSON.stringify(documents)).digest("hex").slice(0, 12);
  const index = join(folder, "evaluation", set);
  const view = createProgressView(process.stderr);
  try {
    const source = createCorpusSource(documents, footnote.splitTerms);
    const run = { signal, onProgress: view.show.bind(view) };
    const report = await footnote.buildFrom(source, index, run);
    view.close();
    if (report.kind === "empty") throw new Error(reportText(report));
    if (report.kind !== "unchanged") process.stderr.write(`${reportText(report)}\n`);
  } finally {
    view.close();
  }
  const opened = await openIndex(index, { signal });
  if (opened.kind === "unusable") throw new Error(opened.message);
  return opened.generation;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;
}
