import { basename, join } from "node:path";
import type { Footnote } from "../../compose.js";
import type { EvaluateOptions } from "../evaluation/index-corpus.js";
import { readBeir } from "../read-beir.js";
import { readCaseSet } from "../training/read-case-set.js";
import { ablateChoice } from "./ablate-choice.js";
import { ablateRanking } from "./ablate-ranking.js";
import { ablationTable } from "./ablation-table.js";
import type { AblationColumn } from "./ablation-table.js";
import { kindsOf } from "./set-kinds.js";
import { weighQueries } from "./weigh-queries.js";

/**
 * What each kind of evidence and each feature of the judge is worth on sets, as Markdown: a table of the
 * ranking of passages and one of the choice of sentences, each where a set can tell.
 *
 * @param folders Each with `corpus.jsonl` and what `readBeir` or `readCaseSet` reads; called by its name.
 * @throws {Error} when no set tells anything, or one cannot be read or indexed.
 */
export async function ablateSets(
  footnote: Footnote,
  folders: readonly string[],
  options: EvaluateOptions,
): Promise<string> {
  const ranking: AblationColumn[] = [];
  const choice: AblationColumn[] = [];
  for (const folder of folders) {
    const kinds = await kindsOf(folder);
    if (kinds.ranking) ranking.push(await rankingColumn(footnote, folder, options));
    if (kinds.choice) choice.push(...(await choiceColumns(footnote, folder, options)));
  }
  const tables = [
    { title: "ranking of passages, nDCG@10", columns: ranking },
    { title: "choice of sentences", columns: choice },
  ].filter(({ columns }) => columns.length > 0);
  if (tables.length === 0)
    throw new Error("Cannot ablate: no set has queries.jsonl with qrels.tsv, or rc.jsonl");
  return tables.map(({ title, columns }) => ablationTable(title, columns)).join("\n\n");
}

async function rankingColumn(
  footnote: Footnote,
  folder: string,
  options: EvaluateOptions,
): Promise<AblationColumn> {
  const set = await readBeir({
    corpus: join(folder, "corpus.jsonl"),
    queries: join(folder, "queries.jsonl"),
    qrels: join(folder, "qrels.tsv"),
  });
  const values = ablateRanking(await weighQueries(footnote, set, options));
  return { heading: basename(folder), values };
}

async function choiceColumns(
  footnote: Footnote,
  folder: string,
  options: EvaluateOptions,
): Promise<AblationColumn[]> {
  const { name, cases } = await readCaseSet(footnote, folder, options);
  const rows = [...ablateChoice(cases)];
  return [
    {
      heading: `${name}: best sentence right`,
      values: new Map(rows.map(([row, { bestRight }]) => [row, bestRight])),
    },
    { heading: `${name}: AUC`, values: new Map(rows.map(([row, { auc }]) => [row, auc])) },
  ];
}
