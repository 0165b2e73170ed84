import { stemEnglish } from "../passages/english-stemmer.js";

/**
 * Loads the Hunspell dictionary of English and returns whether a word in lower case is English: its
 * stem is the stem of an entry, which spares reading Hunspell's affix rules and forgives a little.
 * Takes about 0.1 s and 5 MB.
 */
export async function loadEnglishWords(): Promise<(word: string) => boolean> {
  const { default: dictionary } = await import("dictionary-en");
  const entries = new TextDecoder().decode(dictionary.dic).toLowerCase();
  const stems = new Set([...entries.matchAll(/^[a-z']+/gm)].map(([word]) => stemEnglish(word)));
  return (word) => stems.has(stemEnglish(word));
}
