import type { Locale } from "../records/settings.js";

/** Each language by its own name, so that its speakers find it. */
export const languageNames: Readonly<Record<Locale, string>> = {
  en: "English",
  "zh-CN": "简体中文",
  es: "Español",
  fr: "Français",
};
