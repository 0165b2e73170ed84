import type { Span } from "../../documents/document.js";

const border = /(?<=[;—–,)]["'”’]?)\s+|\s+(?=[(—–])/gu;
/** What makes a clause depend on what else is said, or forbids what would be allowed without it. */
const condition =
  /\b(?:unless|except(?:ing)?|if|provided|providing|notwithstanding|subject to|without|not|no|nor|neither|never|should|in the event|to the extent|excluding|other than|so long as|as long as)\b/iu;
const finite =
  /\b(?:is|are|was|were|has|have|had|shall|will|may|must|can|could|would|should|might|does|did|do|\p{Ll}{2,}ed|became|began|took|gave|made|led|won|saw|held|sold|went|came|brought|means?|includes?)\b/u;
/** Only so much before a clause is looked at. */
const lookBehind = 1_000;
/** What a clause in the middle of a sentence begins with. */
const opening =
  /^(?:\p{Lu}|(?:and|but|so|then|yet|while|although|whereas)\s|(?:the|an?|each|any|all|every|this|that|these|those|such|it|they|he|she|we|you|there|its|his|her|their|our|some|both|neither|either)\s)/u;
/** The main clause is still to come behind these. */
const subordinate =
  /^(?:[\d.()a-z]{1,6}\s)?(?:if|unless|when|where|whenever|while|although|because|since|should|in the event|in case|provided|after|before|within|during|upon|as|for)\b/iu;
/** The verb is still to come behind an aside. */
const isPostponed =
  /\b(?:shall|will|may|must|should|would|can|could|not|to|that|and|or|which|who),\s[^;]*$/iu;

/**
 * The part of a sentence around `kept` that can be shown by itself: all of it when it is no longer
 * than `limit`, else as many whole clauses as fit, the first ones and up to a semicolon if possible.
 * It has a verb, begins and ends outside brackets, and what is cut off before it is no condition, exception or denial.
 * `undefined` when there is no such part.
 */
export function wholeClause(text: string, kept: Span, limit: number): Span | undefined {
  if (text.length <= limit) return isDependent(text) ? undefined : { start: 0, end: text.length };
  // What is further away than that cannot be shown together with it, however long the text is.
  const first = Math.max(0, kept.end - limit);
  const near = text.slice(first, kept.start + limit);
  const cuts = [...near.matchAll(border)].map(({ index }) => first + index);
  const starts = [
    0,
    ...cuts.map((cut) => cut + (/^\s+/u.exec(text.slice(cut, cut + 9))?.[0].length ?? 0)),
  ];
  const ends = [text.length, ...cuts.toReversed()].filter((end) => end >= kept.end);
  for (const start of starts.filter((at) => at <= kept.start && isSoundStart(text, at))) {
    const sound = ends.filter((at) => at - start <= limit && isSoundEnd(text, start, at));
    const end = sound.find((at) => at === text.length || text[at - 1] === ";") ?? sound[0];
    if (end !== undefined) return { start, end: withoutMark(text, start, end) };
  }
  return undefined;
}

function isSoundStart(text: string, start: number): boolean {
  if (start === 0) return true;
  const before = text.slice(Math.max(0, start - lookBehind), start);
  if (isInBrackets(before) || text[start] === "(") return false;
  if (/[;—–]["'”’]?\s+$/u.test(before)) return !/\b(?:following|these):[^:]*$/iu.test(before);
  const clause = before.slice(before.lastIndexOf(";") + 1);
  return opening.test(text.slice(start, start + 20)) && !condition.test(clause);
}

function isSoundEnd(text: string, start: number, end: number): boolean {
  const part = text.slice(start, end);
  if (isInBrackets(part) || !finite.test(part)) return false;
  if (end === text.length || /;\s*$/u.test(part)) return true;
  // What follows limits what is said before.
  if (/^[\s,]*(?:unless|except|provided|if|but)\b/iu.test(text.slice(end, end + 20))) return false;
  if (isPostponed.test(part)) return false;
  const [, ...others] = part.split(/,\s/u);
  return !subordinate.test(part) || others.some((other) => isMain(other));
}

/** A sentence that is only the condition of another one, as in contracts that are not well cut. */
function isDependent(text: string): boolean {
  if (!/^(?:if|unless|although|whereas|provided that|except)\b/iu.test(text)) return false;
  const parts = text.split(/,\s/u);
  // A comma behind two or three words parts the things of a series.
  const isSeries = (parts[0] ?? "").split(/\s+/u).length < 4;
  const condition = isSeries ? parts.findIndex((part) => finite.test(part)) : 0;
  return !/\bthen\b/iu.test(text) && !parts.slice(condition + 1).some((part) => isMain(part));
}

function isMain(clause: string): boolean {
  return (
    finite.test(clause) &&
    !/^(?:and |or )?(?:which|who|that|whose)\b/iu.test(clause) &&
    !subordinate.test(clause)
  );
}

function isInBrackets(text: string): boolean {
  let depth = 0;
  for (const [mark] of text.matchAll(/[()[\]]/gu)) {
    depth = mark === "(" || mark === "[" ? depth + 1 : Math.max(0, depth - 1);
  }
  return depth > 0;
}

function withoutMark(text: string, start: number, end: number): number {
  return end === text.length
    ? end
    : start + text.slice(start, end).replace(/[\s,;:—–(]+$/u, "").length;
}
