import { type APIMessage, MessageFlags, type Snowflake } from "discord-api-types/v10";
import type { MessageHappening } from "../happening.js";
import type { Journal, Recorded } from "../journal.js";
import { describeMessage } from "../world/describe-message.js";
import { permissionsIn } from "../world/permissions-in.js";
import { required } from "../world/required.js";
import type { World } from "../world/world.js";
import type { Identified } from "./person.js";

export interface NextMessageOptions {
  /** Whose message. @default anyone's */
  readonly from?: Identified;
  /** @default any message */
  readonly matching?: (message: APIMessage) => boolean;
  /**
   * Only what came after this message, or after this place in the journal.
   * @default the last thing that a person did
   */
  readonly after?: Identified | number;
  /** @default 15000 */
  readonly timeoutMs?: number;
}

/** Waits for messages that all who see the channel see. */
export interface AwaitedMessages {
  /** The next message in a channel. "Is thinking…" is one only when it has been filled. */
  nextMessage(channel: Identified, options?: NextMessageOptions): Promise<APIMessage>;
  /** The next change of a message, as it then is. */
  nextEdit(message: Identified, options?: NextMessageOptions): Promise<APIMessage>;
  /** The next deletion of a message, as it last was. */
  nextDeletion(message: Identified, options?: NextMessageOptions): Promise<APIMessage>;
  /** The first message that replies to this one. */
  replyTo(message: Identified, options?: NextMessageOptions): Promise<APIMessage>;
}

type Kind = MessageHappening["kind"];

/** `lastAct` tells the place in the journal of the last thing that a person did. */
export function createAwaitedMessages(world: World, lastAct: () => number): AwaitedMessages {
  const { journal } = world;
  return {
    nextMessage: ({ id }, options) =>
      next(["messageCreate", "messageUpdate"], options, (told) => appears(journal, told, id)),
    nextEdit: ({ id }, options) =>
      next(["messageUpdate"], options, ({ message }) => message.id === id),
    nextDeletion: ({ id }, options) =>
      next(["messageDelete"], options, ({ message }) => message.id === id),
    replyTo: ({ id }, options = {}) =>
      next(
        ["messageCreate"],
        { after: creation(journal, id).at, ...options },
        ({ message }) => message.message_reference?.message_id === id,
      ),
  };

  async function next(
    kinds: readonly Kind[],
    { from, matching = () => true, after = lastAct(), timeoutMs }: NextMessageOptions = {},
    fits: (told: MessageHappening) => boolean,
  ): Promise<APIMessage> {
    const since = typeof after === "object" ? creation(journal, after.id).at : after;
    const wanted = (told: MessageHappening): boolean =>
      told.visibleTo === undefined &&
      (from === undefined || told.message.author.id === from.id) &&
      fits(told) &&
      matching(told.message);
    return (await journal.next(kinds, wanted, { since, timeoutMs })).message;
  }
}

/** Whether a message appears in a channel: it is new, or fills a place where one was awaited. */
function appears(
  journal: Journal,
  { kind, message }: MessageHappening,
  channelId: Snowflake,
): boolean {
  if (message.channel_id !== channelId || isLoading(message)) return false;
  if (kind === "messageCreate") return true;
  // Filling it is no edit, so that it has no time of one.
  return message.edited_timestamp === null && isLoading(creation(journal, message.id).message);
}

/** Where the journal tells that a message came to be. */
function creation(journal: Journal, id: Snowflake): Recorded<MessageHappening> {
  for (const told of journal.entries())
    if (told.kind === "messageCreate" && told.message.id === id) return told;
  throw new Error(`Cannot find in the journal where the message ${id} was posted`);
}

const isLoading = ({ flags }: APIMessage): boolean => ((flags ?? 0) & MessageFlags.Loading) !== 0;

/** What a user sees in a channel, oldest first; nothing in one that they do not see. */
export function messagesSeenBy(
  world: World,
  userId: Snowflake,
  channelId: Snowflake,
): APIMessage[] {
  const channel = required.channel(world, channelId);
  if (permissionsIn(world, channel, userId) === 0n) return [];
  return channel.messageIds.flatMap((id) => {
    const stored = world.messages.get(id);
    const visible = stored && (stored.visibleTo ?? userId) === userId;
    return visible ? [describeMessage(world, stored, userId)] : [];
  });
}
