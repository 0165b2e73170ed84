import { GatewayDispatchEvents } from "discord-api-types/v10";
import { z } from "zod";
import { describeMembers } from "../world/describe-guild.js";
import type { World } from "../world/world.js";
import type { DispatchedEvent } from "./dispatch.js";

const ids = z.union([z.string(), z.array(z.string())]);
const requestFrame = z.object({
  guild_id: z.string(),
  query: z.string().optional(),
  limit: z.number().int().optional(),
  user_ids: ids.optional(),
  nonce: z.string().optional(),
});

/** The answer to REQUEST_GUILD_MEMBERS (op 8), in one chunk; none when the request is malformed. */
export function membersChunk(world: World, request: unknown): DispatchedEvent | undefined {
  const read = requestFrame.safeParse(request);
  const guild = read.success && world.guilds.get(read.data.guild_id);
  if (!guild) return undefined;
  const { query = "", limit = 0, user_ids, nonce } = read.data;
  const wanted = user_ids === undefined ? undefined : [user_ids].flat();
  const found = describeMembers(world, guild)
    .filter(({ user }) => wanted?.includes(user.id) ?? user.username.startsWith(query))
    .slice(0, limit || undefined);
  return {
    t: GatewayDispatchEvents.GuildMembersChunk,
    d: {
      guild_id: guild.id,
      members: found,
      chunk_index: 0,
      chunk_count: 1,
      ...(wanted && {
        not_found: wanted.filter((id) => !found.some(({ user }) => user.id === id)),
      }),
      ...(nonce !== undefined && { nonce }),
    },
  };
}
