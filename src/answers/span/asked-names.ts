import type { Span } from "../../documents/document.js";
import { placeHeads } from "../../facts/names/place-words.js";
import type { Asked } from "./asked.js";
import { personForms, placeForms } from "./name-forms.js";
import { nameSpans } from "./name-spans.js";
import { sameWord } from "./same-word.js";
import type { Word } from "./sentence-words.js";

/** The runs of words that might be the names asked for. Some lie within others. */
export function askedNames(asked: Asked, sentence: string, words: readonly Word[]): Span[] {
  const named = asked.wanted === "name";
  const names = nameSpans(sentence, words, named).map((span) =>
    withHead(span, asked, words, sentence),
  );
  const quoted = named ? quotedSpans(sentence) : [];
  const all = [
    ...names.filter((name) => !quoted.some((span) => overlaps(name, span))),
    ...quoted,
  ].toSorted((a, b) => a.start - b.start);
  if (asked.isPlural) return joined(all, sentence);
  if (asked.wanted === "place") return placeForms(all, sentence);
  return asked.wanted === "person" ? personForms(all, sentence) : all;
}

const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/** "Song dynasty": a small noun behind a name that the question asks for belongs to it. */
function withHead(
  span: Span,
  { head, wanted }: Asked,
  words: readonly Word[],
  sentence: string,
): Span {
  const next = words.find(({ start }) => start >= span.end);
  const fits =
    next !== undefined &&
    sentence.slice(span.end, next.start) === " " &&
    /^\p{Ll}/u.test(next.text) &&
    (sameWord(head ?? "", next.lower) || (wanted === "place" && placeHeads.has(next.lower)));
  return fits ? { start: span.start, end: next.end } : span;
}

function quotedSpans(sentence: string): Span[] {
  return [...sentence.matchAll(/["“«]([^"”»“«]{2,60})["”»]/gu)].flatMap(
    ({ index, 1: inner = "" }) =>
      inner.split(" ").length <= 7 ? [{ start: index + 1, end: index + 1 + inner.length }] : [],
  );
}

/** A series of names that ends with "and", as one. */
function joined(names: readonly Span[], sentence: string): Span[] {
  const gap = (at: number): string => sentence.slice(names[at - 1]?.end, names[at]?.start);
  const result: Span[] = [];
  for (let first = 0, last; first < names.length; first = last + 1) {
    last = first;
    while (last + 1 < names.length && /^,\s+(?:the\s+)?$/u.test(gap(last + 1))) last++;
    const isSeries =
      last + 1 < names.length && /^,?\s+(?:and|or|&)\s+(?:the\s+)?$/u.test(gap(last + 1));
    last = isSeries ? last + 1 : first;
    const [opening, ending] = [names[first], names[last]];
    if (opening && ending) result.push({ start: opening.start, end: ending.end });
  }
  return result;
}
