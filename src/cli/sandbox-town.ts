import { PermissionFlagsBits as Bits } from "discord.js";
import { neededPermissions } from "../discord/needed-permissions.js";
import type { SettingsStore } from "../discord/records/settings.js";
import type { Sandbox } from "../sandbox/sandbox.js";

/** The guild that a sandbox begins with. */
export interface Town {
  /** Where every question is answered. */
  readonly askChannelId: string;
}

/** What is in the guild is the same in every sandbox, so that it can be found again. */
const names = { ask: "ask", general: "general", staff: "staff", helpers: "Staff" };

/** A guild with three channels and three people, and the settings of the bot for it. */
export function openTown(sandbox: Sandbox, name: string, settings: SettingsStore): Town {
  const [you, ...members] = ["You", "Ada", "Ben"].map((person) =>
    sandbox.addPerson({ name: person }),
  );
  const guild = sandbox.addGuild({
    name,
    ...(you && { owner: you }),
    botPermissions: neededPermissions.reduce((sum, permission) => sum | Bits[permission], 0n),
  });
  const staff = guild.addRole({ name: names.helpers });
  if (you) you.join(guild, { roles: [staff] });
  for (const member of members) member.join(guild);
  const ask = guild.addChannel({
    name: names.ask,
    topic: "Ask without a mention; where the documents do not say, the bot is silent",
  });
  guild.addChannel({ name: names.general, topic: "Mention the bot, or type /ask" });
  const hidden = guild.addChannel({ name: names.staff, topic: "Members do not see this channel" });
  guild.deny(hidden, guild.everyone, Bits.ViewChannel);
  for (const insider of [staff, sandbox.bot]) guild.allow(hidden, insider, Bits.ViewChannel);
  settings.setGuild(guild.id, { ...settings.guild(guild.id), humanRoleId: staff.id });
  settings.setChannel(guild.id, ask.id, { isAskChannel: true });
  return { askChannelId: ask.id };
}

/** The guild of a sandbox that was kept; undefined when somebody has removed its channel. */
export function findTown({ world }: Sandbox): Town | undefined {
  const ask = [...world.channels.values()].find(({ name }) => name === names.ask);
  return ask && { askChannelId: ask.id };
}
