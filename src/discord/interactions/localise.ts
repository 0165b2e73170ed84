import type { LocalizationMap } from "discord-api-types/v10";
import type { Locale } from "../records/settings.js";
import { languages, translated } from "../strings/strings-of.js";
import type { Named, Strings } from "../strings/strings.js";

/** A name and a description with their translations, as a registration takes them. */
export interface Localised {
  readonly name: string;
  readonly name_localizations: LocalizationMap;
  readonly description: string;
  readonly description_localizations: LocalizationMap;
}

/** Finds a text in every language: the English one is the one that stands where there is no other. */
export type Localise = (find: (strings: Strings) => Named) => Localised;

/** Finds texts in the languages that Footnote speaks, for each of Discord's locales. */
export function createLocalise(): Localise {
  return (find) => {
    const text = find(languages.en);
    const inEach = (part: keyof Named): LocalizationMap =>
      Object.fromEntries(
        Object.entries(translated).map(([discord, locale]: [string, Locale]) => [
          discord,
          find(languages[locale])[part],
        ]),
      );
    return {
      name: text.name,
      name_localizations: inEach("name"),
      description: text.description,
      description_localizations: inEach("description"),
    };
  };
}
