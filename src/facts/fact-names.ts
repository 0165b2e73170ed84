import { foldText } from "./fold-text.js";
import type { CuratedFact, Fact } from "./fact.js";

/** A fact with what it is looked up by, folded. */
export interface NamedFact {
  readonly fact: Fact;
  readonly name: string;
  /** May be the same as `name` once folded. */
  readonly aliases: readonly string[];
  readonly answer: string;
}

/**
 * Folds the names of facts. Of those that say the same of the same name (in several documents, say)
 * only the first stays, in its place and with the other names of all; an event of another date says
 * something else. What is curated is never left out for something else.
 */
export async function nameFacts(
  facts: Iterable<Fact>,
  breathe: () => Promise<void>,
): Promise<NamedFact[]> {
  const named = new Map<string, NamedFact>();
  for (const fact of facts) {
    const [name, answer] = [foldText(fact.name), foldText(fact.answer)];
    const key = [fact.kind, localeOf(fact), ...datesOf(fact), name, answer].join("\n");
    const one = { fact, name, aliases: fact.aliases.map(foldText), answer };
    const first = named.get(key);
    named.set(key, first ? withAliases(first, one) : one);
    await breathe();
  }
  return [...named.values()];
}

function withAliases(first: NamedFact, repeat: NamedFact): NamedFact {
  const isNew = (folded: string): boolean =>
    folded !== first.name && !first.aliases.includes(folded);
  if (!repeat.aliases.some(isNew)) return first;
  const added = repeat.fact.aliases.filter((_, i) => isNew(repeat.aliases[i] ?? first.name));
  const fact = { ...first.fact, aliases: [...first.fact.aliases, ...added] };
  return { ...first, fact, aliases: [...first.aliases, ...added.map(foldText)] };
}

/** Whether a fact is written for readers of another language. @param locale any when undefined. */
export function isForOthers(fact: Fact, locale: string | undefined): boolean {
  const own = localeOf(fact);
  return own !== undefined && locale !== undefined && language(own) !== language(locale);
}

const datesOf = (fact: Fact): string[] =>
  fact.kind === "event" ? [fact.date.from, fact.date.to] : [];

const localeOf = (fact: Fact): CuratedFact["locale"] =>
  fact.kind === "curated" ? fact.locale : undefined;

const language = (locale: string): string => locale.toLowerCase().split(/[-_]/)[0] ?? "";
