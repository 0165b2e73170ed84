import type { SandboxChannel, SandboxGuild, SandboxMessage, SandboxUser, World } from "./world.js";

/** What the sandbox itself relies on being there. REST calls look for themselves and answer 404. */
export const required = {
  user: (world: World, id: string): SandboxUser => found(world.users, id, "user"),
  guild: (world: World, id: string): SandboxGuild => found(world.guilds, id, "guild"),
  channel: (world: World, id: string): SandboxChannel => found(world.channels, id, "channel"),
  message: (world: World, id: string): SandboxMessage => found(world.messages, id, "message"),
};

function found<Value>(all: ReadonlyMap<string, Value>, id: string, kind: string): Value {
  const value = all.get(id);
  if (value === undefined) throw new Error(`Cannot find the ${kind} ${id} in the sandbox`);
  return value;
}
