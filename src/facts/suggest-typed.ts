import { isForOthers } from "./fact-names.js";
import type { NamedFact } from "./fact-names.js";
import type { Suggestion, SuggestOptions } from "./facts.js";
import { foldedWords, foldText, isUnspaced } from "./fold-text.js";
import type { WordIndex } from "./word-index.js";

/** How a fact fits what was typed, best first. */
const fits = ["isName", "beginsName", "isAlias", "beginsAlias", "inName", "inText"] as const;
type Fit = (typeof fits)[number];

const matches: Readonly<Record<Fit, Suggestion["match"]>> = {
  isName: "exact",
  beginsName: "exact",
  isAlias: "alias",
  beginsAlias: "alias",
  inName: "text",
  inText: "text",
};

/** So many facts with another name that is just what was typed are not crowded out by longer names. */
const keptAliases = 5;

/** Facts, and what finds them by words; both number them alike. */
export interface SearchedFacts {
  readonly facts: readonly NamedFact[];
  /** By the words of their names and other names. */
  readonly names: WordIndex;
  /** By all their words. */
  readonly texts: WordIndex;
}

/**
 * Returns the facts that fit what was typed, by name, by another name, by words of the name, by words
 * of the text. Within each, curated ones first, then short names; what is for readers of another
 * language comes last. No two have the same name and answer.
 */
export function suggestTyped(
  { facts, names, texts }: SearchedFacts,
  typed: string,
  { limit, locale }: SuggestOptions,
): Suggestion[] {
  const folded = foldText(typed);
  const parts = folded.split(" ").map((part) => ({ part, isUnspaced: isUnspaced(part) }));
  const rankAll = (index: WordIndex): Float64Array => {
    const ranks = index.withAll(foldedWords(folded)).map((number) => {
      const named = facts[number];
      const fit = named && fitOf(named, folded, parts);
      return named && fit ? rankOf(named, { fit, number, locale }) : Infinity;
    });
    return Float64Array.from(ranks).sort();
  };
  // Names come before texts, and mostly there are enough of them.
  let ranks = rankAll(names);
  let best = distinct(ranks, facts, limit);
  if (best.length < limit || best.some(isForOthersByRank)) {
    ranks = rankAll(texts);
    best = distinct(ranks, facts, limit);
  }
  return keepAliases(best, ranks, { facts, folded, limit }).flatMap((rank) => {
    const fact = facts[rank % mostFacts]?.fact;
    return fact ? [{ fact, match: matches[fitOfRank(rank)] }] : [];
  });
}

interface Kept {
  readonly facts: readonly NamedFact[];
  readonly folded: string;
  readonly limit: number;
}

/** Puts those with another name that is just what was typed in the place of the last ones. */
function keepAliases(
  best: readonly number[],
  ranks: Float64Array,
  { facts, folded, limit }: Kept,
): number[] {
  const said = new Set(best.map((rank) => sayingOf(facts, rank)));
  const lost: number[] = [];
  for (const rank of ranks) {
    if (lost.length === Math.min(keptAliases, limit) || rank >= beyondAliases) break;
    const { name, aliases } = facts[rank % mostFacts] ?? {};
    if (name === folded || !aliases?.includes(folded)) continue;
    const saying = sayingOf(facts, rank);
    if (!said.has(saying)) lost.push(rank);
    said.add(saying);
  }
  return [...best.slice(0, limit - lost.length), ...lost];
}

/** What no two that are shown have in common. */
function sayingOf(facts: readonly NamedFact[], rank: number): string {
  const { name = "", answer = "" } = facts[rank % mostFacts] ?? {};
  return `${name}\n${answer}`;
}

interface Part {
  readonly part: string;
  readonly isUnspaced: boolean;
}

function fitOf(
  { name, aliases, answer }: NamedFact,
  typed: string,
  parts: readonly Part[],
): Fit | undefined {
  if (name === typed) return "isName";
  if (name.startsWith(typed)) return "beginsName";
  if (aliases.includes(typed)) return "isAlias";
  if (aliases.some((alias) => alias.startsWith(typed))) return "beginsAlias";
  if (parts.every((part) => hasPart(name, part))) return "inName";
  // The index has found the words; characters must also stand together.
  const stands = ({ part, isUnspaced: isTogether }: Part): boolean =>
    !isTogether || [name, ...aliases, answer].some((text) => text.includes(part));
  return parts.every(stands) ? "inText" : undefined;
}

/** Whether a word of the text begins with the part, or where words are not set apart it is in it. */
function hasPart(text: string, { part, isUnspaced: isAnywhere }: Part): boolean {
  if (text.startsWith(part) || text.includes(` ${part}`)) return true;
  if (!text.includes(part)) return false;
  return (
    isAnywhere || (isUnspaced(text) && foldedWords(text).some((word) => word.startsWith(part)))
  );
}

interface Ranked {
  readonly fit: Fit;
  readonly number: number;
  readonly locale: string | undefined;
}

// A rank is one number, so that ten thousands are sorted in milliseconds; its last part is the fact.
const mostFacts = 2 ** 24;
const longestName = 2 ** 10;

function rankOf({ fact, name }: NamedFact, { fit, number, locale }: Ranked): number {
  const place = (isForOthers(fact, locale) ? fits.length : 0) + fits.indexOf(fit);
  const first = 2 * place + (fact.kind === "curated" ? 0 : 1);
  return (first * longestName + Math.min(name.length, longestName - 1)) * mostFacts + number;
}

const ofPlace = 2 * longestName * mostFacts;
const beyondAliases = (fits.indexOf("isAlias") + 1) * ofPlace;

function fitOfRank(rank: number): Fit {
  return fits[Math.floor(rank / ofPlace) % fits.length] ?? "inText";
}

function isForOthersByRank(rank: number): boolean {
  return rank >= fits.length * ofPlace;
}

/** The first ranks whose facts do not say the same of the same name. */
function distinct(ranks: Float64Array, facts: readonly NamedFact[], limit: number): number[] {
  const said = new Set<string>();
  const first: number[] = [];
  for (const rank of ranks) {
    if (first.length >= limit || rank === Infinity) break;
    const saying = sayingOf(facts, rank);
    if (!said.has(saying)) first.push(rank);
    said.add(saying);
  }
  return first;
}
