import { deserialize, serialize } from "node:v8";
import { MessageFlags } from "discord-api-types/v10";
import type { World } from "./world.js";

/** What lasts of a world: all but what is under way. */
type KeptWorld = Pick<
  World,
  | "application"
  | "bot"
  | "users"
  | "guilds"
  | "channels"
  | "messages"
  | "files"
  | "commands"
  | "origin"
>;

/** Counts changes of what `KeptWorld` holds. */
const version = 1;

interface KeptFile {
  readonly version: number;
  readonly world: KeptWorld;
}

/** Writes a world down: in V8's format, which newer versions of Node read too. */
export function keepWorld(world: World): Uint8Array {
  const { application, bot, users, guilds, channels, messages, files, commands, origin } = world;
  const kept = { application, bot, users, guilds, channels, messages, files, commands, origin };
  return serialize({ version, world: kept } satisfies KeptFile);
}

/**
 * A world as it was written down, with the clock and journal of a new one. Answers that were still
 * awaited are gone.
 *
 * @throws {Error} when it was not written by `keepWorld` of this version.
 */
export function restoreWorld(fresh: World, bytes: Uint8Array): World {
  const world = { ...fresh, ...readKept(bytes) };
  for (const { message } of [...world.messages.values()]) {
    if (((message.flags ?? 0) & MessageFlags.Loading) !== 0) forget(world, message);
  }
  return world;
}

/** Lets the files of a restored world be found where it is served now. */
export function moveFiles(world: World, origin: string): void {
  const from = `${world.origin}/attachments/`;
  const to = `${origin}/attachments/`;
  world.origin = origin;
  if (from === to) return;
  for (const stored of world.messages.values())
    stored.message = JSON.parse(JSON.stringify(stored.message).replaceAll(from, to)) as never;
  for (const [id, { attachment, content }] of world.files) {
    const url = attachment.url.replace(from, to);
    world.files.set(id, { attachment: { ...attachment, url, proxy_url: url }, content });
  }
}

function readKept(bytes: Uint8Array): KeptWorld {
  const kept = parsed(bytes);
  if (kept?.version === version && kept.world) return kept.world;
  throw new Error("Cannot go on with the kept sandbox: another version of Footnote wrote it");
}

function parsed(bytes: Uint8Array): Partial<KeptFile> | undefined {
  try {
    const kept: unknown = deserialize(bytes);
    return typeof kept === "object" && kept !== null ? kept : undefined;
  } catch (cause) {
    throw new Error("Cannot go on with the kept sandbox: it is damaged", { cause });
  }
}

function forget(world: World, { id, channel_id }: { id: string; channel_id: string }): void {
  const ids = world.channels.get(channel_id)?.messageIds ?? [];
  const at = ids.indexOf(id);
  if (at >= 0) ids.splice(at, 1);
  world.messages.delete(id);
}
