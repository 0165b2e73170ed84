/** Indexes a folder by LangChain's default pipeline, or the sentences that a file lists. */
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { BundledEmbeddings, chunksOf, indexByLangChain } from "./support/langchain-pipeline.js";
import { job, report, secondsSinceStart } from "./support/report-result.js";

export interface LangChainBuildJob {
  /** A folder of documents, or a file that lists texts to be taken as they are, as JSON. */
  readonly from: string;
  readonly ready: boolean;
  readonly store: string;
}

export interface LangChainBuild {
  /** From the start of the process. */
  readonly seconds: number;
  readonly texts: number;
  readonly characters: number;
}

const { from, ready, store } = job() as LangChainBuildJob;
const chunks = await chunksOf(await texts(), ready);
await indexByLangChain(chunks, new BundledEmbeddings(), store);
const result: LangChainBuild = {
  seconds: secondsSinceStart(),
  texts: chunks.length,
  characters: chunks.reduce((sum, { pageContent }) => sum + pageContent.length, 0),
};
report(result);

async function texts(): Promise<string[]> {
  if (ready) return JSON.parse(await readFile(from, "utf8")) as string[];
  const names = await readdir(from);
  return Promise.all(names.sort().map((name) => readFile(join(from, name), "utf8")));
}
