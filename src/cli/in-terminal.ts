import { compose } from "../compose.js";
import type { Config } from "../config.js";
import { chat } from "./chat.js";
import { openAnswering } from "./open-answering.js";

/**
 * A chat on standard input and output, without Discord.
 *
 * @throws {Error} when there is no index to answer from.
 */
export async function inTerminal(config: Config, signal: AbortSignal): Promise<void> {
  const footnote = compose(config);
  try {
    const answering = await openAnswering(footnote, config, signal);
    await chat(answering, { input: process.stdin, output: process.stdout, signal });
    await answering.generation.close();
  } finally {
    await footnote.close();
  }
}
