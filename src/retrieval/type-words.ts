import { nounClass } from "./type-nouns.js";

/**
 * The words of a question that only name the kind of answer wanted: "city" in "in which city", "text"
 * in "which UNESCO text did …", "two" and "contexts" in "in what two contexts", "long" in "how long did
 * it last", "number" in "what is the number of members". What answers may well lack them. Counted things
 * ("how many states") are not among them: a number of something else is no answer.
 */
export function typeWords(question: string): string[] {
  return [
    ...[...question.matchAll(asksFor)].filter((match) => !isQuality(match)).flatMap(askedFor),
    ...[...question.matchAll(measured)].map(([word]) => word),
    ...[...question.matchAll(valueOf)].map(([word]) => word),
  ];
}

const auxiliaries =
  "is|are|was|were|do|does|did|has|have|had|can|could|will|would|should|may|might|must";
const stops =
  `${auxiliaries}|` +
  "of|in|on|at|by|for|from|to|with|about|between|during|through|under|other|that|which|who|the|an?|and";
const asksFor = new RegExp(
  `\\b(?:which|what)\\s+(?:of\\s+(?:the|these|those)\\s+)?(?:(?<number>two|three|four|five|several|\\p{N}+)\\s+)?(?<before>(?!(?:${stops})\\b)(?:(?!(?:${stops})\\b)[\\p{L}\\p{N}-]+\\s+){0,3}?)` +
    `(?<type>[\\p{L}-]+)(?=\\s+(?<next>${stops})\\b|\\s*[?,.]|\\s*$)`,
  "giu",
);
const isAuxiliary = new RegExp(`^(?:${auxiliaries})$`, "iu");

/** "What colour is the ship?": who answers that will hardly leave out the colour's name, or "colour". */
function isQuality({ index, 0: phrase, groups, input }: RegExpExecArray): boolean {
  const words = (groups?.["before"] ?? "").trim().split(/\s+/);
  const isKnown = knownNoun(words, groups?.["type"] ?? "") !== undefined;
  const isPlain = !preposition.test(input.slice(0, index));
  return !isKnown && isPlain && quality.test(input.slice(index + phrase.length));
}

/** "In what form was it held?" says how, in other words than the question's. */
const preposition = /\b(?:in|on|at|by|for|from|to|of|with|under)\s+$/iu;
const quality =
  /^\s+(?:is|are|was|were)\s+(?:the|an?|its|their|his|her|this|that)\s+[\p{L}\p{N}-]+(?:\s+[\p{L}\p{N}-]+){0,2}\s*\?/iu;

function askedFor({ groups }: RegExpExecArray): string[] {
  const { number, before = "", type = "", next = "" } = groups ?? {};
  // Before an auxiliary the noun phrase is whole: "which river basin is".
  const noun = isAuxiliary.test(next) ? undefined : knownNoun(before.trim().split(/\s+/), type);
  const isName = noun !== undefined && noun !== type && nounClass(noun.toLowerCase()) === "name";
  // "Which company built it?": hardly any name says that it is one, so the noun counts like the verb.
  const kind = isName ? [] : [noun ?? type];
  return [...(number === undefined ? [] : [number]), ...kind];
}

/** Of "company built the", where the verb comes at once, "company": the last of the first known nouns. */
function knownNoun(words: readonly string[], type: string): string | undefined {
  const all = [...words, type];
  const isKnown = (at: number): boolean => nounClass((all[at] ?? "").toLowerCase()) !== undefined;
  const first = all.findIndex((_, at) => isKnown(at));
  if (first < 0) return undefined;
  let last = first;
  while (last + 1 < all.length && isKnown(last + 1)) last++;
  return all[last];
}

/** With "is" the word says what is asked: a length is no height. */
const measured = new RegExp(
  `(?<=\\bhow\\s)(?:long|big|large|far|high|tall|deep|fast|wide|heavy|old)\\b(?!\\s+(?:is|are|was|were)\\b|\\s*\\?|\\s*$)`,
  "giu",
);
/** Nouns that a number, an amount or a date says by itself. */
const valueOf =
  /(?<=\bwhat(?:\s+(?:is|are|was|were)|['’]s)\s+the\s+(?:\p{L}+\s+)?)(?:number|amount|date|year|price|cost|fee)(?=\s+(?:of|for|to)\b)/giu;
