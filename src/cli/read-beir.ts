import { createReadStream } from "node:fs";
import { z } from "zod/v4";
import { numberedLines } from "./numbered-lines.js";

const id = z.string().min(1);
const entry = z.looseObject({ _id: id, title: z.string().default(""), text: z.string() });
const query = z.looseObject({ _id: id, text: z.string() });
const judgement = z.tuple([id, id, z.string().regex(/^-?\d+(?:\.\d+)?$/)]);

/** Of each query the passages that were judged for it, and their grades; above 0 is relevant. */
export type Grades = ReadonlyMap<string, ReadonlyMap<string, number>>;

/** A retrieval set in the form of the BEIR benchmark (https://github.com/beir-cellar/beir). */
export interface BeirSet {
  /** No two have the same id. */
  readonly corpus: readonly {
    readonly id: string;
    readonly title: string;
    readonly text: string;
  }[];
  /** Only queries that have a relevant passage; at least one. */
  readonly queries: readonly { readonly id: string; readonly text: string }[];
  /** Query to relevant passage to its grade, above 0. */
  readonly relevant: Grades;
}

export interface BeirFiles {
  readonly corpus: string;
  readonly queries: string;
  readonly qrels: string;
}

/**
 * Reads a retrieval set. A first line of the qrels that judges nothing is their heading.
 *
 * @throws {Error} naming the file that cannot be read, or the line that is not in this form.
 */
export async function readBeir(files: BeirFiles): Promise<BeirSet> {
  const relevant = relevantIn(await readGrades(files.qrels));
  const corpus = await readCorpus(files.corpus);
  const all = await readLines(files.queries, (line) => query.parse(JSON.parse(line)));
  const queries = all
    .map(({ _id, text }) => ({ id: _id, text }))
    .filter((one) => relevant.has(one.id));
  if (queries.length === 0) {
    throw new Error(
      `Cannot evaluate: ${files.qrels} names no passage for a query of ${files.queries}`,
    );
  }
  return { corpus, queries, relevant };
}

/** Reads the corpus of a set. @throws as `readBeir` does. */
export function readCorpus(file: string): Promise<BeirSet["corpus"]> {
  const seen = new Set<string>();
  return readLines(file, (line) => {
    const { _id, title, text } = entry.parse(JSON.parse(line));
    if (seen.has(_id)) throw new Error(`${_id} has stood before`);
    seen.add(_id);
    return { id: _id, title, text };
  });
}

/** Reads the judgements of a set, grade 0 too. @throws as `readBeir` does. */
export async function readGrades(file: string): Promise<Grades> {
  const judged = new Map<string, Map<string, number>>();
  await readLines(file, (line, number) => {
    const parsed = judgement.safeParse(line.trimEnd().split("\t"));
    if (!parsed.success) {
      if (number === 1) return;
      throw parsed.error;
    }
    const [queryId, passage, grade] = parsed.data;
    const grades = judged.get(queryId) ?? new Map<string, number>();
    judged.set(queryId, grades.set(passage, Number(grade)));
  });
  return judged;
}

/** Only queries with a passage of a grade above 0, and only these passages. */
function relevantIn(judged: Grades): Grades {
  const relevant = [...judged].map(
    ([id, grades]) => [id, new Map([...grades].filter(([, grade]) => grade > 0))] as const,
  );
  return new Map(relevant.filter(([, grades]) => grades.size > 0));
}

/**
 * Reads the lines of a file that are not blank.
 *
 * @param parse throws for a line that is not in the form.
 * @param form names it.
 * @throws {Error} naming the file that cannot be read, or the line.
 */
export async function readLines<Item>(
  file: string,
  parse: (line: string, number: number) => Item,
  form = "in BEIR form",
): Promise<Item[]> {
  const items: Item[] = [];
  for await (const { number, text } of linesOf(file)) {
    try {
      items.push(parse(text, number));
    } catch (cause) {
      const fault = `Cannot read line ${number} of ${file}: it is not ${form}`;
      throw new Error(fault, { cause });
    }
  }
  return items;
}

async function* linesOf(file: string): ReturnType<typeof numberedLines> {
  try {
    yield* numberedLines(createReadStream(file));
  } catch (cause) {
    if (!(cause instanceof Error && "code" in cause)) throw cause;
    const reason = { ENOENT: "it does not exist", EISDIR: "it is a folder" }[String(cause.code)];
    throw new Error(`Cannot read ${file}: ${reason ?? cause.message}`, { cause });
  }
}
