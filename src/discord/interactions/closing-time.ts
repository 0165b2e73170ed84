import type { BaseInteraction } from "discord.js";
import { discordLimits } from "../limits.js";

/** Milliseconds before the end of an interaction's token: the last words must still go out. */
const ahead = 60_000;

/** When to have done with an interaction, in milliseconds since 1970. */
export function closingTime({
  createdTimestamp,
}: Pick<BaseInteraction, "createdTimestamp">): number {
  return createdTimestamp + discordLimits.interactionMs - ahead;
}
