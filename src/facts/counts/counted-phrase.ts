import type { Span } from "../../documents/document.js";
import type { NumberMention } from "./number-mentions.js";
import { isMeasureOfKind, isOneOfSeveral, saysAll } from "./not-counted.js";
import { ofPhrase, type TaggedText } from "./of-phrase.js";
import { areAdjacent, isModifier, isNoun, type TaggedWord } from "./tagged-word.js";

const maxModifiers = 5;
const maxLength = 80;
const symbols =
  /^\s?(?:(?:k|c|m)?m[²2³3]?|sq\.?\s(?:km|mi|ft|m)|[kmµ]?g|[km]?l|mi|ft|ha|[kMGT]B|[kMGT]W|[kMG]?Hz|°\s?[CF]|mph|km\/h|ms)(?![\p{L}\p{N}/²³])/u;
/** Words that are no noun's own although they stand before it, and count as adjectives. */
const fillers = new Set(
  "more other new such additional further different separate or and".split(" "),
);
const auxiliaries = new Set("was has does goes lies".split(" "));
/** An "of" behind these opens another phrase: "within 28 days of the election". */
const measures =
  /^(?:seconds|minutes|hours|days|weeks|months|years|decades|centuries|miles|metres|meters|feet|kilometres|kilometers)$/iu;

/**
 * Where what a number counts stands, right behind it: a sign of a unit, or plural nouns with what
 * stands before them, what is joined to them by "and", and one phrase with "of". `undefined` when
 * no plural noun comes.
 */
export function countedPhrase(
  text: string,
  words: readonly TaggedWord[],
  { end: at, value }: NumberMention,
): Span | undefined {
  const symbol = symbols.exec(text.slice(at, at + 12))?.[0];
  if (symbol !== undefined && isOneOfSeveral(text, at, symbol)) return undefined;
  if (symbol !== undefined)
    return { start: at + symbol.length - symbol.trim().length, end: at + symbol.length };
  const first = words.findIndex(({ start }) => start >= at);
  const opening = words[first];
  if (opening && isMeasureOfKind(opening, value)) return undefined;
  if (opening && saysAll(text, at, opening, words[first + 1])) return undefined;
  if (!opening || !/^ $|^\u00a0$/u.test(text.slice(at, opening.start))) return undefined;
  const head =
    value === 1 ? singularHead({ text, words }, first) : pluralHead({ text, words }, first);
  if (head === undefined) return undefined;
  const joined = joinedNoun({ text, words }, head);
  const isMeasure = measures.test(words[joined]?.text ?? "");
  const last = isMeasure ? joined : (ofPhrase({ text, words }, joined + 1) ?? joined);
  const end = (index: number) => words[index]?.end ?? 0;
  const isShort = end(last) - opening.start <= maxLength;
  return { start: opening.start, end: end(isShort ? last : joined) };
}

/** The index of the last of the plural nouns that end a noun phrase that begins at `first`. */
function pluralHead({ text, words }: TaggedText, first: number): number | undefined {
  for (let index = first; index <= first + maxModifiers; index++) {
    const [word, next] = [words[index], words[index + 1]];
    if (!word) return undefined;
    const isJoint = /^(?:and|or)$/u.test(word.text);
    // Behind a number and no noun in the plural yet, "suspects" is no verb.
    const isPlural =
      word.is === "plural" ||
      (word.is === "verb" && /\p{L}{2}[^s]s$/u.test(word.text) && !auxiliaries.has(word.text));
    const fits =
      isPlural || isModifier(word) || word.is === "adverb" || fillers.has(word.text.toLowerCase());
    if (!fits || (isJoint && index === first)) return undefined;
    const isOwner = isPossessive(text, word) && !measures.test(word.text);
    if (isOwner && !/^['’] $/u.test(text.slice(word.end, next?.start))) return undefined;
    const goesOn = next !== undefined && (isOwner || areAdjacent(text, word, next));
    if (isPlural && !isOwner && !(goesOn && isCompound(word, next))) return index;
    if (!goesOn) return undefined;
  }
  return undefined;
}

/** The index of the noun behind "one", when no other word parts the two. */
function singularHead({ text, words }: TaggedText, first: number): number | undefined {
  const [noun, next] = [words[first], words[first + 1]];
  const goesOn = noun && next && areAdjacent(text, noun, next) && isNoun(next);
  return noun?.is === "singular" && !goesOn ? first : undefined;
}

/** "soldiers' wives": the mark behind the word is no part of it. */
function isPossessive(text: string, { text: word, end }: TaggedWord): boolean {
  return word.endsWith("s") && /^['’]\s\p{L}/u.test(text.slice(end, end + 3));
}

/** "member states", "sales representatives": the first plural stands before the one that counts. */
function isCompound(word: TaggedWord, next: TaggedWord): boolean {
  // "three Guild Awards" is named after its first plural: "Actors Guild Awards".
  const isName = /^\p{Lu}/u.test(word.text) && /^\p{Lu}/u.test(next.text) && isNoun(next);
  return (
    isName || (next.is === "plural" && !/^(?:miles|feet|pounds|hours|minutes)$/u.test(word.text))
  );
}

/** With "and" and another plural noun, or with all of a series of them that ends so. */
function joinedNoun({ text, words }: TaggedText, head: number): number {
  const last = head;
  let index = head;
  for (;;) {
    const [noun, next] = [words[index], words[index + 1]];
    if (!noun || !next) return last;
    const joint = text.slice(noun.end, next.start);
    const isLast = /^(?:and|or)$/u.test(next.text) && /^,? $/u.test(joint);
    if (!isLast && joint !== ", ") return last;
    const start = index + (isLast ? 2 : 1);
    // "won two prizes and received a third": the verb of another clause.
    const isVerb = words[start]?.is === "participle";
    const other = isVerb ? undefined : pluralHead({ text, words }, start);
    if (other === undefined) return last;
    if (isLast) return joint === " " || index > head ? other : last;
    index = other;
  }
}
