import type { GuildSettings, Locale } from "../records/settings.js";
import { chinese } from "./chinese.js";
import { english } from "./english.js";
import { french } from "./french.js";
import { spanish } from "./spanish.js";
import type { Strings } from "./strings.js";

/**
 * What the bot says, in the language that a guild demands; for `auto` in the first of the given
 * locales, as Discord calls them, that it speaks; else in English.
 */
export function stringsOf(
  language: GuildSettings["language"],
  locales: readonly (string | null | undefined)[],
): Strings {
  const demanded = language === "auto" ? locales.map(spoken).find(Boolean) : language;
  return languages[demanded ?? "en"];
}

/** The languages that Footnote speaks. */
export const languages: Readonly<Record<Locale, Strings>> = {
  en: english,
  "zh-CN": chinese,
  es: spanish,
  fr: french,
};

/**
 * Discord's locales (https://discord.com/developers/docs/reference#locales) and what is spoken there,
 * but English.
 */
export const translated = {
  "zh-CN": "zh-CN",
  "zh-TW": "zh-CN",
  "es-ES": "es",
  "es-419": "es",
  fr: "fr",
} as const satisfies Readonly<Record<string, Locale>>;

function spoken(locale: string | null | undefined): Locale | undefined {
  if (locale === "en-US" || locale === "en-GB") return "en";
  return Object.entries(translated).find(([known]) => known === locale)?.[1];
}
