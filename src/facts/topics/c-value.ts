/** A term with how often it occurs. */
export interface CountedTerm {
  /** Its words in lower case with one blank between. */
  readonly key: string;
  /** In words, at least 1. */
  readonly length: number;
  readonly frequency: number;
}

/**
 * The C-value of each term, by its key: how far a phrase is a term of its own and not a part of longer
 * ones. With |a| words, frequency f(a) and T the longer terms that hold a,
 *
 *     C(a) = log2(|a| + 1) · (f(a) − (1 / |T|) · Σ f(b) over b in T)
 *
 * and no subtrahend when T is empty; 0 for what stands in one longer term nearly always (three times
 * of four), and for a single word that opens one in more than half of its places.
 * K. Frantzi, S. Ananiadou, H. Mima: "Automatic recognition of multi-word terms: the C-value/NC-value
 * method", International Journal on Digital Libraries 3 (2000). There the factor is log2|a|, which is 0
 * for single words; one is added so that they count too.
 */
export function cValues(terms: readonly CountedTerm[]): Map<string, number> {
  const nests = new Map<string, Nest>();
  const known = new Set(terms.map(({ key }) => key));
  for (const { key, frequency } of terms) {
    for (const part of new Set(partsOf(key))) {
      if (!known.has(part)) continue;
      const { sum, count, most, opened } = nests.get(part) ?? empty;
      nests.set(part, {
        sum: sum + frequency,
        count: count + 1,
        most: Math.max(most, frequency),
        opened: key.startsWith(part) ? Math.max(opened, frequency) : opened,
      });
    }
  }
  return new Map(
    terms.map(({ key, length, frequency }) => {
      const { sum, count, most, opened } = nests.get(key) ?? empty;
      const isPart =
        (most > 0 && frequency - most <= frequency * mostlyInside) ||
        (length === 1 && opened > frequency / 2);
      const value = Math.log2(length + 1) * (frequency - sum / Math.max(count, 1));
      return [key, isPart ? 0 : value];
    }),
  );
}

/** The longer terms that hold one. */
interface Nest {
  readonly sum: number;
  readonly count: number;
  /** The highest frequency of one of them. */
  readonly most: number;
  /** The same of those that begin with it. */
  readonly opened: number;
}

const empty: Nest = { sum: 0, count: 0, most: 0, opened: 0 };
/** A term that stands outside one longer term in no more than this share of its places is a part of it. */
const mostlyInside = 0.25;

/** The shorter phrases within a phrase, and what its words begin with before a hyphen. */
function partsOf(key: string): string[] {
  const words = key.split(" ");
  const parts = words.flatMap((_, start) =>
    words
      .map((__, i) => words.slice(start, start + i + 1).join(" "))
      .slice(0, words.length - start)
      .filter((part) => part !== key),
  );
  const openers = words.flatMap((word) => /^(.+?)[-‐‑]/u.exec(word)?.[1] ?? []);
  return [...parts, ...openers];
}
