import { createHash } from "node:crypto";
import dictionary from "dictionary-en";
import type { Block, Document } from "../../../src/documents/document.js";
import type { DocumentSource } from "../../../src/index/build-options.js";
import { passageId } from "../../../src/passages/passage-id.js";
import { passageTerms } from "../../../src/passages/passage-terms.js";
import { defaultSplitSettings, splitDocument } from "../../../src/passages/split-document.js";
import type { TermSplitter } from "../../../src/passages/terms.js";
import { noFactsMined } from "../../support/no-facts-mined.js";
import { createSentences, plainVocabulary } from "./generated-text.js";
import type { GeneratedSentence, Vocabulary } from "./generated-text.js";
import { topicCount, topicOf } from "./word-embedding-model.js";

const passagesOfADocument = 100;
const passagesOfASection = 10;

/** Nearly 40,000 words over 200 topics, each with a few that all share. */
export type Topics = readonly Vocabulary[];

/** Sorts the words of an English dictionary into topics. */
export function loadTopics(): Topics {
  const entries = new TextDecoder().decode(dictionary.dic);
  const words = [...entries.matchAll(/^[a-z]{4,12}(?=\/|$)/gm)].map(([word]) => word);
  const nouns = Array.from({ length: topicCount }, (): string[] => []);
  for (const word of words) nouns[topicOf(word)]?.push(word);
  return nouns.map((own, topic) => {
    const shared = plainVocabulary.nouns.filter((_, i) => i % 10 === topic % 10);
    return {
      nouns: [...own.slice(0, 10), ...shared, ...own.slice(10)],
      adjectives: plainVocabulary.adjectives,
    };
  });
}

/** A passage of 3 to 5 sentences, the same for the same number. */
export function generatedPassage(number: number, topics: Topics): GeneratedSentence[] {
  const document = Math.floor(number / passagesOfADocument);
  const main = topics[document % topics.length];
  const other = topics[(document * 7 + number) % topics.length];
  const vocabulary = number % 5 === 0 ? other : main;
  const source = createSentences(number, vocabulary ?? plainVocabulary);
  return Array.from({ length: 3 + Math.floor(3 * source.random()) }, source.sentence);
}

/** So many passages, in documents of 100 that have 10 sections of 10. */
export function createGeneratedSource(count: number, splitTerms: TermSplitter): DocumentSource {
  const topics = loadTopics();
  const settings = { ...defaultSplitSettings, joinUpTo: 0, divideAbove: Infinity };
  const documents = Array.from({ length: Math.ceil(count / passagesOfADocument) }, (_, i) => {
    const first = i * passagesOfADocument;
    const size = Math.min(passagesOfADocument, count - first);
    const path = `volume-${i}.txt`;
    return {
      path,
      hash: createHash("sha256").update(`2 ${path} ${size}`).digest("hex"),
      first,
      size,
    };
  });
  const numbers = new Map(documents.map((document) => [document.path, document]));
  return {
    list: () => Promise.resolve({ documents, skipped: [] }),
    read: ({ path, hash }) => {
      const { first = 0, size = 0 } = numbers.get(path) ?? {};
      const paragraphs = Array.from({ length: size }, (_, i) =>
        generatedPassage(first + i, topics)
          .map(({ text }) => text)
          .join(" "),
      );
      const title = `Volume ${path.replace(/\D/g, "")}`;
      return Promise.resolve({
        kind: "read",
        document: documentOf(paragraphs, { path, hash, title }),
      });
    },
    split: (document) => splitDocument(document, { ...settings, identify: passageId }),
    ...noFactsMined,
    terms: (passage, details) => passageTerms(passage, details, splitTerms),
  };
}

function documentOf(
  paragraphs: readonly string[],
  details: Pick<Document, "path" | "hash" | "title">,
): Document {
  const blocks: Block[] = [];
  let start = 0;
  for (const [i, text] of paragraphs.entries()) {
    const end = start + text.length;
    const headings = [`Part ${Math.floor(i / passagesOfASection) + 1}`];
    blocks.push({ kind: "paragraph", headings, text, origins: [{ at: 0, start }], start, end });
    start = end + 1;
  }
  return { ...details, format: "text", language: "en", text: paragraphs.join("\n"), blocks };
}
