import { englishMonths } from "../../documents/calendar-words.js";
import { readBody } from "./body-name.js";
import { isCourtesy, isRole, type NameContext } from "./person-name.js";
import { readPerson } from "./person-run.js";
import { readPlaces } from "./place-name.js";
import { afterDeterminers, isNoun, readHead } from "./role-head.js";
import { findRuns, type Run } from "./runs.js";
import type { Word } from "./words.js";

/** "of the Law School", "for International Legal Affairs", "to China": where it ends. */
export function complement(
  words: readonly Word[],
  at: number,
  context: NameContext,
): number | undefined {
  const preposition = words[at];
  if (!preposition?.isJoined || !prepositions.has(preposition.lower)) return undefined;
  let end = at + 1;
  while (articles.has(words[end]?.lower ?? "") && words[end]?.isJoined) end += 1;
  const start = end;
  let small = 0;
  for (; end < words.length; end += 1) {
    const word = words[end];
    if (!word || !(word.isJoined || words[end - 1]?.isPossessive)) break;
    if (isCourtesy(words, end)) break;
    if (word.isCapital && !months.test(word.text)) continue;
    if (preposition.lower === "in" && end === start) return undefined;
    small += 1;
    if (small > 3 || !isNoun(word.lower, context)) break;
  }
  return end > start ? end : undefined;
}

const prepositions: ReadonlySet<string> = new Set("of for at to in on".split(" "));
const articles: ReadonlySet<string> = new Set("the a an its their his her our".split(" "));
const months = new RegExp(`^(?:${englishMonths.join("|")})$`, "u");

/** ", Ministry of Foreign Affairs", ", Islamic Republic of Iran": where it ends. */
export function affiliation(
  words: readonly Word[],
  at: number,
  context: NameContext,
): number | undefined {
  const { lexicon } = context;
  const opening = words[at];
  if (!opening?.isCapital || !/^,\s$/u.test(opening.gap)) return undefined;
  const rest = words.slice(at);
  const runs = findRuns(rest);
  const [first] = runs;
  if (first?.start !== 0) return undefined;
  const signs = {
    isOther: (run: Run) =>
      readPlaces(rest, run, lexicon).length > 0 || readPerson(rest, run, context) !== undefined,
    isBody: (phrase: string) => lexicon.is(phrase, "body"),
  };
  const body = readBody(rest, runs, 0, signs);
  if (body) return at + body.end;
  const [place] = readPlaces(rest, first, lexicon);
  return place && at + place.end;
}

/** "and Director of the Institute", "and Industry": where it ends. */
export function further(
  words: readonly Word[],
  at: number,
  context: NameContext,
): number | undefined {
  const link = words[at];
  if (!link) return undefined;
  const hasComma = /^,\s$/u.test(link.gap);
  const isAnd = link.lower === "and" || link.lower === "&";
  if (!isAnd) return hasComma ? readHead(words, at, context)?.end : undefined;
  const next = words[at + 1];
  if (!next?.isJoined || (!link.isJoined && !hasComma)) return undefined;
  const start = hasComma ? at + 1 : afterDeterminers(words, at + 1);
  const role = readHead(words, start, context);
  if (role) return role.end;
  if (hasComma || isRole(next) || isCourtesy(words, at + 1)) return undefined;
  return conjunct(words, at, context);
}

/** "Trade and Industry", "law and politics": like goes with like. */
function conjunct(words: readonly Word[], at: number, context: NameContext): number | undefined {
  const [before, next] = [words[at - 1], words[at + 1]];
  if (!before || !next || isRole(before) || before.isCapital !== next.isCapital) return undefined;
  if (context.lexicon.is(next.lower, "firstName")) return undefined;
  if (!next.isCapital) return isNoun(next.lower, context) ? at + 2 : undefined;
  let end = at + 2;
  while (words[end]?.isJoined && words[end]?.isCapital) end += 1;
  return end;
}
