import type { Footnote } from "../../compose.js";
import type { Passage } from "../../passages/passage.js";
import { readCorpus, readGrades } from "../read-beir.js";
import { evaluateReading } from "./evaluate-reading.js";
import { evaluateSelection } from "./evaluate-selection.js";
import { indexCorpus } from "./index-corpus.js";
import type { EvaluateOptions } from "./index-corpus.js";
import { measureTable } from "./measure-table.js";
import { readReadingSet } from "./read-reading-set.js";
import { readingMeasures } from "./reading-measures.js";
import { selectionMeasures } from "./selection-measures.js";

export interface ReadingFiles {
  readonly corpus: string;
  /** The questions; see `readReadingSet`. */
  readonly rc: string;
  /** With them, each question is answered only from the entries that were judged for it. */
  readonly qrels?: string | undefined;
}

/**
 * Answers questions from the index of a corpus as the bot does, and returns a table of how well.
 *
 * @throws {Error} when a file cannot be read or the corpus cannot be indexed.
 */
export async function reportReading(
  footnote: Footnote,
  files: ReadingFiles,
  { limit, ...options }: EvaluateOptions,
): Promise<string> {
  const questions = (await readReadingSet(files.rc)).slice(0, limit);
  const grades = files.qrels === undefined ? undefined : await readGrades(files.qrels);
  const corpus = await readCorpus(files.corpus);
  const { generation, entryOf, passages } = await indexCorpus(footnote, corpus, options);
  const { signal } = options;
  const judged = {
    passages,
    entryOf: ({ id }: Passage): string | undefined => {
      const number = generation.findPassage(id);
      return number === undefined ? undefined : entryOf(number);
    },
  };
  try {
    const { answer } = await footnote.answering(generation);
    const measures = grades
      ? selectionMeasures(await evaluateSelection(answer, questions, { ...judged, grades, signal }))
      : readingMeasures(await evaluateReading(answer, questions, signal));
    return measureTable(measures);
  } finally {
    await generation.close();
  }
}
