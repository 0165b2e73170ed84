import { setTimeout as pause } from "node:timers/promises";
import { DiscordAPIError } from "discord.js";

/** Milliseconds before each further attempt. */
const pauses = [300, 1_500];

/**
 * Makes a REST call again when it was lost on the way: discord.js repeats neither a call whose
 * connection was cut nor, after its own three quick attempts, one that Discord failed to handle.
 * Only for calls that may be made twice. What Discord has refused is not asked again.
 */
export async function persist<Result>(call: () => Promise<Result>): Promise<Result> {
  for (const ms of pauses) {
    try {
      return await call();
    } catch (error) {
      if (error instanceof DiscordAPIError) throw error;
      await pause(ms);
    }
  }
  return call();
}
