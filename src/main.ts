import { chat } from "./cli/chat.js";
import { openAnswering } from "./cli/open-answering.js";
import { configFrom } from "./cli/options.js";
import { exitCodes, run } from "./cli/run.js";
import { compose } from "./compose.js";

await run(async (signal) => {
  const config = configFrom({});
  const footnote = compose(config);
  try {
    const answering = await openAnswering(footnote, config, signal);
    await chat(answering, { input: process.stdin, output: process.stdout, signal });
    await answering.generation.close();
    return exitCodes.done;
  } finally {
    await footnote.close();
  }
});
