import { managedGuilds } from "../src/discord/interactions/command-places.js";
import type { SlashCommand } from "../src/discord/interactions/command.js";
import { Refusal } from "../src/discord/interactions/refusal.js";
import type { GuildSettings } from "../src/discord/records/settings.js";
import { renderSettings } from "../src/discord/rendering/render-settings.js";
import { changeSettings } from "../src/discord/settings/change-settings.js";
import { settingsOptions } from "../src/discord/settings/settings-options.js";
import { stringsOf } from "../src/discord/strings/strings-of.js";
import type { Strings } from "../src/discord/strings/strings.js";

/** `/settings`: shows or changes how the bot behaves in a guild. */
export const settingsCommand: SlashCommand = {
  kind: "slash",
  key: "settings",
  isForAdmins: true,
  register: (localise) => ({
    ...localise(({ commands }) => commands.settings),
    ...managedGuilds,
    options: settingsOptions(localise),
  }),
  acknowledge: () => "private",
  async run(use) {
    const {
      interaction,
      person: { guildId },
      services,
      strings: before,
    } = use;
    if (guildId === undefined) throw new Refusal(before.faults.guildOnly);
    const store = services.settings;
    const isChanged = changeSettings({ interaction, guildId, store, strings: before });
    const settings = store.guild(guildId);
    const channels = store.channels(guildId);
    // The language may be what has changed.
    const strings = stringsOf(settings.language, [interaction.locale, interaction.guildLocale]);
    const isDeaf =
      !services.condition.readsAllMessages() &&
      [...channels.values()].some(({ isAskChannel }) => isAskChannel);
    const notes = [
      ...(isChanged ? [strings.settings.saved] : []),
      ...hints(settings, strings),
      ...(isDeaf ? [strings.doctor.messageContent(false)] : []),
    ];
    await use.show(renderSettings(settings, { strings, channels, notes }));
  },
};

function hints({ adminRoleIds }: GuildSettings, { settings }: Strings): string[] {
  return adminRoleIds.length > 0 ? [`-# ${settings.adminRolesHint}`] : [];
}
