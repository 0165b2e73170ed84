import { bodyHeads } from "../../facts/names/body-words.js";
import {
  directions,
  placeHeads,
  shortCountries,
  stateWords,
  thingHeads,
} from "../../facts/names/place-words.js";
import { regularWord } from "../../passages/irregular-words.js";
import { englishStopWords } from "../../passages/stop-words.js";
import type { Run } from "./reading.js";

/** What a run looks like, and what stands around it; each 0 or 1. */
export const evidenceLooks = {
  byPhrase: ({ before }: Run): number =>
    Number(/\b(?:by|under)\s+(?:[\p{L}-]+\s+){0,3}$/iu.test(before)),
  placePreposition: ({ before }: Run): number => Number(placePreposition.test(before)),
  /** "held in Oslo", "took place in Oslo". */
  whereIt: ({ before }: Run): number => Number(whereIt.test(before)),
  /** "Oslo, in 2014", "Oslo from 2 to 4 May". */
  withDate: ({ after }: Run): number =>
    Number(/^,?\s+(?:in|on|from|during|between)\s+(?:the\s+)?(?:\p{Lu}\p{Ll}+\s)?\d/u.test(after)),
  /** It names no place and no person: "International Law". */
  thing: ({ content, reading }: Run): number =>
    Number(content.some(({ lower }) => thingHeads.has(lower) && lower !== reading.asked.head)),
  /** "Harbour Committee". */
  body: ({ content }: Run): number => Number(bodyHeads.has(content.at(-1)?.lower ?? "")),
  /** "West Africa": it names a place by a direction. */
  directed: ({ content }: Run): number =>
    Number(content.length > 1 && directions.has(content[0]?.lower ?? "")),
  manyWords: ({ content }: Run): number => Number(content.length > 1),
  /** "Norse" in "Norse ships". */
  adjective: (run: Run): number => Number(isAdjective(run)),
  demonym: ({ content }: Run): number =>
    Number(content.length === 1 && demonym.test(content[0]?.text ?? "")),
  /** "DNA", "MPs": an abbreviation, of a country excepted. */
  acronym: ({ content }: Run): number =>
    Number(content.length === 1 && isAcronym(content[0]?.text ?? "")),
  /** The capital letter may be that of any word. */
  openingAlone: ({ first, last }: Run): number => Number(first === 0 && last === 0),
  /** It says what kind of place it is: "Yellow River". */
  placeName: ({ content }: Run): number =>
    Number(content.some(({ lower }) => placeHeads.has(lower) || stateWords.has(lower))),
  possessive: ({ after }: Run): number => Number(/^['’]/u.test(after)),
  bracketed: ({ before }: Run): number => Number(/\([^)]*$/u.test(before)),
  /** "the engineer Rossi"; "Rossi, the engineer". */
  apposed: (run: Run): number => Number(isApposed(run)),
  /** "ship Aurora" where the question asks for no ship. */
  afterNoun: ({ first, before, reading }: Run): number => {
    const word = reading.words[first - 1]?.lower ?? "";
    return Number(/\p{Ll}{3}\s$/u.test(before) && !englishStopWords.has(word) && !isVerb(word));
  },
  afterThe: ({ before }: Run): number => Number(/\bthe\s$/iu.test(before)),
};

const placePreposition =
  /\b(?:in|at|near|from|to|around|across|throughout|outside|on)\s+(?:the\s+)?(?:[\p{Ll}-]+\s+(?:of\s+)?(?:the\s+)?)?$/iu;
const whereIt =
  /\b(?:held|hosted|place|located|situated|born|based|signed|founded|established|headquartered|died|lived|lives|buried|settled|opened|built)\s+(?:\p{L}+ly\s+)?(?:in|at|near|on)\s+(?:the\s+)?$/iu;
const demonym =
  /^(?:\p{Lu}\p{L}*(?:ish|ese|ian|ean|ans|ians|can|man|mans)|French|Dutch|Greeks?|Swiss|Arabs?|Welsh|Jewish)$/u;

function isAcronym(word: string): boolean {
  return /^\p{Lu}[\p{Lu}\p{N}]*s?$/u.test(word) && !shortCountries.has(word);
}

function isAdjective({ after, last, reading }: Run): boolean {
  const next = reading.words[last + 1]?.lower ?? "";
  return /^\s\p{Ll}/u.test(after) && !englishStopWords.has(next) && !/(?:ed|s)$/u.test(next);
}

function isApposed({ first, last, before, after, reading }: Run): boolean {
  const said = reading.predicateAt.flat();
  const behind =
    /(?:,|\p{Ll})\s+$/u.test(before) && said.some((at) => at === first - 1 || at === first - 2);
  const ahead = /^,\s+(?:the|an?|his|her|its|their|who|which)\b/u.test(after);
  const role = /^,\s/u.test(after) && said.includes(last + 1);
  return behind || role || (ahead && said.some((at) => at > last && at <= last + 5));
}

function isVerb(word: string): boolean {
  return word.endsWith("ed") || regularWord(word) !== word;
}
