/** The words of a corpus as written, in lower case, and how often each stands in it. */
export interface Lexicon {
  /** How often the word stands in the corpus; 0 when it does not. */
  count(word: string): number;
  /** The words of this length that begin with this letter. */
  alike(length: number, first: string): readonly string[];
}

/** Groups words so that a misspelt one is compared with few of them. */
export function createLexicon(words: Iterable<readonly [word: string, count: number]>): Lexicon {
  const counts = new Map(words);
  const groups = new Map<string, string[]>();
  for (const word of counts.keys()) {
    const key = group(word.length, word.charAt(0));
    const members = groups.get(key);
    if (members) members.push(word);
    else groups.set(key, [word]);
  }
  return {
    count: (word) => counts.get(word) ?? 0,
    alike: (length, first) => groups.get(group(length, first)) ?? [],
  };
}

const group = (length: number, first: string): string => `${length}${first}`;

export interface SpellingOptions {
  readonly lexicon: Lexicon;
  /** Whether a word that the corpus lacks is rightly spelt all the same. */
  readonly isWord: (word: string) => boolean;
  /** The number of insertions, deletions and replacements between two words (Levenshtein 1966). */
  readonly editDistance: (a: string, b: string) => number;
}

/** Too short for the general rule, and too telling to miss. */
const questionWords: Readonly<Record<string, string>> = {
  wat: "what",
  waht: "what",
  wht: "what",
  wen: "when",
  whn: "when",
  wehn: "when",
  wher: "where",
  wich: "which",
  whic: "which",
  hwo: "who",
  woh: "who",
  wy: "why",
  whi: "why",
};

/**
 * Returns a function that finds the word of the corpus that a misspelt word was meant to be, and
 * `undefined` when the word is right, is no plain word, or none is near enough: one edit or exchange
 * of neighbors away, two for words of nine letters and more. Of several the commonest is taken; a
 * right word that the corpus lacks is taken only for an exchange of letters. One
 * look costs some thousand comparisons at most, as only words of like length that begin with the
 * first or second letter are compared.
 */
export function createSpellingRepair({
  lexicon,
  isWord,
  editDistance,
}: SpellingOptions): (word: string) => string | undefined {
  return (word) => {
    if (lexicon.count(word) > 0) return undefined;
    if (word in questionWords) return questionWords[word];
    if (!/^\p{Ll}{4,30}$/u.test(word) || isWord(word)) return undefined;
    const variants = exchanged(word);
    return commonest(variants.filter(inCorpus)) ?? nearest(word) ?? variants.find(isWord);
  };

  function inCorpus(word: string): boolean {
    return lexicon.count(word) > 0;
  }

  /** With two neighbors exchanged, or a letter put before it: the two cases that `nearest` misses. */
  function exchanged(word: string): string[] {
    const swaps = Array.from({ length: word.length - 1 }, (_, i) =>
      [word.slice(0, i), word.charAt(i + 1), word.charAt(i), word.slice(i + 2)].join(""),
    );
    const longer = Array.from("abcdefghijklmnopqrstuvwxyz", (letter) => letter + word);
    return [...swaps, ...longer];
  }

  function nearest(word: string): string | undefined {
    const reach = word.length >= 9 ? 2 : 1;
    const lengths = Array.from({ length: 2 * reach + 1 }, (_, i) => word.length - reach + i);
    const firsts = [...new Set([word.charAt(0), word.charAt(1)])];
    const near = lengths
      .flatMap((length) => firsts.flatMap((first) => lexicon.alike(length, first)))
      .map((candidate) => ({ candidate, distance: editDistance(word, candidate) }))
      .filter(({ distance }) => distance <= reach);
    const least = Math.min(...near.map(({ distance }) => distance));
    return commonest(near.filter((n) => n.distance === least).map(({ candidate }) => candidate));
  }

  function commonest(words: readonly string[]): string | undefined {
    return [...words].sort((a, b) => lexicon.count(b) - lexicon.count(a) || (a < b ? -1 : 1))[0];
  }
}
