import type { NamedFact } from "./fact-names.js";
import type { Fact } from "./fact.js";

/**
 * Groups facts by their folded names and other names. In a group curated facts come first, and those
 * with the name before those with it as another name.
 */
export async function groupByName(
  named: readonly NamedFact[],
  breathe: () => Promise<void>,
): Promise<ReadonlyMap<string, readonly Fact[]>> {
  const groups = new Map<string, Fact[]>();
  const add = (name: string, fact: Fact): void => {
    const group = groups.get(name);
    if (!group) groups.set(name, [fact]);
    else if (group.at(-1) !== fact) group.push(fact);
  };
  const isCurated = ({ fact }: NamedFact): boolean => fact.kind === "curated";
  const [curated, mined] = [named.filter(isCurated), named.filter((one) => !isCurated(one))];
  for (const part of [curated, mined]) {
    for (const { name, fact } of part) {
      add(name, fact);
      await breathe();
    }
    for (const { name, aliases, fact } of part) {
      for (const alias of aliases) if (alias !== name) add(alias, fact);
      await breathe();
    }
  }
  return groups;
}
