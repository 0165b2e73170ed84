import { markdownTable } from "./markdown-table.js";
import type { RankingMeasures } from "./ranking-measures.js";

/** How one ranking did over a set. */
export interface RankingResult extends RankingMeasures {
  readonly name: string;
  /** Median milliseconds a query; only `ranked` counts the embedding of the query; undefined without queries. */
  readonly ms: number | undefined;
}

/** Results as a Markdown table, three decimals. */
export function resultTable(results: readonly RankingResult[]): string {
  const head = ["ranking", "recall@1", "recall@5", "recall@20", "MRR@10", "nDCG@10", "ms a query"];
  const rows = results.map(({ name, recall1, recall5, recall20, mrr10, ndcg10, ms }) => {
    return [name, recall1, recall5, recall20, mrr10, ndcg10, ms];
  });
  return markdownTable(head, rows);
}
