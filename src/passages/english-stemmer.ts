import { stemmer } from "@orama/stemmers/english";
import { regularWord } from "./irregular-words.js";

/**
 * The stem of an English word in lower case, by Porter's algorithm (Program 14(3), 1980), irregular
 * forms taken for their base form and British spelling for American: "meetings" and "meeting" meet in
 * "meet", "became" and "become", "organised" and "organize" too. That some words are bent that have no
 * other spelling ("exercise") does no harm, as all texts are bent alike.
 */
export function stemEnglish(word: string): string {
  const spelt = variants.reduce(
    (rest, [pattern, american]) => rest.replace(pattern, american),
    regularWord(word),
  );
  return stemmer(spelt);
}

const variants: readonly (readonly [RegExp, string])[] = [
  [/(?<=\w{3})is(?=(?:e[ds]?|ing|ations?|ers?)$)/, "iz"],
  [/(?<=\w{2})our(?=(?:s|ed|ing|able|ably|ites?|al|ers?)?$)/, "or"],
  [/(?<=\w{2})tre(?=s?$)/, "ter"],
  [/(?<=\w(?:ef|ic|ff|et))ence(?=s?$)/, "ense"],
  [/^programme(?=s?$)/, "program"],
];
