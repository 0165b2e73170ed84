/** A name in a text: `text.slice(from, to)`. */
export interface Place {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

/**
 * Returns a function that finds names in a text, as whole words, in order; of two that begin at the
 * same word the longer one. How long it takes depends on the text and on how many lengths names with
 * the same first word have, not on how many names there are.
 */
export function nameFinder(names: Iterable<string>): (text: string) => Place[] {
  const known = new Map<string, Lengths>();
  for (const name of names) {
    const first = wordPattern().exec(name);
    if (first) addName(known, first[0], first.index, name);
  }
  const finders = [...known].map(([word, { all, sizes }]) => {
    return [word, { all, sizes: [...sizes.values()].toSorted((a, b) => b.size - a.size) }] as const;
  });
  const finderOf = new Map(finders);
  return (text) => {
    if (finderOf.size === 0) return [];
    return [...text.matchAll(wordPattern())].flatMap(({ 0: word, index }) => {
      const finder = finderOf.get(word);
      return finder ? longestAt(text, index, finder) : [];
    });
  };
}

interface Size {
  /** Of the name, in UTF-16 code units. */
  readonly size: number;
  /** What stands in the name before its first word. */
  readonly before: number;
}

/** Names with the same first word. */
interface Lengths {
  readonly all: Set<string>;
  readonly sizes: Map<string, Size>;
}

const wordPattern = (): RegExp => /[\p{L}\p{M}\p{N}]+/gu;

function addName(known: Map<string, Lengths>, word: string, before: number, name: string): void {
  const { all, sizes } = known.get(word) ?? { all: new Set(), sizes: new Map<string, Size>() };
  all.add(name);
  sizes.set(`${before} ${name.length}`, { size: name.length, before });
  known.set(word, { all, sizes });
}

function longestAt(
  text: string,
  index: number,
  { all, sizes }: { readonly all: ReadonlySet<string>; readonly sizes: readonly Size[] },
): Place[] {
  for (const { size, before } of sizes) {
    const from = index - before;
    const name = text.slice(Math.max(from, 0), from + size);
    const isWhole = !/^[\p{L}\p{M}\p{N}]/u.test(text.slice(from + size, from + size + 2));
    if (isWhole && all.has(name)) return [{ text: name, from, to: from + size }];
  }
  return [];
}
