import type { Happening } from "../happening.js";
import { describePageMessage } from "./describe-page-message.js";
import type { ServerMessage } from "./protocol.js";
import type { Sight } from "./sight.js";

/** What a person is told of a happening, besides what becomes of their interactions. */
export function messagesOf(sight: Sight, told: Happening): ServerMessage[] {
  switch (told.kind) {
    case "messageCreate":
    case "messageUpdate":
      return shown(sight, told.message.id, told.kind === "messageCreate");
    case "reactionAdd":
    case "reactionRemove":
    case "reactionRemoveAll":
      return shown(sight, told.messageId, false);
    case "messageDelete": {
      const { id, channel_id } = told.message;
      return gone(sight, { channelId: channel_id, messageIds: [id] }, told.visibleTo);
    }
    case "messageDeleteBulk":
      return gone(sight, told);
    case "typing":
      return typing(sight, told);
    case "commands":
      return [{ kind: "commandsChanged" }];
    // These change the state, are told of by other means, or are the bot's affair.
    case "callback":
    case "channelCreate":
    case "channelDelete":
    case "channelUpdate":
    case "choices":
    case "gateway":
    case "guildCreate":
    case "guildDelete":
    case "interaction":
    case "memberAdd":
    case "memberRemove":
    case "memberUpdate":
    case "modal":
    case "rest":
    case "roleCreate":
    case "threadCreate":
    case "threadDelete":
    case "threadMembers":
    case "threadUpdate":
    case "unanswered":
      return [];
  }
}

function shown(sight: Sight, messageId: string, isNew: boolean): ServerMessage[] {
  const stored = sight.world.messages.get(messageId);
  if (!stored || sight.hasDismissed(messageId)) return [];
  if (!sight.seesIn(stored.message.channel_id, stored.visibleTo)) return [];
  return [{ kind: "message", message: describePageMessage(sight, stored), isNew }];
}

function gone(
  sight: Sight,
  { channelId, messageIds }: { readonly channelId: string; readonly messageIds: readonly string[] },
  visibleTo?: string,
): ServerMessage[] {
  return sight.seesIn(channelId, visibleTo)
    ? [{ kind: "messagesGone", channelId, messageIds }]
    : [];
}

function typing(
  sight: Sight,
  { channelId, userId }: Happening & { readonly kind: "typing" },
): ServerMessage[] {
  const isSeen = userId !== sight.userId && sight.seesIn(channelId);
  return isSeen ? [{ kind: "typing", channelId, userId }] : [];
}

/** Whether a happening may change what `state` tells. */
export function changesState(sight: Sight, told: Happening): boolean {
  if (told.kind === "gateway") return connects.has(told.event ?? told.direction);
  // A message counts in its thread, and is the latest of its channel.
  if (told.kind === "messageCreate" || told.kind === "messageDelete")
    return sight.seesIn(told.message.channel_id, told.visibleTo);
  return stateKinds.has(told.kind);
}

/** What happens to connections: they open and close, and the bot begins to be told what happens. */
const connects: ReadonlySet<string> = new Set(["open", "close", "READY", "RESUMED"]);

const stateKinds: ReadonlySet<Happening["kind"]> = new Set([
  "channelCreate",
  "channelUpdate",
  "channelDelete",
  "threadCreate",
  "threadUpdate",
  "threadDelete",
  "threadMembers",
  "guildCreate",
  "guildDelete",
  "memberAdd",
  "memberUpdate",
  "memberRemove",
  "roleCreate",
]);
