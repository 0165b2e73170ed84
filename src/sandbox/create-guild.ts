import { type APIOverwrite, OverwriteType } from "discord-api-types/v10";
import type { ChannelOptions, Guild, GuildOptions } from "./guild.js";
import type { Identified } from "./people/person.js";
import { addChannel } from "./world/add-channel.js";
import { addGuild } from "./world/add-guild.js";
import { editMember, removeMember } from "./world/add-member.js";
import { addRole } from "./world/add-role.js";
import { editChannel } from "./world/edit-channel.js";
import { installBot } from "./world/install-bot.js";
import { required } from "./world/required.js";
import type { SandboxChannel, SandboxGuild, World } from "./world/world.js";

/** Adds a guild to the world. */
export function createGuild(world: World, options: GuildOptions): Guild {
  const guild = addGuild(world, guildFields(options));
  const { id } = guild;
  const inviteBot = (): void => {
    installBot(world, id, options.botPermissions);
  };
  if (options.withBot ?? true) inviteBot();
  return {
    id,
    everyone: { id },
    addChannel: (given) => addChannel(world, { guildId: id, ...channelFields(world, given) }),
    addRole: (role) => addRole(world, id, role),
    allow: (channel, whom, permissions) => {
      overwrite(world, channel, { whom, allow: permissions, deny: 0n });
    },
    deny: (channel, whom, permissions) => {
      overwrite(world, channel, { whom, allow: 0n, deny: permissions });
    },
    setRoles: (member, roles) => {
      // A bot cannot be without its own role.
      const fixed = member.id === world.bot.id ? botRoles(world, guild) : [];
      const roleIds = [...fixed, ...roles.map((role) => role.id)];
      editMember(world, id, { userId: member.id, roleIds });
    },
    removeBot: () => {
      for (const role of botRoles(world, guild)) guild.roles.delete(role);
      removeMember(world, id, world.bot.id);
    },
    inviteBot,
  };
}

function botRoles({ bot }: World, { roles }: SandboxGuild): string[] {
  const own = [...roles.values()].filter(({ tags }) => tags?.bot_id === bot.id);
  return own.map(({ id }) => id);
}

interface Overwriting {
  readonly whom: Identified;
  readonly allow: bigint;
  readonly deny: bigint;
}

function overwrite(world: World, given: Identified, { whom, ...change }: Overwriting): void {
  const channel = required.channel(world, given.id);
  const roles = world.guilds.get(channel.guildId ?? "")?.roles;
  const type = roles?.has(whom.id) ? OverwriteType.Role : OverwriteType.Member;
  const others = channel.overwrites.filter(({ id }) => id !== whom.id);
  const before = channel.overwrites.find(({ id }) => id === whom.id);
  const overwrites = [...others, changed(before ?? { id: whom.id, type, ...none }, change)];
  editChannel(world, channel.id, { overwrites });
}

const none = { allow: "0", deny: "0" };

/** What is allowed is not denied any more, and the reverse. */
const changed = (
  before: APIOverwrite,
  { allow, deny }: { readonly allow: bigint; readonly deny: bigint },
): APIOverwrite => ({
  ...before,
  allow: ((BigInt(before.allow) & ~deny) | allow).toString(),
  deny: ((BigInt(before.deny) & ~allow) | deny).toString(),
});

function channelFields(
  world: World,
  { name, type, parent, topic, nsfw, overwrites, tags }: ChannelOptions,
): Omit<Parameters<typeof addChannel>[1], "guildId"> {
  return {
    name,
    ...(type !== undefined && { type }),
    ...(parent && { parentId: parent.id }),
    ...(topic !== undefined && { topic }),
    ...(nsfw !== undefined && { nsfw }),
    ...(overwrites && { overwrites }),
    ...(tags && { tags: tags.map((tag) => newTag(world, tag)) }),
  };
}

const guildFields = ({ name, owner, locale, everyonePermissions }: GuildOptions) => ({
  name,
  ...(owner && { ownerId: owner.id }),
  ...(locale && { locale }),
  ...(everyonePermissions !== undefined && { everyonePermissions }),
});

const newTag = (world: World, name: string): SandboxChannel["tags"][number] => ({
  id: world.nextId(),
  name,
  moderated: false,
  emoji_id: null,
  emoji_name: null,
});
