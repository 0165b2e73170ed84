import {
  type APIGuildMemberNoUser,
  type APIMessage,
  ChannelType,
  GatewayDispatchEvents as Events,
  GatewayIntentBits as Intents,
  type GatewayMessageCreateDispatchData,
  type GatewayMessageEventExtraFields,
  PermissionFlagsBits,
  ReactionType,
  type Snowflake,
} from "discord-api-types/v10";
import type {
  MessageHappening,
  MessagesDeletedHappening,
  ReactionHappening,
  ReactionsClearedHappening,
  TypingHappening,
} from "../happening.js";
import { asSeenByBot } from "../world/as-seen-by-bot.js";
import { describeMember, describePartialMember } from "../world/describe-member.js";
import { botMay } from "../world/permissions-in.js";
import type { SandboxChannel, World } from "../world/world.js";
import type { Dispatch, DispatchedEvent } from "./dispatch.js";

type ToldInChannels =
  | MessageHappening
  | MessagesDeletedHappening
  | ReactionHappening
  | ReactionsClearedHappening
  | TypingHappening;

/** What a bot with these intents is told of what happens in channels that it sees. */
export function messageDispatches(
  world: World,
  happening: ToldInChannels,
  intents: number,
): Dispatch[] {
  const channelId = "message" in happening ? happening.message.channel_id : happening.channelId;
  const channel = world.channels.get(channelId);
  if (!channel || !botMay(world, channel, PermissionFlagsBits.ViewChannel)) return [];
  // Not sent: only the one who used the interaction sees it, and the bot has it from its own call.
  if ("visibleTo" in happening) return [];
  const event = eventOf({ world, channel, intents }, happening);
  if (!event) return [];
  return [{ event, intents: intentOf(happening, channel), guildId: channel.guildId }];
}

interface Telling {
  readonly world: World;
  readonly channel: SandboxChannel;
  readonly intents: number;
}

function eventOf(telling: Telling, happening: ToldInChannels): DispatchedEvent | undefined {
  const place = placeOf(telling.channel);
  switch (happening.kind) {
    case "messageCreate":
      return { t: Events.MessageCreate, d: messageData(telling, happening.message) };
    case "messageUpdate":
      return { t: Events.MessageUpdate, d: messageData(telling, happening.message) };
    case "messageDelete":
      return { t: Events.MessageDelete, d: { id: happening.message.id, ...place } };
    case "messageDeleteBulk":
      return { t: Events.MessageDeleteBulk, d: { ids: [...happening.messageIds], ...place } };
    case "reactionAdd":
    case "reactionRemove":
      return reactionEvent(telling, happening);
    case "reactionRemoveAll":
      return {
        t: Events.MessageReactionRemoveAll,
        d: { message_id: happening.messageId, ...place },
      };
    case "typing":
      return typingEvent(telling, happening);
  }
}

/** A message with the fields that only its events have. */
function messageData(telling: Telling, message: APIMessage): GatewayMessageCreateDispatchData {
  const { world, channel, intents } = telling;
  const member = memberIn(world, channel, message.author.id);
  return {
    ...asSeenByBot(world, message, intents),
    mentions: message.mentions.map((user) => {
      const mentioned = memberIn(world, channel, user.id);
      return { ...user, ...(mentioned && { member: mentioned }) };
    }),
    ...(channel.guildId && { guild_id: channel.guildId }),
    ...(member && { member }),
    channel_type: channel.type as NonNullable<GatewayMessageEventExtraFields["channel_type"]>,
  };
}

function reactionEvent(telling: Telling, happening: ReactionHappening): DispatchedEvent {
  const { world, channel } = telling;
  const { userId, messageId, emoji } = happening;
  const told = {
    user_id: userId,
    message_id: messageId,
    ...placeOf(channel),
    emoji: { id: emoji.id, name: emoji.name },
    burst: false,
    type: ReactionType.Normal,
  };
  if (happening.kind === "reactionRemove") return { t: Events.MessageReactionRemove, d: told };
  const authorId = world.messages.get(messageId)?.message.author.id;
  const member = fullMemberIn(world, channel, userId);
  return {
    t: Events.MessageReactionAdd,
    d: {
      ...told,
      burst_colors: [],
      ...(authorId && { message_author_id: authorId }),
      ...(member && { member }),
    },
  };
}

function typingEvent(
  { world, channel }: Telling,
  { userId }: TypingHappening,
): DispatchedEvent | undefined {
  if (userId === world.bot.id) return undefined;
  const member = fullMemberIn(world, channel, userId);
  return {
    t: Events.TypingStart,
    d: {
      ...placeOf(channel),
      user_id: userId,
      timestamp: Math.floor(world.clock.now() / 1000),
      ...(member && { member }),
    },
  };
}

function intentOf({ kind }: ToldInChannels, { type }: SandboxChannel): number {
  const direct = type === ChannelType.DM;
  if (kind === "typing") return direct ? Intents.DirectMessageTyping : Intents.GuildMessageTyping;
  if (kind === "reactionAdd" || kind === "reactionRemove" || kind === "reactionRemoveAll") {
    return direct ? Intents.DirectMessageReactions : Intents.GuildMessageReactions;
  }
  return direct ? Intents.DirectMessages : Intents.GuildMessages;
}

const placeOf = ({ id, guildId }: SandboxChannel) => ({
  channel_id: id,
  ...(guildId && { guild_id: guildId }),
});

function memberIn(
  world: World,
  { guildId }: SandboxChannel,
  userId: Snowflake,
): APIGuildMemberNoUser | undefined {
  const member = world.guilds.get(guildId ?? "")?.members.get(userId);
  return member && describePartialMember(member);
}

function fullMemberIn(world: World, { guildId }: SandboxChannel, userId: Snowflake) {
  const member = world.guilds.get(guildId ?? "")?.members.get(userId);
  const user = world.users.get(userId)?.user;
  return member && user && describeMember(member, user);
}
