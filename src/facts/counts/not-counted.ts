import type { TaggedWord } from "./tagged-word.js";

/** A measure that tells what kind of thing is meant: "50 Hertz systems", "two mile races". */
const adjectives =
  /^(?:hertz|volt|watt|amp|mile|foot|inch|meter|metre|kilometer|kilometre|year|month|week|day|hour|minute|second|pound|ton|tonne|acre|gallon|liter|litre|bit|byte|megabyte|gigabyte|degree|dollar)$/iu;

/** Whether a word behind a number is a measure in the singular: it stands before another noun. */
export function isMeasureOfKind({ text }: TaggedWord, value: number): boolean {
  return value !== 1 && adjectives.test(text);
}

/** "All three quickly crossed rivers": the number stands for things told before. */
export function saysAll(
  text: string,
  at: number,
  one: TaggedWord,
  other: TaggedWord | undefined,
): boolean {
  const isAll = /\b(?:all|both)\s+[\p{L}\d-]+$/iu.test(text.slice(Math.max(0, at - 40), at));
  return isAll && (one.is === "verb" || (one.is === "adverb" && other?.is === "participle"));
}

/** "in 800 m, 1,500 m and the marathon": such sizes are names of things. */
export function isOneOfSeveral(text: string, at: number, symbol: string): boolean {
  const unit = symbol.trim();
  const after = text.slice(at + symbol.length, at + symbol.length + 24);
  const next = /^,?\s(?:(?:and|or)\s)?[\d,.]+\s?(?<unit>\p{L}+)/u.exec(after)?.groups?.["unit"];
  const before = text.slice(Math.max(0, at - 40), at);
  const last = /(?<unit>\p{L}+),?\s(?:(?:and|or)\s)?[\d,.]+$/u.exec(before)?.groups?.["unit"];
  return next === unit || last === unit;
}
