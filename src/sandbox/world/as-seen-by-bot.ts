import { type APIMessage, ChannelType, GatewayIntentBits } from "discord-api-types/v10";
import type { World } from "./world.js";

/**
 * A message as the bot is shown it. Without the Message Content intent its `content`, `embeds`,
 * `attachments` and `components` are empty, save in direct messages, in the bot's own messages and
 * in those that mention it; so are those of the message that it replies to (docs: events, gateway,
 * "Message Content Intent").
 *
 * @param intents The bits that a gateway connection asked for; for REST, those that are switched on
 * for the application.
 */
export function asSeenByBot(
  world: World,
  message: APIMessage,
  intents: number = world.application.privilegedIntents,
): APIMessage {
  if (intents & GatewayIntentBits.MessageContent) return message;
  const shown = isOpenToBot(world, message) ? message : blank(message);
  const referenced = message.referenced_message;
  if (!referenced) return shown;
  return { ...shown, referenced_message: asSeenByBot(world, referenced, intents) };
}

function isOpenToBot({ bot, channels }: World, message: APIMessage): boolean {
  return (
    message.author.id === bot.id ||
    message.mentions.some(({ id }) => id === bot.id) ||
    channels.get(message.channel_id)?.type === ChannelType.DM
  );
}

const blank = (message: APIMessage): APIMessage => ({
  ...message,
  content: "",
  embeds: [],
  attachments: [],
  components: [],
});
