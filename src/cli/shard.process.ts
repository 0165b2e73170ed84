/**
 * One of the processes that share the guilds. discord.js tells it, and its client, by the environment
 * which one it is. It ends by itself when the process that started it is gone.
 */
import { configFrom } from "./options.js";
import { run, exitCodes } from "./run.js";
import { runBot } from "./run-bot.js";

// Else discord.js would tell of the first client alone, and each attempt to connect has its own.
delete process.env["SHARDING_MANAGER"];

await run(async (_signal, takeSignals) => {
  const { discordToken = "", healthPort, ...config } = configFrom({});
  const number = Number(process.env["SHARDS"]);
  takeSignals();
  process.on("disconnect", () => process.emit("SIGTERM"));
  await runBot(
    {
      ...config,
      discordToken,
      // Two cannot have the same one.
      healthPort: healthPort === undefined ? undefined : healthPort + number,
    },
    { number, onReady: () => process.send?.({ _ready: true }) },
  );
  return exitCodes.done;
});
