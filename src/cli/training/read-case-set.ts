import { basename, join } from "node:path";
import type { Footnote } from "../../compose.js";
import { indexCorpus } from "../evaluation/index-corpus.js";
import type { EvaluateOptions } from "../evaluation/index-corpus.js";
import { readReadingSet } from "../evaluation/read-reading-set.js";
import type { ReadingQuestion } from "../evaluation/read-reading-set.js";
import { fileExists } from "../file-exists.js";
import { readCorpus, readGrades } from "../read-beir.js";
import { collectCases } from "./collect-cases.js";
import type { Case, CollectOptions } from "./collect-cases.js";
import type { CaseSet } from "./learn-judge.js";

/**
 * Reads a folder of `corpus.jsonl` and either `rc.jsonl`, questions over the whole corpus, or
 * `queries.jsonl` with `qrels.tsv`, where a question's candidates are the entries judged for it. The
 * set is called by its folder.
 *
 * @throws {Error} when a file cannot be read or the corpus cannot be indexed.
 */
export async function readCaseSet(
  footnote: Footnote,
  folder: string,
  { limit, ...options }: EvaluateOptions,
): Promise<CaseSet> {
  const file = (name: string): string => join(folder, name);
  const isJudged = !(await fileExists(file("rc.jsonl")));
  const questions = await readReadingSet(file(isJudged ? "queries.jsonl" : "rc.jsonl"));
  const grades = isJudged ? await readGrades(file("qrels.tsv")) : undefined;
  const corpus = await readCorpus(file("corpus.jsonl"));
  const { generation, passages } = await indexCorpus(footnote, corpus, options);
  const judgedFor = ({ id }: ReadingQuestion): Set<number> | undefined =>
    grades &&
    new Set([...(grades.get(id)?.keys() ?? [])].flatMap((entry) => passages.get(entry) ?? []));
  try {
    const reading = await footnote.readingOf(generation);
    const collecting: CollectOptions = {
      ...{ generation, model: footnote.model, ...reading },
      amongFor: judgedFor,
      askedOf: ({ context }) => (context === undefined ? undefined : passages.get(context)),
      signal: options.signal,
    };
    const cases: Case[] = [];
    for await (const one of collectCases(questions.slice(0, limit), collecting)) cases.push(one);
    return { name: basename(folder), cases };
  } finally {
    await generation.close();
  }
}
