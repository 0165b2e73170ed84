import type { RankingMeasures } from "./ranking-measures.js";

/** How one ranking did over a set. */
export interface RankingResult extends RankingMeasures {
  readonly name: string;
  /** Median milliseconds a query; only `ranked` counts the embedding of the query. */
  readonly ms: number;
}

/** Results as a Markdown table, three decimals. */
export function resultTable(results: readonly RankingResult[]): string {
  const header = "| ranking | recall@1 | recall@5 | recall@20 | MRR@10 | nDCG@10 | ms a query |";
  const rule = "| --- | --- | --- | --- | --- | --- | --- |";
  const rows = results.map(({ name, recall1, recall5, recall20, mrr10, ndcg10, ms }) => {
    const cells = [recall1, recall5, recall20, mrr10, ndcg10, ms].map((value) => value.toFixed(3));
    return `| ${[name, ...cells].join(" | ")} |`;
  });
  return [header, rule, ...rows].join("\n");
}
