import { compose } from "../compose.js";
import type { Footnote } from "../compose.js";
import { evaluateRetrieval } from "./evaluate-retrieval.js";
import type { EvaluateOptions } from "./evaluation/index-corpus.js";
import { reportReading } from "./evaluation/report-reading.js";
import { configFrom, createCommand } from "./options.js";
import type { FolderOptions } from "./options.js";
import { readBeir } from "./read-beir.js";
import { resultTable } from "./result-table.js";
import { exitCodes, run } from "./run.js";
import { wholeNumber } from "./whole-number.js";

interface Files {
  readonly corpus: string;
  readonly queries?: string;
  readonly rc?: string;
  readonly qrels?: string;
}

interface Options extends FolderOptions, Files {
  readonly limit?: number;
}

const command = createCommand(
  "evaluate",
  "Measure how well passages are found, on a set in BEIR form, or how well questions are answered",
)
  .requiredOption("--corpus <file>", "JSON lines {_id, title, text}; each is one passage")
  .option("--queries <file>", "JSON lines {_id, text}: measures how well passages are found")
  .option(
    "--rc <file>",
    "JSON lines {id, question, answers, answerable}: measures how well they are answered",
  )
  .option(
    "--qrels <file>",
    "tab-separated: query, passage, relevance; a heading line. With --rc, a question is answered from " +
      "the passages that are judged for it alone",
  )
  .option("--limit <number>", "use only the first queries", wholeNumber)
  .parse();

type Report = (footnote: Footnote, options: EvaluateOptions) => Promise<string>;

const { limit, ...options } = command.opts<Options>();
const report = reportOn(options);

await run(async (signal) => {
  const config = configFrom(options);
  const footnote = compose(config);
  try {
    process.stdout.write(`${await report(footnote, { folder: config.index, limit, signal })}\n`);
    return exitCodes.done;
  } finally {
    await footnote.close();
  }
});

function reportOn({ corpus, queries, rc, qrels }: Files): Report {
  if (rc !== undefined && queries !== undefined)
    return command.error("error: option '--rc <file>' cannot stand beside '--queries <file>'");
  if (rc !== undefined)
    return (footnote, options) => reportReading(footnote, { corpus, rc, qrels }, options);
  if (queries === undefined)
    return command.error(
      "error: required option '--queries <file>' or '--rc <file>' not specified",
    );
  if (qrels === undefined)
    return command.error("error: required option '--qrels <file>' not specified");
  return async (footnote, options) => {
    const set = await readBeir({ corpus, queries, qrels });
    return resultTable(await evaluateRetrieval(footnote, set, options));
  };
}
