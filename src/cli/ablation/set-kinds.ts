import { join } from "node:path";
import { z } from "zod/v4";
import { fileExists } from "../file-exists.js";
import { readLines } from "../read-beir.js";

/** What can be measured on a set. */
export interface SetKinds {
  /** It has queries and judgements. */
  readonly ranking: boolean;
  /** It has questions that say their answers, as `readCaseSet` wants them. */
  readonly choice: boolean;
}

const answered = z.looseObject({ answers: z.array(z.string()), answerable: z.boolean() });

/**
 * Looks what a folder holds beside its corpus.
 *
 * @throws {Error} naming the line of its queries that is no JSON.
 */
export async function kindsOf(folder: string): Promise<SetKinds> {
  const has = (name: string): Promise<boolean> => fileExists(join(folder, name));
  const ranking = (await has("queries.jsonl")) && (await has("qrels.tsv"));
  if (await has("rc.jsonl")) return { ranking, choice: true };
  return { ranking, choice: ranking && (await allAnswered(join(folder, "queries.jsonl"))) };
}

async function allAnswered(file: string): Promise<boolean> {
  const lines = await readLines(file, (line) => answered.safeParse(JSON.parse(line)).success);
  return lines.every((isAnswered) => isAnswered);
}
