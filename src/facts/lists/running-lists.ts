import { valueOf } from "../counts/number-words.js";
import { readEnumeration } from "./enumeration.js";

/** A series in a sentence, and what announces it. */
export interface RunningList {
  /** The sentence up to the series. */
  readonly lead: string;
  /** What is listed, where the words before the series say it by themselves. */
  readonly name?: string;
  readonly members: readonly string[];
}

interface Trigger {
  /** What stands before a series, the mark or word of the announcement included. */
  readonly mark: RegExp;
  /** Whether what follows is no series unless it names names, or as many things as were said. */
  readonly needsNames: boolean;
}

const triggers: readonly Trigger[] = [
  { mark: /,\s(?:namely|viz\.|i\.e\.),?\s/giu, needsNames: false },
  { mark: /(?<=\p{L}):\s/gu, needsNames: false },
  { mark: /,?\s(?:such as|including)\s/giu, needsNames: false },
  { mark: /,?\slike\s/giu, needsNames: true },
  { mark: /\s(?:includes?|included|comprises?|comprised)\s/giu, needsNames: false },
  { mark: /\s\((?=[^()]*,)/gu, needsNames: true },
  { mark: /\s(?:are|were)\s/giu, needsNames: true },
  { mark: /\sfrom\s/giu, needsNames: true },
];
const isVerb = /^\s(?:includ|compris)\w+\s$/iu;
/** What a sentence is made of is told at length, the last thing above all. */
const maxLastWords = 15;
const people =
  /\b(?:participants|speakers|representatives|delegates|delegations|members|panelists|panellists|experts|scholars|officials|observers|guests|researchers|scientists)\b(?:\s[\p{L}’'-]+){0,6}$/iu;
const number =
  /(?:^|\s)(?<number>\d{1,3}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)(?:\s[\p{L}’'()-]+){1,12}$/iu;
/** Only the end of what stands before a series is looked at. */
const lookBehind = 120;
/** No series is longer. */
const lookAhead = 2_000;

/** The first series of a sentence that is complete as written; `undefined` when there is none. */
export function runningList(text: string): RunningList | undefined {
  for (const { mark, needsNames } of triggers)
    for (const { index, 0: match } of text.matchAll(mark)) {
      const before = text.slice(Math.max(0, index - lookBehind), index);
      if (match === " from " && !people.test(before)) continue;
      const start = index + match.length;
      const segment = segmentOf(text.slice(start, start + lookAhead), match.includes("("));
      const read = readEnumeration(segment, isVerb.test(match) ? { lastWords: maxLastWords } : {});
      if (!read) continue;
      const said = saidNumber(before);
      if (said !== undefined && said !== read.members.length) continue;
      if (needsNames && !read.areNames && said === undefined) continue;
      const lead = text.slice(Math.max(0, start - 3 * lookBehind), start).replace(/\s\($/u, "");
      if (match !== " from ") return { lead, members: read.members };
      const name = people.exec(before)?.[0].replace(/\s(?:came|come|were|are)$/u, "");
      return { lead, members: read.members, ...(name === undefined ? {} : { name }) };
    }
  return undefined;
}

/** Up to what ends a series: a dash or its bracket. Behind a semicolon there may be more of it. */
function segmentOf(text: string, isBracket: boolean): string {
  const end = text.search(isBracket ? /\)/u : /[;:]\s|\s[\u2014\u2013]\s/u);
  if (end < 0) return text.length < lookAhead ? text : "";
  return /^[;:]/u.test(text.slice(end)) ? "" : text.slice(0, end);
}

/** How many things the sentence says that there are. */
function saidNumber(before: string): number | undefined {
  const said = number.exec(before)?.groups?.["number"];
  return said === undefined ? undefined : valueOf(said);
}
