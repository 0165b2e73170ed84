import {
  type APIPartialEmoji,
  PermissionFlagsBits as Bits,
  type Snowflake,
} from "discord-api-types/v10";
import { isEmoji } from "../../forms/emoji-form.js";
import { knownError } from "../../known-errors.js";
import {
  addReaction,
  clearReactions,
  removeReaction,
  unicodeEmoji,
} from "../../world/reactions.js";
import type { SandboxChannel, SandboxMessage } from "../../world/world.js";
import { demand, demandOpen, seenChannel, seenMessage } from "../access.js";
import { noContent, ok, type RestCall, type RestReply, type Route, route } from "../rest-call.js";

const reactions = "/channels/:channelId/messages/:messageId/reactions";

/** Reactions to messages (docs: resources, message, "Create Reaction" and following). */
export const reactionRoutes: readonly Route[] = [
  route(`PUT ${reactions}/:emoji/@me`, react),
  route(`DELETE ${reactions}/:emoji/@me`, (call) => takeBack(call, call.world.bot.id)),
  route(`DELETE ${reactions}/:emoji/:userId`, (call) => takeBack(call, call.param("userId"))),
  route(`DELETE ${reactions}/:emoji`, clear),
  route(`DELETE ${reactions}`, clear),
  route(`GET ${reactions}/:emoji`, getUsers),
];

/** A message has at most so many different reactions (docs: error 30010). */
const mostReactions = 20;

function react(call: RestCall): RestReply {
  const { world } = call;
  const { channel, stored } = target(call);
  demandOpen(channel);
  const emoji = emojiOf(call);
  demand(world, channel, Bits.ReadMessageHistory);
  if (!stored.reactions.has(emoji.name ?? "")) {
    demand(world, channel, Bits.AddReactions);
    if (stored.reactions.size >= mostReactions) throw knownError("tooManyReactions");
  }
  addReaction(world, stored.message.id, { userId: world.bot.id, emoji });
  return noContent;
}

/** Those of others are taken by whoever manages messages. */
function takeBack(call: RestCall, userId: Snowflake): RestReply {
  const { world } = call;
  const { channel, stored } = target(call);
  demandOpen(channel);
  if (userId !== world.bot.id) demand(world, channel, Bits.ManageMessages);
  removeReaction(world, stored.message.id, { userId, emoji: emojiOf(call) });
  return noContent;
}

function clear(call: RestCall): RestReply {
  const { channel, stored } = target(call);
  demand(call.world, channel, Bits.ManageMessages);
  if (!call.param("emoji")) {
    clearReactions(call.world, stored.message.id);
    return noContent;
  }
  const emoji = emojiOf(call);
  for (const userId of stored.reactions.get(emoji.name ?? "")?.userIds ?? [])
    removeReaction(call.world, stored.message.id, { userId, emoji });
  return noContent;
}

function getUsers(call: RestCall): RestReply {
  const { stored } = target(call);
  const userIds = stored.reactions.get(emojiOf(call).name ?? "")?.userIds ?? [];
  return ok([...userIds].flatMap((id) => call.world.users.get(id)?.user ?? []));
}

function target(call: RestCall): { channel: SandboxChannel; stored: SandboxMessage } {
  const channel = seenChannel(call);
  return { channel, stored: seenMessage(call, channel) };
}

/** No guild of the sandbox has emoji of its own. */
function emojiOf({ param }: RestCall): APIPartialEmoji {
  if (!isEmoji(param("emoji"))) throw knownError("unknownEmoji");
  return unicodeEmoji(param("emoji"));
}
