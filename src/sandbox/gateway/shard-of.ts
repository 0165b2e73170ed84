import type { Snowflake } from "discord-api-types/v10";

/** The shard that a guild belongs to (docs: topics, "Gateway", "Sharding Formula"); 0 without one. */
export const shardOf = (guildId: Snowflake | undefined, shards: number): number =>
  guildId === undefined ? 0 : Number((BigInt(guildId) >> 22n) % BigInt(shards));
