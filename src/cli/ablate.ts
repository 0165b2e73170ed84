import { compose } from "../compose.js";
import { ablateSets } from "./ablation/ablate-sets.js";
import { configFrom, createCommand } from "./options.js";
import type { FolderOptions } from "./options.js";
import { exitCodes, run } from "./run.js";
import { wholeNumber } from "./whole-number.js";

interface Options extends FolderOptions {
  readonly set: string[];
  readonly limit?: number;
}

const command = createCommand("ablate", "Measure what each part of the ranking and choice is worth")
  .requiredOption(
    "--set <folders...>",
    "folders of corpus.jsonl with queries.jsonl and qrels.tsv, with rc.jsonl, or with all",
  )
  .option("--limit <number>", "use only the first queries of each", wholeNumber)
  .parse();

await run(async (signal) => {
  const { set: folders, limit, ...options } = command.opts<Options>();
  const config = configFrom(options);
  const footnote = compose(config);
  try {
    const tables = await ablateSets(footnote, folders, { folder: config.index, limit, signal });
    process.stdout.write(`${tables}\n`);
    return exitCodes.done;
  } finally {
    await footnote.close();
  }
});
