import type { ChosenReading, TermReading } from "./read-question.js";

export interface ReadingChoice {
  /** BCP 47 codes of the languages of the documents, one for each document. */
  readonly languages: readonly string[];
  /** For English, and for what has no stemmer: its terms stand in all documents. */
  readonly usual: TermReading;
  /** How questions are read in those of the languages that have stems of their own. */
  readonly own: ReadonlyMap<string, TermReading>;
}

/**
 * Returns what reads questions of a language. One that documents are written in is read by its own
 * stems, and searched for by the usual ones too. One in no language of the documents, or an unknown
 * one, is read as English where documents are, else in the language of most of them, and searched for
 * by the stems of all.
 */
export function createReadingChoice({
  languages,
  usual,
  own,
}: ReadingChoice): (language: string) => ChosenReading {
  const ownIn = new Map([...own].map(([language, reading]) => [bare(language), reading]));
  const counts = new Map<string, number>();
  for (const language of languages.map(bare))
    if (language !== "und") counts.set(language, (counts.get(language) ?? 0) + 1);
  const byCount = [...counts].toSorted(([, one], [, other]) => other - one);
  const commonest = byCount.map(([language]) => language);
  const all = new Set([usual, ...commonest.flatMap((language) => ownIn.get(language) ?? [])]);
  return (asked) => {
    const language = bare(asked);
    if (counts.has(language)) {
      const reading = ownIn.get(language);
      return reading ? { reading, others: [usual] } : { reading: usual, others: [] };
    }
    const most = counts.has("en") ? "en" : (commonest[0] ?? "en");
    const reading = ownIn.get(most) ?? usual;
    return { reading, others: [...all].filter((one) => one !== reading) };
  };
}

function bare(language: string): string {
  return language.split("-", 1)[0] ?? "";
}
