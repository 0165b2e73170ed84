import { elisionOf, stopWordsOf } from "./language-words.js";
import { stemmedLanguage } from "./stemmers.js";
import type { Stemmer } from "./stemmers.js";
import { createTermSplitter } from "./terms.js";
import type { TermSplitter } from "./terms.js";

export interface LanguageSplittersOptions {
  /** The terms of English and Chinese texts, and of those in a language without a stemmer. */
  readonly splitTerms: TermSplitter;
  /** Left out in every language besides its own, in lower case. */
  readonly stopWords: ReadonlySet<string>;
  /** Loads the stemmer of a language that `stemmedLanguage` knows. */
  readonly loadStemmer: (language: string) => Promise<Stemmer>;
}

/** How texts are split that are not English. What a language needs is loaded once, and when it occurs. */
export interface LanguageSplitters {
  /**
   * What splits the documents of a language: into its own stems and, beside them, into all terms that
   * `splitTerms` finds, so that who asks in another language, or without knowing which, meets no
   * fewer. A term that both find counts once. For English and for a language without a stemmer it is
   * `splitTerms` itself.
   *
   * @param language BCP 47 code, `und` when unknown.
   */
  readonly forDocuments: (language: string) => Promise<TermSplitter>;
  /** What splits a text of a language into its own stems alone; `undefined` without a stemmer. */
  readonly ownTerms: (language: string) => Promise<TermSplitter | undefined>;
}

export function createLanguageSplitters(options: LanguageSplittersOptions): LanguageSplitters {
  const { splitTerms, stopWords, loadStemmer } = options;
  const loaded = new Map<string, Promise<TermSplitter>>();
  const documents = new Map<string, TermSplitter>();
  return {
    ownTerms,
    async forDocuments(language) {
      const own = await ownTerms(language);
      if (!own) return splitTerms;
      const code = stemmedLanguage(language) ?? language;
      const both = documents.get(code) ?? ((text) => together(own(text), splitTerms(text)));
      documents.set(code, both);
      return both;
    },
  };

  async function ownTerms(language: string): Promise<TermSplitter | undefined> {
    const code = stemmedLanguage(language);
    if (code === undefined) return undefined;
    const splitter = loaded.get(code) ?? load(code);
    loaded.set(code, splitter);
    return splitter;
  }

  async function load(code: string): Promise<TermSplitter> {
    const stem = await loadStemmer(code);
    const elision = elisionOf(code);
    const both = new Set([...stopWords, ...stopWordsOf(code)]);
    return createTermSplitter({ stem, stopWords: both, ...(elision && { elision }) });
  }
}

/** All terms of one list, then those of another that it lacks, each as often as it lacks it. */
function together(own: readonly string[], other: readonly string[]): string[] {
  const left = new Map<string, number>();
  for (const term of own) left.set(term, (left.get(term) ?? 0) + 1);
  const added = other.filter((term) => {
    const count = left.get(term) ?? 0;
    left.set(term, count - 1);
    return count <= 0;
  });
  return [...own, ...added];
}
