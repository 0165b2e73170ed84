import type { Span } from "../../documents/document.js";
import { directions } from "../../facts/names/place-words.js";
import { roleModifiers } from "../../facts/names/role-words.js";
import { isRole } from "../../retrieval/type-nouns.js";

/** Names as places: with the country or direction beside them, and the places within them. */
export function placeForms(names: readonly Span[], sentence: string): Span[] {
  return names.flatMap((span) => [
    directed(withWider(span, names, sentence), sentence),
    ...afterOf(span, sentence),
  ]);
}

/** Names as persons: without those of offices, and with what stands before "of". */
export function personForms(names: readonly Span[], sentence: string): Span[] {
  return names
    .filter((span) => !isOffice(span, sentence))
    .flatMap((span) => [span, ...beforeOf(span, sentence)]);
}

/** "Dean of the School", "Deputy Director", and "Warden of the North" behind a name. */
function isOffice({ start, end }: Span, sentence: string): boolean {
  const words = sentence
    .slice(start, end)
    .toLowerCase()
    .split(/[\s-]+/);
  const ofSome = words.findIndex((word) => word === "of" || word === "for");
  const own = ofSome < 0 ? words : words.slice(0, ofSome);
  const behindName =
    ofSome > 0 && /\p{Lu}\p{L}+,\s+$/u.test(sentence.slice(Math.max(0, start - 30), start));
  return behindName || own.every((word) => isRole(word) || roleModifiers.has(word));
}

/** "Oslo, Norway", where no list goes on. */
function withWider(span: Span, names: readonly Span[], sentence: string): Span {
  const next = names.find(({ start }) => start > span.end);
  const isPair =
    next !== undefined &&
    sentence.slice(span.end, next.start) === ", " &&
    !/^,?\s+(?:and|or)\b|^,\s+\p{Lu}/u.test(sentence.slice(next.end, next.end + 8));
  const listed = /\p{Lu}[\p{L}]+,\s+$/u.test(
    sentence.slice(Math.max(0, span.start - 30), span.start),
  );
  const inside = /\b(?:in|at|near|from|to|of|around)\s+(?:the\s+)?$/iu.test(
    sentence.slice(0, span.start),
  );
  return isPair && !listed && inside ? { start: span.start, end: next.end } : span;
}

/** "southern Norway" */
function directed(span: Span, sentence: string): Span {
  const before =
    /(?:^|\s)(\p{Ll}+) $/u.exec(sentence.slice(Math.max(0, span.start - 20), span.start))?.[1] ??
    "";
  return directions.has(before) ? { start: span.start - before.length - 1, end: span.end } : span;
}

/** The place in "Ada Finch of Norway". */
function afterOf({ start, end }: Span, sentence: string): Span[] {
  const found = /^.* of (?:the )?/su.exec(sentence.slice(start, end));
  return found ? [{ start: start + found[0].length, end }] : [];
}

/** The person in "Ada II of Norway". */
function beforeOf({ start, end }: Span, sentence: string): Span[] {
  const found = /^[^ ]+ .*?(?= of )/su.exec(sentence.slice(start, end));
  return found ? [{ start, end: start + found[0].length }] : [];
}
