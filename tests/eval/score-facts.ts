import type { Fact } from "../../src/facts/fact.js";
import { headNounsOf, isSubset, isWithin, namePartsOf, plainNameOf } from "./fact-words.js";
import { readings, scoredKinds, type GoldFact, type ScoredKind } from "./gold-fact.js";

/** A fact that was mined, of a kind that is scored. */
export type ScoredFact = Extract<Fact, { kind: ScoredKind }>;

export interface Share {
  /** How many facts were mined, and how many of these are right. */
  readonly mined: number;
  readonly right: number;
  /** How many facts should have been mined, and how many of these were. */
  readonly required: number;
  readonly found: number;
  /** From 0 to 1; 1 when nothing was mined. */
  readonly precision: number;
  /** From 0 to 1; 1 when nothing is required. */
  readonly recall: number;
}

export interface FactScore {
  readonly overall: Share;
  /** Of dates, people, bodies and counts alone. */
  readonly withoutLists: Share;
  readonly kinds: Readonly<Record<ScoredKind, Share>>;
  /** What was mined and agrees with no gold fact. */
  readonly wrong: readonly ScoredFact[];
  /** What is required and agrees with nothing that was mined. */
  readonly missed: readonly GoldFact[];
}

/**
 * Compares what was mined with what a person found. A mined fact is right when a gold fact, required
 * or not, agrees with it; one gold fact may agree with several mentions. Details are left out: they
 * are copied from the front matter. Curated facts are not mined.
 */
export function scoreFacts(gold: readonly GoldFact[], mined: readonly Fact[]): FactScore {
  const scored = mined.filter(isScored);
  const wrong = scored.filter((fact) => !gold.some((one) => agrees(one, fact)));
  const required = gold.filter((one) => one.required);
  const missed = required.filter((one) => !scored.some((fact) => agrees(one, fact)));
  const shareOf = (kinds: readonly ScoredKind[]): Share => {
    const count = (list: readonly { readonly kind: ScoredKind }[]) =>
      list.filter(({ kind }) => kinds.includes(kind)).length;
    return share(count(scored), count(wrong), count(required), count(missed));
  };
  return {
    overall: shareOf(scoredKinds),
    withoutLists: shareOf(["event", "person", "body", "count"]),
    kinds: {
      event: shareOf(["event"]),
      person: shareOf(["person"]),
      body: shareOf(["body"]),
      count: shareOf(["count"]),
      definition: shareOf(["definition"]),
      list: shareOf(["list"]),
    },
    wrong,
    missed,
  };
}

function isScored(fact: Fact): fact is ScoredFact {
  return scoredKinds.some((kind) => kind === fact.kind);
}

function share(mined: number, wrong: number, required: number, missed: number): Share {
  const right = mined - wrong;
  const found = required - missed;
  return {
    mined,
    right,
    required,
    found,
    precision: mined === 0 ? 1 : right / mined,
    recall: required === 0 ? 1 : found / required,
  };
}

/**
 * Whether a mined fact says what a gold fact of the same document does:
 * - event: the same dates, where the document tells them;
 * - person: the same name whatever the order of its parts, and a role within the other's words;
 * - body: the same abbreviation for the same words, whatever the case, article and number;
 * - count: the same number of the same noun, where the document tells it;
 * - definition: a name within the other's words, where the document tells it;
 * - list: the same members in any order, where the document tells them.
 */
export function agrees(gold: GoldFact, fact: ScoredFact): boolean {
  return gold.document === fact.document && isSaid(gold, fact);
}

function isSaid(gold: GoldFact, fact: ScoredFact): boolean {
  switch (gold.kind) {
    case "event":
      return (
        fact.kind === "event" &&
        overlaps(gold, fact) &&
        readings(gold).some(({ from, to }) => fact.date.from === from && fact.date.to === to)
      );
    case "person":
      return (
        fact.kind === "person" &&
        namePartsOf(gold.name) === namePartsOf(fact.name) &&
        readings(gold).some(({ role }) => isWithin(role, fact.role))
      );
    case "body":
      return (
        fact.kind === "body" &&
        plainNameOf(gold.name) === plainNameOf(fact.name) &&
        readings(gold).some(({ expansion }) => isSameName(expansion, fact.expansion))
      );
    case "count":
      return (
        fact.kind === "count" &&
        overlaps(gold, fact) &&
        readings(gold).some(
          ({ value, unit }) => value === fact.value && isSameUnit(unit, fact.unit),
        )
      );
    case "definition":
      return (
        fact.kind === "definition" &&
        overlaps(gold, fact) &&
        readings(gold).some(({ name }) => isWithin(name, fact.name))
      );
    case "list":
      return (
        fact.kind === "list" &&
        overlaps(gold, fact) &&
        readings(gold).some(({ members }) => isSameSet(members, fact.members))
      );
  }
}

function overlaps({ at }: GoldFact, { span }: ScoredFact): boolean {
  return at.some(([start, end]) => start < span.end && span.start < end);
}

function isSameName(one: string, other: string): boolean {
  return plainNameOf(one) === plainNameOf(other);
}

function isSameUnit(one: string, other: string): boolean {
  const others = headNounsOf(other);
  return [...headNounsOf(one)].some((noun) => others.has(noun));
}

function isSameSet(one: readonly string[], other: readonly string[]): boolean {
  const ones = new Set(one.map(plainNameOf));
  const others = new Set(other.map(plainNameOf));
  return isSubset(ones, others) && isSubset(others, ones);
}
