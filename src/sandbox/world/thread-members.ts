import type { Snowflake } from "discord-api-types/v10";
import { required } from "./required.js";
import type { World } from "./world.js";

/** Adds a user to a thread, who may be in it already. */
export function joinThread(world: World, threadId: Snowflake, userId: Snowflake): void {
  const members = required.channel(world, threadId).thread?.members;
  if (!members || members.has(userId)) return;
  members.set(userId, world.clock.timestamp());
  world.journal.record({ kind: "threadMembers", threadId, added: [userId], removed: [] });
}

/** Takes a user out of a thread, who may not be in it. */
export function leaveThread(world: World, threadId: Snowflake, userId: Snowflake): void {
  if (!required.channel(world, threadId).thread?.members.delete(userId)) return;
  world.journal.record({ kind: "threadMembers", threadId, added: [], removed: [userId] });
}
