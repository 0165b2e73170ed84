import type { Fact } from "../../facts/fact.js";
import type { Facts } from "../../facts/facts.js";

/**
 * The facts that somebody means: the one whose id was chosen from the list, else those that bear the
 * name. None for a name that no fact bears.
 */
export function meantFacts(
  facts: Pick<Facts, "find" | "lookUp">,
  query: string,
  locale: string,
): readonly Fact[] {
  const chosen = facts.find(query);
  return chosen ? [chosen] : facts.lookUp(query, { locale });
}

/** A fact and all others that bear its name, itself first. */
export function namesakes(
  facts: Pick<Facts, "lookUp">,
  fact: Fact,
  locale: string,
): readonly Fact[] {
  const others = facts.lookUp(fact.name, { locale }).filter(({ id }) => id !== fact.id);
  return [fact, ...others];
}
