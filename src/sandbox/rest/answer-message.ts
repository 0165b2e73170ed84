import type { APIMessage } from "discord-api-types/v10";
import { asSeenByBot } from "../world/as-seen-by-bot.js";
import { describeMessage } from "../world/describe-message.js";
import type { World } from "../world/world.js";

/** A message as a call of the bot is answered with it. */
export function answerMessage(world: World, message: APIMessage): APIMessage {
  const stored = world.messages.get(message.id);
  return asSeenByBot(world, stored ? describeMessage(world, stored) : message);
}
