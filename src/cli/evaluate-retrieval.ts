import { createHash } from "node:crypto";
import { join } from "node:path";
import type { Footnote } from "../compose.js";
import type { Generation } from "../index/open-generation.js";
import { openIndex } from "../index/open-index.js";
import { searchPassages } from "../retrieval/search-passages.js";
import { createProgressView } from "./build-progress.js";
import { createCorpusSource } from "./corpus-source.js";
import { meanMeasures, measureRanking } from "./ranking-measures.js";
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

type Search = "fused" | "lexical" | "dense";

/** Ranks the passages of a set for each of its queries, by both searches fused and by each alone. */
export async function evaluateRetrieval(
  footnote: Footnote,
  { corpus, queries, relevant }: BeirSet,
  { folder, limit = queries.length, signal }: EvaluateOptions,
): Promise<RankingResult[]> {
  const generation = await indexCorpus(footnote, { corpus, folder, signal });
  const reader = await footnote.readerOf(generation);
  const rankings: Record<Search, ReturnType<typeof measureRanking>[]> = {
    fused: [],
    lexical: [],
    dense: [],
  };
  const times: Record<Search, number[]> = { fused: [], lexical: [], dense: [] };
  for (const { id, text } of queries.slice(0, limit)) {
    signal.throwIfAborted();
    const inquiry = reader.query(text);
    const { model } = footnote;
    const vectors = model.reads(inquiry.text)
      ? await model.embed([inquiry.text], "question", signal)
      : [];
    const [vector] = vectors;
    const searches = {
      fused: () => searchPassages(generation, { terms: inquiry.terms, vector }).fused,
      lexical: () =>
        searchPassages(generation, { terms: inquiry.terms, vector: undefined }).lexical,
      dense: () => searchPassages(generation, { terms: [], vector }).dense,
    };
    for (const name of ["fused", "lexical", "dense"] as const) {
      const start = performance.now();
      const found = searches[name]();
      times[name].push(performance.now() - start);
      const ids = found.slice(0, 20).map(({ passage }) => generation.documentOf(passage).path);
      rankings[name].push(measureRanking(ids, relevant.get(id) ?? new Map<string, number>()));
    }
  }
  await generation.close();
  return (["fused", "lexical", "dense"] as const).map((name) => ({
    name,
    ...meanMeasures(rankings[name]),
    ms: median(times[name]),
  }));
}

async function indexCorpus(
  footnote: Footnote,
  { corpus, folder, signal }: Pick<BeirSet, "corpus"> & Omit<EvaluateOptions, "limit">,
): Promise<Generation> {
  const set = createHash("sha256").update(JSON.stringify(corpus)).digest("hex").slice(0, 12);
  const index = join(folder, "evaluation", set);
  const view = createProgressView(process.stderr);
  try {
    const source = createCorpusSource(corpus, footnote.splitTerms);
    const run = { signal, onProgress: view.show.bind(view) };
    const report = await footnote.buildFrom(source, index, run);
    view.close();
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
