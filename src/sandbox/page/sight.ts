import { PermissionFlagsBits as Bits, type Snowflake } from "discord-api-types/v10";
import { includesAll, permissionsIn } from "../world/permissions-in.js";
import type { SandboxChannel, SandboxMessage, World } from "../world/world.js";

/** What one person sees of a world. */
export interface Sight {
  readonly world: World;
  readonly userId: Snowflake;
  may(channel: SandboxChannel, permissions: bigint): boolean;
  seesChannel(channel: SandboxChannel): boolean;
  /** Whether a message for `visibleTo`, or for everyone, in a channel is seen. */
  seesIn(channelId: Snowflake, visibleTo?: Snowflake): boolean;
  /** The messages of a channel, oldest first, without those that were dismissed. */
  messages(channel: SandboxChannel): SandboxMessage[];
  dismiss(messageId: Snowflake): void;
  hasDismissed(messageId: Snowflake): boolean;
}

/** @param dismissed the messages that the person has dismissed. */
export function createSight(world: World, userId: Snowflake, dismissed: Set<Snowflake>): Sight {
  return {
    world,
    userId,
    may,
    seesChannel: (channel) => may(channel, Bits.ViewChannel),
    seesIn,
    messages: ({ id, messageIds }) =>
      messageIds.flatMap((messageId) => {
        const stored = world.messages.get(messageId);
        const isSeen = stored && !dismissed.has(messageId) && seesIn(id, stored.visibleTo);
        return isSeen ? [stored] : [];
      }),
    dismiss: (messageId) => {
      dismissed.add(messageId);
    },
    hasDismissed: (messageId) => dismissed.has(messageId),
  };

  function may(channel: SandboxChannel, permissions: bigint): boolean {
    return includesAll(permissionsIn(world, channel, userId), permissions);
  }

  function seesIn(channelId: Snowflake, visibleTo: Snowflake = userId): boolean {
    const channel = world.channels.get(channelId);
    return channel !== undefined && visibleTo === userId && may(channel, Bits.ViewChannel);
  }
}
