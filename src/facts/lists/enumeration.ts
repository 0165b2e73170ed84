import { joint, readNames } from "./series-of-names.js";

/** Things that a sentence names one after another. */
export interface Enumeration {
  /** As written, without the article before them and the "and" before the last. */
  readonly members: readonly string[];
  /** Whether each begins like a name. */
  readonly areNames: boolean;
}

export interface EnumerationOptions {
  /** The most words of the last thing; a name may have more. @default 9, as for the others */
  readonly lastWords?: number;
}

const maxWords = 9;
const clauses =
  /\b(?:which|who|whose|that|because|while|when|where|if|is|are|was|were|has|have|had|such|be|been|must|should|would|could|shall|cannot|does|did)\b|\b(?:may|might|can|will)\s+(?:not\s|also\s|only\s)?\p{Ll}/iu;
const unfinished =
  /^(?:(?:and|or) )?(?:etc|so (?:on|forth)|(?:(?:many|some|any|various|several) )?others?|more|the like|similar)\b/iu;
/** A thing begins with no such word; what begins so tells more of the things. */
const noThing =
  /^(?:due|because|based|in|on|at|from|with|by|to|for|under|about|between|first|second|third|then|lastly|finally|among|without|through|not|as|but)\b/iu;

/**
 * Reads "A, B and C" or "A, B, and C", at least three, at the beginning of a text that ends with
 * its sentence or bracket. Names may be followed by more of the sentence; other things may not, for
 * where they end is unsure. `undefined` when it is no such series, or when it might be read in two
 * ways ("A, B and C and D").
 */
export function readEnumeration(
  text: string,
  { lastWords = maxWords }: EnumerationOptions = {},
): Enumeration | undefined {
  const parts = topLevelParts(text.replace(/[.!]["'”’]?$/u, ""));
  const names = readNames(parts);
  if (names && new Set(names).size < names.length) return undefined;
  if (names) return { members: names.map(withoutArticle), areNames: true };
  const things = readThings(parts, lastWords);
  if (!things) return undefined;
  const members = things.map(withoutArticle);
  return { members, areNames: members.every((member) => /^\p{Lu}/u.test(member)) };
}

function readThings(parts: readonly string[], lastWords: number): string[] | undefined {
  const last = parts.at(-1) ?? "";
  const before = parts.slice(0, -1);
  // "etc." and the like say that the series is not complete.
  if (unfinished.test(last)) return undefined;
  const isJoined = joint.test(last);
  const halves = isJoined ? [last.replace(joint, "")] : last.split(/\s(?:and|or)\s/u);
  if (!isJoined && halves.length !== 2) return undefined;
  const members = [...before, ...halves];
  const isUnclear = before.some(
    (part) => joint.test(part) || (!isJoined && / (?:and|or) /u.test(part)),
  );
  const isMixed = new Set(members.map((member) => formOf(withoutArticle(member)))).size > 1;
  return members.length >= 3 &&
    !isUnclear &&
    !isMixed &&
    !isShared(members) &&
    !isSharedNoun(members) &&
    members.every((member, index) =>
      isThing(member, index === members.length - 1 ? lastWords : maxWords),
    )
    ? members
    : undefined;
}

/** "the best songs, “Ice” and “Fire”": the names are these things. */
function formOf(member: string): string {
  if (/^["“‘]/u.test(member)) return "quoted";
  return /^\p{Lu}/u.test(member) ? "capital" : "small";
}

/** "rights of owners, users, makers": the rest may belong to the "of" of the first. */
function isShared([first = "", ...others]: readonly string[]): boolean {
  const phrase = / (?:of|to|from|by|for|in|with) /u;
  return phrase.test(first) && !others.some((other) => phrase.test(other));
}

/** "the Oslo, Bergen and Hamar roads": one noun for all names. */
function isSharedNoun(written: readonly string[]): boolean {
  const members = written.map(withoutArticle);
  const isName = (member: string) => member.split(" ").every((word) => /^\p{Lu}/u.test(word));
  return members.slice(0, -1).every(isName) && /^\p{Lu}.*\s\p{Ll}+s$/u.test(members.at(-1) ?? "");
}

function isThing(member: string, most: number): boolean {
  const words = member.split(/\s+/u).length;
  if (noThing.test(member) || unfinished.test(member)) return false;
  return words <= most && /^[\p{L}"“'‘\d]/u.test(member) && !clauses.test(member);
}

/** Parts between commas that stand in no brackets. */
function topLevelParts(text: string): string[] {
  const parts = [""];
  let depth = 0;
  for (const piece of text.split(/(,\s+|[()])/u)) {
    if (piece === "(") depth++;
    if (piece === ")") depth--;
    if (depth === 0 && /^,\s+$/u.test(piece)) parts.push("");
    else parts[parts.length - 1] = `${parts.at(-1) ?? ""}${piece}`;
  }
  return parts.map((part) => part.trim()).filter((part) => part !== "");
}

function withoutArticle(member: string): string {
  return member.replace(/^(?:the|an?)\s+/u, "");
}
