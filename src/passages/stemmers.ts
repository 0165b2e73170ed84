/** Takes a word in lower case, without accents where it is Latin, to its stem. */
export type Stemmer = (word: string) => string;

/**
 * The code of the language whose stemmer is to be used for a BCP 47 code, `undefined` where there is
 * none, or for English, whose words are stemmed in all documents.
 */
export function stemmedLanguage(language: string): string | undefined {
  const code = language.toLowerCase().split("-", 1)[0] ?? "";
  const known = sameStemmer[code] ?? code;
  return Object.hasOwn(stemmers, known) ? known : undefined;
}

/**
 * Loads the Snowball stemmer of a language, 5 to 20 KB each.
 *
 * @param language What `stemmedLanguage` returned; for another code words stay as they are.
 */
export async function loadStemmer(language: string): Promise<Stemmer> {
  const load = stemmers[language];
  if (!load) return (word) => word;
  const { stemmer } = await load();
  const respell = spellings[language];
  return respell ? (word) => stemmer(word.replace(...respell)) : stemmer;
}

/** The package has no names for the two written kinds of Norwegian. */
const sameStemmer: Readonly<Record<string, string>> = { nb: "no", nn: "no" };

/** One import for each, as only what is written out is found by tools, and has a type. */
const stemmers: Readonly<Record<string, () => Promise<{ readonly stemmer: Stemmer }>>> = {
  ar: () => import("@orama/stemmers/arabic"),
  bg: () => import("@orama/stemmers/bulgarian"),
  da: () => import("@orama/stemmers/danish"),
  de: () => import("@orama/stemmers/german"),
  el: () => import("@orama/stemmers/greek"),
  es: () => import("@orama/stemmers/spanish"),
  fi: () => import("@orama/stemmers/finnish"),
  fr: () => import("@orama/stemmers/french"),
  ga: () => import("@orama/stemmers/irish"),
  hi: () => import("@orama/stemmers/indian"),
  hu: () => import("@orama/stemmers/hungarian"),
  hy: () => import("@orama/stemmers/armenian"),
  id: () => import("@orama/stemmers/indonesian"),
  it: () => import("@orama/stemmers/italian"),
  lt: () => import("@orama/stemmers/lithuanian"),
  ne: () => import("@orama/stemmers/nepali"),
  nl: () => import("@orama/stemmers/dutch"),
  no: () => import("@orama/stemmers/norwegian"),
  pt: () => import("@orama/stemmers/portuguese"),
  ro: () => import("@orama/stemmers/romanian"),
  ru: () => import("@orama/stemmers/russian"),
  sr: () => import("@orama/stemmers/serbian"),
  sv: () => import("@orama/stemmers/swedish"),
  ta: () => import("@orama/stemmers/tamil"),
  tr: () => import("@orama/stemmers/turkish"),
  uk: () => import("@orama/stemmers/ukrainian"),
};

/** Accents are gone, as many type without them; where a stemmer looks for one it is seen to here. */
const spellings: Readonly<Record<string, readonly [ending: RegExp, spelt: string]>> = {
  // "fondée" and "fondé" are forms of one word, as "fonde" is.
  fr: [/ees?$/, "e"],
  // "edificación" loses more than "edificacion" would, as "edificaciones" does.
  es: [/([cs])ion$/, "$1ión"],
};
