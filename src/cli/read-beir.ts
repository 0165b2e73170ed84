import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";
import { z } from "zod/v4";

const entry = z.looseObject({ _id: z.string(), title: z.string().default(""), text: z.string() });
const query = z.looseObject({ _id: z.string(), text: z.string() });

/** A retrieval set in the form of the BEIR benchmark (https://github.com/beir-cellar/beir). */
export interface BeirSet {
  readonly corpus: readonly {
    readonly id: string;
    readonly title: string;
    readonly text: string;
  }[];
  /** Only queries that have a relevant passage. */
  readonly queries: readonly { readonly id: string; readonly text: string }[];
  /** Query to relevant passage to its grade, above 0. */
  readonly relevant: ReadonlyMap<string, ReadonlyMap<string, number>>;
}

export interface BeirFiles {
  readonly corpus: string;
  readonly queries: string;
  readonly qrels: string;
}

/** @throws {Error} naming the file and the line that is not in this form. */
export async function readBeir(files: BeirFiles): Promise<BeirSet> {
  const relevant = new Map<string, Map<string, number>>();
  const qrels = await readLines(files.qrels, (line) => line.split("\t"));
  for (const [queryId = "", passage = "", grade] of qrels.slice(1)) {
    if (!(Number(grade) > 0)) continue;
    const grades = relevant.get(queryId) ?? new Map<string, number>();
    relevant.set(queryId, grades.set(passage, Number(grade)));
  }
  const corpus = await readLines(files.corpus, (line) => entry.parse(JSON.parse(line)));
  const queries = await readLines(files.queries, (line) => query.parse(JSON.parse(line)));
  return {
    corpus: corpus.map(({ _id: id, title, text }) => ({ id, title, text })),
    queries: queries
      .map(({ _id: id, text }) => ({ id, text }))
      .filter(({ id }) => relevant.has(id)),
    relevant,
  };
}

async function readLines<Item>(file: string, parse: (line: string) => Item): Promise<Item[]> {
  const items: Item[] = [];
  let number = 0;
  for await (const line of createInterface({
    input: createReadStream(file),
    crlfDelay: Infinity,
  })) {
    number++;
    if (line.trim() === "") continue;
    try {
      items.push(parse(line));
    } catch (cause) {
      throw new Error(`Cannot read line ${number} of ${file}: it is not in BEIR form`, { cause });
    }
  }
  return items;
}
