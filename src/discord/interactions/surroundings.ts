import type { Services } from "../services.js";
import { stringsOf } from "../strings/strings-of.js";
import { personOfInteraction, settingsOf } from "./person-of.js";
import type { Repliable } from "./response.js";
import type { Use } from "./use.js";

/** Who acts, and in which language and by which settings they are answered. */
export function surroundings(
  interaction: Repliable,
  { settings: store }: Pick<Services, "settings">,
): Pick<Use, "person" | "settings" | "strings"> {
  const settings = settingsOf(interaction.guild?.id, store);
  return {
    person: personOfInteraction(interaction, settings),
    settings,
    strings: stringsOf(settings.language, [interaction.locale, interaction.guildLocale]),
  };
}
