import { createNumeralReader } from "./numerals.js";
import { joinPhrases } from "./phrases.js";

export interface TermSplitterOptions {
  /** Takes a word to its stem. */
  readonly stem: (word: string) => string;
  /** Words in lower case that are left out. */
  readonly stopWords: ReadonlySet<string>;
  /** What may stand before a word and falls away, as French "l'". @default nothing */
  readonly elision?: RegExp;
}

/** Splits a text into terms, in order and with repeats: what passages are found by. */
export type TermSplitter = (text: string) => string[];

/** Splits a text into words as written, in lower case, without stemming or leaving any out. */
export function splitWords(text: string): string[] {
  return text.normalize("NFKC").replace(america, "usa").toLowerCase().match(word) ?? [];
}

/** In lower case "US" would be a pronoun, and the stem of "use". */
const america = /(?<![\p{L}\p{N}.])U\.?S\.?(?:A\.?)?(?![\p{L}\p{N}])/gu;

/**
 * Returns a splitter that compares texts by what they mean rather than by how they are typed: case,
 * accents, width and possessives fall away, number words become digits ("Fifty-Fifth" is 55th),
 * dotted names lose their dots, a hyphenated word counts as its parts and as one word
 * ("cyber-attack" meets "cyberattack"), some phrases become one word, and words are stemmed. Text of scripts that put no space
 * between words becomes single characters and pairs of neighbors.
 */
export function createTermSplitter({
  stem,
  stopWords,
  elision,
}: TermSplitterOptions): TermSplitter {
  const numeral = createNumeralReader();
  // Texts repeat their words, and stemming takes most of the time.
  const known = new Map<string, readonly string[]>();
  return (text) => splitWords(joinPhrases(text)).flatMap(knownTerms);

  function knownTerms(written: string): readonly string[] {
    const found = known.get(written) ?? terms(written);
    if (known.size >= knownWords) known.clear();
    known.set(written, found);
    return found;
  }

  function terms(written: string): string[] {
    if (unspaced.test(written)) {
      return characterTerms(written).filter((term) => !stopWords.has(term));
    }
    const bare = plain(elision ? written.replace(elision, "") : written);
    const digits = numeral(bare);
    if (digits !== undefined) return [digits];
    const parts = bare.split("-");
    if (parts.length === 1) return single(bare);
    const compound = parts.every((part) => /^\p{L}+$/u.test(part)) ? [parts.join("")] : [];
    return [...parts, ...compound].flatMap((part) => numeral(part) ?? single(part));
  }

  function single(bare: string): string[] {
    if (bare === "" || stopWords.has(bare)) return [];
    return [/\p{N}/u.test(bare) ? bare : stem(bare)];
  }
}

/** How many words are remembered with their terms: some megabytes. */
const knownWords = 20_000;

const scripts =
  "\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}ー\\p{Script=Hangul}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}";
const unspaced = new RegExp(`^[${scripts}]`, "v");
const letter = `[[\\p{L}\\p{N}\\p{M}]--[${scripts}]]`;
const word = new RegExp(
  [
    `[${scripts}]+`,
    "(?:\\p{L}\\.){2,}",
    "\\p{N}+(?:[.,]\\p{N}+)+",
    `${letter}+(?:['’]${letter}+)*(?:[\\-‐‑]${letter}+)*`,
  ].join("|"),
  "gv",
);

/** A word without accents (of Latin letters), possessive, dots of an abbreviation, thousands marks. */
function plain(written: string): string {
  const latin = /^\p{Script=Latin}/u.test(written)
    ? written.normalize("NFD").replace(/\p{Mn}/gu, "")
    : written;
  return latin
    .replace(/['’]s?$/, "")
    .replace(/[‐‑]/g, "-")
    .replace(/(?<=\p{L})\./gu, "")
    .replace(/(?<=\d),(?=\d{3}(?!\d))/g, "");
}

function characterTerms(run: string): string[] {
  const characters = Array.from(run);
  return characters.flatMap((character, i) => [
    character,
    ...(characters[i + 1] === undefined ? [] : [`${character}${characters[i + 1] ?? ""}`]),
  ]);
}
