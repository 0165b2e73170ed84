import { numberWord } from "../counts/number-words.js";
import { isModifier, isNoun, type TaggedWord, type TagWords } from "../counts/tagged-word.js";

const quantities = new RegExp(
  String.raw`^(?:(?:\d{1,3}|${numberWord})|among|the|an?|all|such|its|their|his|her|our|these|those|various|many|several|some|numerous|(?:an?|the) (?:wide |broad |whole )?(?:range|number|series|variety|group|list|set) of|more|following)\s+`,
  "iu",
);
/** They tell which things are meant: "third parties" are no parties. */
const ordinal = /^(?:second|third|fourth|fifth)$/iu;
const kept = /^(?:other|certain|second|third|fourth|fifth)$/iu;
const determiner =
  /^(?:many|several|various|numerous|some|the|an?|all|certain|other|these|those)$/iu;
const isPronoun = /^(?:others?|it|they|them|we|you|this|that|these|those)$/iu;

/**
 * The nouns at the end of an English text with what belongs to them, from behind a number if one is
 * there; `undefined` when it does not end with nouns in the plural.
 */
export function lastNouns(text: string, tagWords: TagWords): string | undefined {
  const part = /(?:\S+\s+){0,14}\S+$/u.exec(text.slice(-200))?.[0] ?? "";
  const words = tagWords(part);
  const last = words.at(-1);
  if (!last || !isNoun(last) || last.end !== part.length) return undefined;
  let start = words.length - 1;
  for (let index = words.length - 2; index >= 0; index--) {
    const word = words[index];
    const next = words[index + 1];
    if (!word || !next || !/^[\s-]$/u.test(part.slice(word.end, next.start))) break;
    if (word.is === "number" && !ordinal.test(word.text)) break;
    // "wide success in encompassing many genres"
    if (/\p{Ll}(?:ing|ed)$/u.test(word.text) && determiner.test(next.text)) break;
    const isArticle = /^(?:the|an?)$/iu.test(word.text);
    const belongs =
      isModifier(word) || kept.test(word.text) || isArticle || word.is === "possessive";
    if (!belongs && !/^(?:of|and)$/u.test(word.text)) break;
    start = index;
    const before = words[index - 1]?.text ?? "";
    if (isArticle && before !== "of") break;
    // "a storm in the harbour and other places": the first is another thing.
    if (kept.test(word.text) && /^(?:and|or)$/u.test(before)) break;
  }
  // "created numerous challenges": the verb is no part of it.
  while (words[start]?.is === "participle") start++;
  const nouns = words.slice(start);
  const isOf = ({ text: word }: TaggedWord) => word === "of";
  const head = nouns[nouns.findIndex(isOf) - 1];
  if (head?.is === "plural") return tidyName(part.slice(nouns[0]?.start ?? 0));
  // "a panel of experts": what is listed is experts.
  const things = nouns[nouns.findLastIndex(isOf) + 1];
  return last.is === "plural" ? tidyName(part.slice(things?.start ?? 0)) : undefined;
}

/** A name on one line without what only says how many; `undefined` for one that names nothing. */
export function tidyName(text: string): string | undefined {
  let name = text.replaceAll(/\s+/g, " ").trim();
  for (let rest = ""; rest !== name;) {
    rest = name;
    name = name.replace(quantities, "").replace(/^(?:and|of)\s+/iu, "");
  }
  if (/^[^(]*\)/u.test(name)) return undefined;
  return /^["“'‘]?[\p{L}\d]/u.test(name) && /\p{L}{3}/u.test(name) && !isPronoun.test(name)
    ? name
    : undefined;
}
