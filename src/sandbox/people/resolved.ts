import type { APIInteractionDataResolved, Snowflake } from "discord-api-types/v10";
import { describeChannel } from "../world/describe-channel.js";
import { describeResolvedMember } from "../world/describe-member.js";
import { grantedIn } from "../world/permissions-in.js";
import { storeFile } from "../world/store-file.js";
import type { SandboxChannel, World } from "../world/world.js";
import type { UploadedFile } from "./person.js";
import { uploaded } from "./uploaded.js";

/** Collects what an interaction refers to by id, to be sent along with it. */
export interface Resolved {
  /** Each takes an id and returns it. @throws {Error} when there is no such thing. */
  user(id: Snowflake): Snowflake;
  role(id: Snowflake): Snowflake;
  channel(id: Snowflake): Snowflake;
  mentionable(id: Snowflake): Snowflake;
  /** Uploads a file; returns its id. */
  attachment(file: UploadedFile): Snowflake;
  /** What has been collected, as fields for the data of an interaction. */
  fields(): { readonly resolved?: APIInteractionDataResolved };
}

/** Nothing collected yet, for an interaction in this channel. */
export function createResolved(world: World, where: SandboxChannel, userId: Snowflake): Resolved {
  const resolved: Required<APIInteractionDataResolved> = {
    users: {},
    members: {},
    roles: {},
    channels: {},
    attachments: {},
  };
  const roles = world.guilds.get(where.guildId ?? "")?.roles;
  return { user, role, channel, mentionable, attachment, fields };

  function user(id: Snowflake): Snowflake {
    resolved.users[id] = there(world.users.get(id)?.user, "user", id);
    const member = describeResolvedMember(world, where, id);
    if (member) resolved.members[id] = member;
    return id;
  }

  function role(id: Snowflake): Snowflake {
    resolved.roles[id] = there(roles?.get(id), "role of this guild", id);
    return id;
  }

  function channel(id: Snowflake): Snowflake {
    const found = there(world.channels.get(id), "channel", id);
    resolved.channels[id] = {
      ...describeChannel(world, found),
      permissions: grantedIn(world, found, userId).toString(),
      app_permissions: grantedIn(world, found, world.bot.id).toString(),
    };
    return id;
  }

  function mentionable(id: Snowflake): Snowflake {
    return roles?.has(id) ? role(id) : user(id);
  }

  function attachment(file: UploadedFile): Snowflake {
    const stored = storeFile(world, uploaded(file), { channelId: where.id, ephemeral: true });
    resolved.attachments[stored.id] = stored;
    return stored.id;
  }

  function fields(): { readonly resolved?: APIInteractionDataResolved } {
    const used = Object.entries(resolved).filter(([, found]) => Object.keys(found).length > 0);
    return used.length > 0 ? { resolved: Object.fromEntries(used) } : {};
  }
}

function there<Value>(value: Value | undefined, what: string, id: Snowflake): Value {
  if (value === undefined) throw new Error(`Cannot choose ${id}: it is no ${what}`);
  return value;
}
