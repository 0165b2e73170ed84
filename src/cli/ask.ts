import { compose } from "../compose.js";
import { answerBatch } from "./batch.js";
import { chat } from "./chat.js";
import { openAnswering } from "./open-answering.js";
import { configFrom, createCommand } from "./options.js";
import type { FolderOptions } from "./options.js";
import { exitCodes, run } from "./run.js";
import { terminalAnswer } from "./terminal-text.js";

interface Options extends FolderOptions {
  readonly batch?: boolean;
}

const command = createCommand("ask", "Answer a question from the documents, or chat about them")
  .argument("[question...]", "what to ask; without it a chat begins")
  .option("--batch", "answer JSON lines {id, question} from standard input with JSON lines")
  .parse();

await run(async (signal) => {
  const { batch = false, ...folders } = command.opts<Options>();
  const config = configFrom(folders);
  const footnote = compose(config);
  const write = (line: string): void => void process.stdout.write(`${line}\n`);
  try {
    const answering = await openAnswering(footnote, config, signal);
    const question = command.args.join(" ");
    if (batch) await answerBatch(answering, { input: process.stdin, write, signal });
    else if (command.args.length > 0)
      write(terminalAnswer(await answering.answer(question, signal)));
    else await chat(answering, { input: process.stdin, output: process.stdout, signal });
    await answering.generation.close();
    return exitCodes.done;
  } finally {
    await footnote.close();
  }
});
