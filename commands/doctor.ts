import { PermissionFlagsBits } from "discord.js";
import type { Guild } from "discord.js";
import type { SlashCommand } from "../src/discord/interactions/command.js";
import { managedGuilds } from "../src/discord/interactions/command-places.js";
import { Refusal } from "../src/discord/interactions/refusal.js";
import { missingPermissions } from "../src/discord/missing-permissions.js";
import type { GuildSettings } from "../src/discord/records/settings.js";
import { renderDoctor } from "../src/discord/rendering/render-doctor.js";

/** `/doctor`: what keeps the bot from working in this guild, and how to mend it. */
export const doctorCommand: SlashCommand = {
  kind: "slash",
  key: "doctor",
  isForAdmins: true,
  register: (localise) => ({ ...localise(({ commands }) => commands.doctor), ...managedGuilds }),
  acknowledge: () => "private",
  async run(use) {
    const { services, strings, settings } = use;
    const { guild } = use.interaction;
    if (!guild) throw new Refusal(strings.faults.guildOnly);
    const { condition, library } = services;
    const found = {
      readsAllMessages: condition.readsAllMessages(),
      askChannelIds: [...services.settings.channels(guild.id)]
        .filter(([, { isAskChannel }]) => isAskChannel)
        .map(([id]) => id),
      permissions: missingPermissions(guild, (id) => isOpen(id, settings)),
      unpingableRoleId: unpingableRole(guild, settings.humanRoleId),
      index: library.status(),
      modelFault: await condition.modelFault(),
      lastFault: condition.lastFault(),
    };
    await use.show(renderDoctor(found, use));
  },
};

function isOpen(channelId: string, { channels: { allowed, denied } }: GuildSettings): boolean {
  return !denied.includes(channelId) && (allowed.length === 0 || allowed.includes(channelId));
}

function unpingableRole(
  { roles, members: { me } }: Guild,
  roleId: string | undefined,
): string | undefined {
  if (roleId === undefined || me?.permissions.has(PermissionFlagsBits.MentionEveryone) === true) {
    return undefined;
  }
  return roles.cache.get(roleId)?.mentionable === true ? undefined : roleId;
}
