import type { APIMessage, APIReaction, Snowflake } from "discord-api-types/v10";
import { describeChannel } from "./describe-channel.js";
import type { SandboxMessage, SandboxReaction, World } from "./world.js";

/** A message with its reactions as a user sees them, and the thread that started from it. */
export function describeMessage(
  world: World,
  { message, reactions }: SandboxMessage,
  viewerId: Snowflake = world.bot.id,
): APIMessage {
  const thread = world.channels.get(message.id);
  const described = [...reactions.values()].map((reaction) => describeReaction(reaction, viewerId));
  return {
    ...message,
    ...(described.length > 0 && { reactions: described }),
    ...(thread && thread.id !== message.channel_id && { thread: describeChannel(world, thread) }),
  };
}

function describeReaction({ emoji, userIds }: SandboxReaction, viewerId: Snowflake): APIReaction {
  return {
    emoji,
    count: userIds.size,
    count_details: { burst: 0, normal: userIds.size },
    me: userIds.has(viewerId),
    me_burst: false,
    burst_colors: [],
  };
}
