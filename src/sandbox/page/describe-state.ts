import type { APIRole, Snowflake } from "discord-api-types/v10";
import type { SandboxChannel, SandboxGuild, SandboxUser, World } from "../world/world.js";
import { describePageChannel } from "./describe-page-channel.js";
import type { PageChannel, PageFaults, PageGuild, PagePerson, PageState } from "./protocol.js";
import type { Sight } from "./sight.js";

/** All that the page shows besides messages, as a person sees it. */
export function describeState(
  sight: Sight,
  { online, faults }: { readonly online: boolean; readonly faults: PageFaults },
): PageState {
  const { world, userId } = sight;
  const channels = channelsSeen(sight);
  return {
    viewerId: userId,
    bot: { id: world.bot.id, online },
    people: describePeople(world),
    guilds: [...world.guilds.values()]
      .filter(({ members }) => members.has(userId))
      .map(describeGuild),
    channels,
    homeChannelId: channels.find(({ kind, may }) => kind === "text" && may.write)?.id ?? null,
    faults,
  };
}

function channelsSeen(sight: Sight): PageChannel[] {
  const seen = [...sight.world.channels.values()].filter((channel) => sight.seesChannel(channel));
  const ofGuild = (channel: SandboxChannel): boolean =>
    channel.guildId !== undefined && !channel.thread;
  const ordered = [
    ...seen.filter(ofGuild).toSorted((a, b) => a.position - b.position),
    ...seen.filter((channel) => !ofGuild(channel)),
  ];
  return ordered.map((channel) => describePageChannel(sight, channel));
}

const describeGuild = ({ id, name, ownerId, roles }: SandboxGuild): PageGuild => ({
  id,
  name,
  ownerId,
  roles: [...roles.values()].map((role) => ({
    id: role.id,
    name: role.name,
    color: colorOf(role),
  })),
});

/** Those who are in a guild, and the bot; whoever can be acted as comes first. */
export function describePeople(world: World): PagePerson[] {
  const inGuild = (id: Snowflake): boolean =>
    [...world.guilds.values()].some(({ members }) => members.has(id));
  const users = [...world.users.values()].filter(
    ({ user }) => user.id === world.bot.id || inGuild(user.id),
  );
  const people = users.map((user, at) => describePerson(world, user, at));
  return people.toSorted((a, b) => Number(b.actable) - Number(a.actable));
}

function describePerson(world: World, { user, locale }: SandboxUser, at: number): PagePerson {
  const guild = [...world.guilds.values()].find(({ members }) => members.has(user.id));
  const member = guild?.members.get(user.id);
  const roleIds = member?.roleIds ?? [];
  const roles = roleIds.flatMap((id) => guild?.roles.get(id) ?? []).toReversed();
  const isBot = user.bot === true;
  return {
    id: user.id,
    name: member?.nick ?? user.global_name ?? user.username,
    username: user.username,
    bot: isBot,
    color: roles.map(colorOf).find((color) => color !== null) ?? null,
    avatarColor: avatarColors[at % avatarColors.length] ?? "",
    roleIds,
    locale,
    actable: !isBot,
    title: isBot ? "bot" : titleOf(user.id, guild, roles),
  };
}

function titleOf(
  id: Snowflake,
  guild: SandboxGuild | undefined,
  roles: readonly APIRole[],
): string {
  return guild?.ownerId === id ? "owner" : (roles[0]?.name ?? "member");
}

/** White letters can be read on each. */
const avatarColors = ["#5865f2", "#8447b8", "#23703d", "#a4510a", "#b3303f"] as const;

const colorOf = ({ colors }: APIRole): string | null =>
  colors.primary_color === 0 ? null : `#${colors.primary_color.toString(16).padStart(6, "0")}`;
