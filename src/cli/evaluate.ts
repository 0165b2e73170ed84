import { InvalidArgumentError } from "commander";
import { compose } from "../compose.js";
import { evaluateRetrieval } from "./evaluate-retrieval.js";
import { configFrom, createCommand } from "./options.js";
import type { FolderOptions } from "./options.js";
import { readBeir } from "./read-beir.js";
import { resultTable } from "./result-table.js";
import { exitCodes, run } from "./run.js";

interface Options extends FolderOptions {
  readonly corpus: string;
  readonly queries: string;
  readonly qrels: string;
  readonly limit?: number;
}

const command = createCommand(
  "evaluate",
  "Measure how well passages are found, on a set in BEIR form",
)
  .requiredOption("--corpus <file>", "JSON lines {_id, title, text}; each is one passage")
  .requiredOption("--queries <file>", "JSON lines {_id, text}")
  .requiredOption("--qrels <file>", "tab-separated: query, passage, relevance; a heading line")
  .option("--limit <number>", "use only the first queries", wholeNumber)
  .parse();

await run(async (signal) => {
  const { corpus, queries, qrels, limit, ...folders } = command.opts<Options>();
  const config = configFrom(folders);
  const set = await readBeir({ corpus, queries, qrels });
  const footnote = compose(config);
  try {
    const results = await evaluateRetrieval(footnote, set, { folder: config.index, limit, signal });
    process.stdout.write(`${resultTable(results)}\n`);
    return exitCodes.done;
  } finally {
    await footnote.close();
  }
});

function wholeNumber(value: string): number {
  const number = Number(value);
  if (!Number.isInteger(number) || number < 1)
    throw new InvalidArgumentError("It must be 1 or more.");
  return number;
}
