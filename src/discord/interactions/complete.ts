import type { AutocompleteInteraction } from "discord.js";
import { shorten } from "../../passages/shorten.js";
import { discordLimits } from "../limits.js";
import type { Services } from "../services.js";
import { stringsOf } from "../strings/strings-of.js";
import type { Command } from "./command.js";
import { personOfInteraction, settingsOf } from "./person-of.js";

/** Suggests values of an option that somebody is typing; nothing where that fails. */
export async function complete(
  interaction: AutocompleteInteraction,
  command: Command | undefined,
  services: Services,
): Promise<void> {
  const choices = choicesFor(interaction, command, services);
  const fitting = choices
    .filter(({ value }) => value.length > 0 && value.length <= discordLimits.choiceText)
    .slice(0, discordLimits.choices)
    .map(({ name, value }) => ({ name: shorten(name, discordLimits.choiceText), value }));
  // A newer keystroke has overtaken it, or the person has gone on: nobody misses it.
  await interaction.respond(fitting).catch(() => undefined);
}

function choicesFor(
  interaction: AutocompleteInteraction,
  command: Command | undefined,
  services: Services,
): readonly { readonly name: string; readonly value: string }[] {
  if (command?.kind !== "slash" || !command.complete) return [];
  const settings = settingsOf(interaction.guild?.id, services.settings);
  const person = personOfInteraction(interaction, settings);
  if (command.isForAdmins && !person.isAdmin) return [];
  const { name: option, value: typed } = interaction.options.getFocused(true);
  const strings = stringsOf(settings.language, [interaction.locale, interaction.guildLocale]);
  try {
    return command.complete({ person, services, strings, option, typed });
  } catch (error) {
    services.log.error({ error, what: command.key }, "Cannot complete an option");
    return [];
  }
}
