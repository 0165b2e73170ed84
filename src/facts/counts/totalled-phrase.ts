import type { Span } from "../../documents/document.js";
import { isModifier, type TagWords } from "./tagged-word.js";

const opening =
  /(?:,\s|\s?[—–]\s?|\s\()(?<verb>totall?ing\s)?(?:(?:more|fewer|less) than\s|over\s|about\s|some\s|nearly\s)?$/iu;
/** Only so much before the number is looked at. */
const lookBehind = 200;

/**
 * Where what a total counts stands, when the number closes a series of nouns in the plural: "farms,
 * mills and inns, 40 in total", "farms and mills — totaling 40 — of".
 */
export function totalledPhrase(text: string, number: Span, tagWords: TagWords): Span | undefined {
  const from = Math.max(0, number.start - lookBehind);
  const lead = text.slice(from, number.start);
  const found = opening.exec(lead);
  const after = text.slice(number.end, number.end + 12);
  const isTotal =
    found?.groups?.["verb"] === undefined
      ? /^\s(?:in total|in all|altogether)\b/u.test(after)
      : /^(?:\s?[,.;)—–]|$)/u.test(after);
  if (!found || !isTotal) return undefined;
  const part = lead.slice(0, found.index).replace(/^\S*\s/u, "");
  const offset = from + found.index - part.length;
  const words = tagWords(part);
  const start = words.findLastIndex((word) => !isModifier(word) && word.text !== "and") + 1;
  const [first, last] = [words[start], words.at(-1)];
  if (!first || last?.is !== "plural" || first.text === "and") return undefined;
  return { start: offset + first.start, end: offset + last.end };
}
