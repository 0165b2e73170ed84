import type { Candidate } from "../../src/answers/candidate.js";
import { candidates } from "../../src/answers/candidate.js";
import type { IndexedDocument } from "../../src/index/manifest.js";
import { stemEnglish } from "../../src/passages/english-stemmer.js";
import type { Passage } from "../../src/passages/passage.js";
import { englishStopWords } from "../../src/passages/stop-words.js";
import { createTermSplitter } from "../../src/passages/terms.js";
import type { PassageEvidence } from "../../src/retrieval/passage-evidence.js";
import type { Inquiry } from "../../src/retrieval/question.js";
import { createQuestionReader } from "../../src/retrieval/read-question.js";
import type { RankedPassage } from "../../src/retrieval/ranked-passage.js";
import type { Retrieval } from "../../src/retrieval/retrieve.js";

/** The terms of English, as production has them. */
export const splitTerms = createTermSplitter({ stem: stemEnglish, stopWords: englishStopWords });

const reader = createQuestionReader({
  splitTerms,
  repair: () => undefined,
  detectLanguage: () => "en",
});

/** The first thing that a question asks, read as production reads it, but without a dictionary. */
export function inquiryOf(question: string): Inquiry {
  const read = reader.question(question);
  const inquiry = read.kind === "question" ? read.question.parts[0] : undefined;
  if (!inquiry) throw new Error(`Nothing is asked by ${JSON.stringify(question)}`);
  return inquiry;
}

/** Nothing speaks for a passage. */
export const noEvidence: PassageEvidence = {
  ...{ lexical: 0, neighbor: 0, similarity: 0, meanSimilarity: 0 },
  ...{ sentence: 0, passage: 0, pairs: 0, document: 0, title: 0 },
};

/** A document of some passages; it is called by its path unless a title is given. */
export function indexedDocument(details: Partial<IndexedDocument> = {}): IndexedDocument {
  const { path = "notes.md", title = path, passageCount = 3 } = details;
  return {
    hash: "0".repeat(64),
    format: "markdown",
    language: "en",
    firstPassage: 0,
    ...details,
    path,
    title,
    passageCount,
  };
}

export interface PassageParts {
  /** What a reader sees, sentence by sentence; each stands word for word in the text. */
  readonly sentences: readonly string[];
  /** The passage as it stands in the document. @default the sentences with blanks between */
  readonly text?: string;
  readonly headings?: readonly string[];
  /** Where the passage begins in its document. @default 0 */
  readonly start?: number;
  readonly document?: IndexedDocument;
  /** Its place in the generation. @default 0 */
  readonly number?: number;
  /** @default 1 */
  readonly score?: number;
  /** Of each sentence to the question. @default none */
  readonly similarities?: readonly number[];
  /** What all passages of the document say, for the terms that stand elsewhere. @default this one's text */
  readonly elsewhere?: readonly string[];
}

/** A passage as a search finds it. */
export function rankedPassage(parts: PassageParts): RankedPassage {
  const { document = indexedDocument(), score = 1, similarities } = parts;
  const passage = passageOf(parts, document);
  const others = (parts.elsewhere ?? [passage.text]).map((text) => new Set(splitTerms(text)));
  return {
    passage,
    document,
    number: parts.number ?? 0,
    score,
    evidence: noEvidence,
    similarities: similarities && Float32Array.from(similarities),
    passagesWith: (term) => others.filter((terms) => terms.has(term)).length,
  };
}

function passageOf(parts: PassageParts, document: IndexedDocument): Passage {
  const { sentences: texts, text = texts.join(" "), headings = [], start = 0 } = parts;
  let from = 0;
  const sentences = texts.map((sentence) => {
    const at = text.indexOf(sentence, from);
    if (at < 0) throw new Error(`The passage does not hold ${JSON.stringify(sentence)}`);
    from = at + sentence.length;
    return { start: start + at, end: start + from, text: sentence };
  });
  const id = `${document.path}@${start}`;
  const place = { start, end: start + text.length, startLine: 1, endLine: text.split("\n").length };
  return { id, document: document.path, headings, text, sentences, ...place };
}

/** Passages as a retrieval found them, in their order; every term weighs the same unless told. */
export function retrievalOf(
  passages: readonly RankedPassage[],
  weights: Readonly<Record<string, number>> = {},
): Retrieval {
  return { passages, weigh: (term) => weights[term] ?? 1 };
}

/** The candidate that says just these words. */
export function candidateSaying(words: string, passages: readonly RankedPassage[]): Candidate {
  const all = candidates(passages);
  const found = all.find(({ sentences }) => sentences.map(({ text }) => text).join(" ") === words);
  if (!found) throw new Error(`Nothing says ${JSON.stringify(words)}`);
  return found;
}
