import { hasInput } from "./cli/has-input.js";
import { inTerminal } from "./cli/in-terminal.js";
import { configFrom, createCommand } from "./cli/options.js";
import type { FolderOptions } from "./cli/options.js";
import { exitCodes, run } from "./cli/run.js";
import { runBot } from "./cli/run-bot.js";
import { runProcesses } from "./cli/run-processes.js";
import { runSandbox } from "./cli/run-sandbox.js";
import { tellAddress } from "./cli/tell-address.js";

interface Options extends FolderOptions {
  readonly terminal?: boolean;
  readonly port?: string;
  readonly keep?: boolean;
}

const without = `
With DISCORD_TOKEN, the bot is started. Without one, it is started in a Discord of its own on this
machine, with a page in the browser to talk to it; nothing leaves the machine. When questions are
piped in, they are answered on standard output, as with --terminal.`;

const command = createCommand("start", "Start the bot, or try it out without Discord")
  .option("--terminal", "without a token: talk to it in the terminal")
  .option("--port <number>", "without a token: port of the page (PORT; 4080, or a free one)")
  .option("--keep", "without a token: keep messages and settings, beside the DATABASE")
  .addHelpText("after", without)
  .parse();
const { terminal = false, port, keep = false, ...folders } = command.opts<Options>();

await run(async (signal, takeSignals) => {
  const config = configFrom({ ...folders, ...(port !== undefined && { port }) });
  const { discordToken, processes } = config;
  const chats = discordToken === undefined && (terminal || (await hasInput(process.stdin)));
  signal.throwIfAborted();
  if (chats) {
    await inTerminal(config, signal);
    return exitCodes.done;
  }
  takeSignals();
  if (discordToken === undefined) await runSandbox(config, { keep, onServed: tellAddress });
  else if (processes === 1) await runBot({ ...config, discordToken });
  else await runProcesses({ ...config, discordToken, processes });
  return exitCodes.done;
});
