import { isForOthers } from "./fact-names.js";
import type { EventFact, Fact, FactKind } from "./fact.js";
import type { Suggestion, SuggestOptions } from "./facts.js";
import { foldText } from "./fold-text.js";

/** What is offered before anything is typed, whoever asks. */
export interface FirstSuggestions {
  readonly pinned: readonly Fact[];
  /** A few of each kind in turn. */
  readonly varied: readonly Fact[];
}

/** The kinds that tell most of unknown documents, in the order in which they take turns. */
const kinds = ["body", "person", "event", "definition", "list", "count"] as const;
/** As many as Discord shows. */
const mostOfKind = 25;

/**
 * Chooses what is offered before anything is typed.
 *
 * @param events in the order of their dates: the last ones are offered first.
 */
export function chooseFirst(
  facts: readonly Fact[],
  events: readonly EventFact[],
): FirstSuggestions {
  const pinned = facts.filter((fact) => fact.kind === "curated" && fact.isPinned);
  const few = new Map<FactKind, Fact[]>(kinds.map((kind) => [kind, []]));
  for (const fact of facts) {
    const chosen = few.get(fact.kind);
    if (chosen && fact.kind !== "event" && isNew(fact, chosen)) chosen.push(fact);
  }
  few.set("event", events.slice(-mostOfKind).reverse());
  return { pinned, varied: inTurns([...few.values()]) };
}

/** "These five points:" says nothing without the list that it announces. */
function isNew(fact: Fact, chosen: readonly Fact[]): boolean {
  if (chosen.length === mostOfKind || /[:：]$/u.test(fact.answer)) return false;
  return chosen.every(({ name }) => name !== fact.name);
}

function inTurns(lists: readonly (readonly Fact[])[]): Fact[] {
  const turns = Array.from({ length: mostOfKind }, (_, turn) => turn);
  return turns.flatMap((turn) => lists.flatMap((list) => list[turn] ?? []));
}

/**
 * Returns what is pinned, what was asked for most, then others; another language's pins come last. No
 * two have the same name and answer.
 */
export function suggestFirst(
  { pinned, varied }: FirstSuggestions,
  find: (id: string) => Fact | undefined,
  { limit, locale, asked = [] }: SuggestOptions,
): Suggestion[] {
  const mine = pinned.filter((fact) => !isForOthers(fact, locale));
  const others = pinned.filter((fact) => isForOthers(fact, locale));
  const all: Suggestion[] = [
    ...mine.map((fact) => ({ fact, match: "pinned" }) as const),
    ...asked.flatMap((id) => find(id) ?? []).map((fact) => ({ fact, match: "asked" }) as const),
    ...varied.map((fact) => ({ fact, match: "text" }) as const),
    ...others.map((fact) => ({ fact, match: "pinned" }) as const),
  ];
  const first = new Map<string, Suggestion>();
  for (const one of all) {
    const key = [one.fact.name, one.fact.answer].map(foldText).join("\n");
    if (!first.has(key)) first.set(key, one);
    if (first.size === limit) break;
  }
  return [...first.values()].slice(0, limit);
}
