import type { JSX } from "preact";
import { useModel } from "../page-context.js";

/** Tells that the page, or the bot, is not connected. */
export function ConnectionBar(): JSX.Element {
  const { connection, state } = useModel();
  return (
    <div role="status">
      {connection === "connecting" && <p class="bar">Connecting to the sandbox…</p>}
      {connection === "lost" && (
        <p class="bar bar-problem">The connection to the sandbox is lost. Trying again…</p>
      )}
      {connection === "open" && state?.bot.online === false && (
        <p class="bar">The bot is not connected to the gateway.</p>
      )}
    </div>
  );
}
