import { writeFile } from "node:fs/promises";
import { featureNames } from "../answers/judge.js";
import { compose } from "../compose.js";
import { configFrom, createCommand } from "./options.js";
import type { FolderOptions } from "./options.js";
import { exitCodes, run } from "./run.js";
import { learnJudge, validateJudge } from "./training/learn-judge.js";
import type { CaseSet } from "./training/learn-judge.js";
import { readCaseSet } from "./training/read-case-set.js";
import { validationTable, weightsFile } from "./training/report-judge.js";

interface Options extends FolderOptions {
  readonly set: string[];
  readonly output: string;
}

const command = createCommand("train", "Learn what makes a sentence answer a question")
  .requiredOption(
    "--set <folders...>",
    "folders of corpus.jsonl with rc.jsonl, or with queries.jsonl and qrels.tsv",
  )
  .option("--output <file>", "where the weights go", "src/answers/judge-weights.json")
  .parse();

await run(async (signal) => {
  const { set: folders, output, ...options } = command.opts<Options>();
  const config = configFrom(options);
  const footnote = compose(config);
  try {
    const sets: CaseSet[] = [];
    for (const folder of folders)
      sets.push(await readCaseSet(footnote, folder, { folder: config.index, signal }));
    process.stdout.write(`${validationTable(validateJudge(sets))}\n`);
    const judge = learnJudge(sets);
    if (judge.weights.length === 0)
      throw new Error("Cannot learn: no question of these sets has a right candidate");
    await writeFile(output, weightsFile(judge, featureNames, sets));
    process.stdout.write(`Written to ${output}\n`);
    return exitCodes.done;
  } finally {
    await footnote.close();
  }
});
