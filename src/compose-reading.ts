import { distance } from "fastest-levenshtein";
import { loadLanguageDetector } from "./documents/language.js";
import type { Generation } from "./index/open-generation.js";
import type { AnsweringParts } from "./library/create-answering.js";
import type { LanguageSplitters } from "./passages/language-splitters.js";
import type { TermSplitter } from "./passages/terms.js";
import { createReadingChoice } from "./retrieval/choose-reading.js";
import { loadEnglishWords } from "./retrieval/english-words.js";
import { createOtherForms } from "./retrieval/other-forms.js";
import { createQuestionReader } from "./retrieval/read-question.js";
import type { TermReading } from "./retrieval/read-question.js";
import { createLexicon, createSpellingRepair } from "./retrieval/spelling.js";

/** What reads questions about a generation, and its passages for them. */
export type Reading = Pick<AnsweringParts, "reader" | "splitTerms">;

export interface ReadingOptions extends Pick<LanguageSplitters, "ownTerms"> {
  /** What splits all documents, besides what their language adds. */
  readonly splitTerms: TermSplitter;
}

/** Makes ready what reads questions in the languages of a generation's documents, and in others. */
export async function createReading(
  generation: Generation,
  { splitTerms, ownTerms }: ReadingOptions,
): Promise<Reading> {
  const [isWord, detect] = await Promise.all([loadEnglishWords(), loadLanguageDetector()]);
  const languages = generation.manifest.documents.map(({ language }) => language);
  const among = [...new Set(languages)];
  const lexicon = createLexicon(await generation.readWords());
  const repair = createSpellingRepair({ lexicon, isWord, editDistance: distance });
  const abbreviations = await generation.readAbbreviations();
  const formsBy = (split: TermSplitter) =>
    createOtherForms(abbreviations, { splitTerms: split, isWord });
  const forms = formsBy(splitTerms);
  const usual = { splitTerms, repair, findForms: forms.findForms };
  const own = new Map<string, TermReading>();
  for (const language of among) {
    const split = await ownTerms(language);
    if (!split) continue;
    const { findForms, splitTerms: splitPassage } = formsBy(split);
    const parts = { splitTerms: split, findForms, splitPassage };
    const isKnown = createKnownForms(generation, split);
    own.set(language, { ...parts, repair: (word) => (isKnown(word) ? undefined : repair(word)) });
  }
  const reader = createQuestionReader({
    ...usual,
    detectLanguage: (text) => detect(text, { among }),
    readingFor: createReadingChoice({ languages, usual, own }),
  });
  return { reader, splitTerms: forms.splitTerms };
}

/** Another form of a word of the documents is no misspelling, nor is a word that says nothing. */
function createKnownForms(
  { terms }: Generation,
  splitTerms: TermSplitter,
): (word: string) => boolean {
  return (word) => {
    const found = splitTerms(word);
    return found.length === 0 || found.some((term) => terms.documentFrequency(term) > 0);
  };
}
