import { compose } from "../compose.js";
import { answerBy } from "../library/answer-by.js";
import { faultsOf } from "../library/faults-of.js";
import { answerBatch } from "./batch.js";
import { chat } from "./chat.js";
import { openAnswering } from "./open-answering.js";
import { configFrom, createCommand } from "./options.js";
import type { FolderOptions } from "./options.js";
import { exitCodes, run } from "./run.js";
import { terminalReply } from "./terminal-text.js";

interface Options extends FolderOptions {
  readonly batch?: boolean;
}

const command = createCommand("ask", "Answer a question from the documents, or chat about them")
  .argument("[question...]", "what to ask; without it a chat begins")
  .option("--batch", "answer JSON lines {id, question} from standard input with JSON lines")
  .parse();
const { batch = false, ...folders } = command.opts<Options>();
if (batch && command.args.length > 0) {
  command.error("error: with --batch the questions come from standard input alone");
}

await run(async (signal) => {
  const config = configFrom(folders);
  const footnote = compose(config);
  const write = (line: string): void => void process.stdout.write(`${line}\n`);
  const notify = (notice: string): void => void process.stderr.write(`${notice}\n`);
  try {
    const answering = await openAnswering(footnote, config, signal);
    if (batch) await answerBatch(answering, { input: process.stdin, write, notify, signal });
    else if (command.args.length === 0) {
      await chat(answering, { input: process.stdin, output: process.stdout, signal });
    } else {
      const reply = await answerBy(answering, command.args.join(" "), { signal });
      write(terminalReply(reply, { bold: process.stdout.isTTY && process.stdout.hasColors() }));
      faultsOf(reply).forEach(notify);
    }
    await answering.generation.close();
    return exitCodes.done;
  } finally {
    await footnote.close();
  }
});
