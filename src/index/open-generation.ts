import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { FactsParts } from "../facts/create-facts.js";
import type { Passage } from "../passages/passage.js";
import type { Bm25Options } from "./bm25.js";
import { checkLabels } from "./check-vector.js";
import { createTermIndex } from "./create-term-index.js";
import type { PassageTermIndex } from "./create-term-index.js";
import type { ShortForm } from "./fact-lines.js";
import type { SoundGeneration } from "./find-current-generation.js";
import { generationFiles } from "./generation-files.js";
import { lastAtOrBefore } from "./last-at-or-before.js";
import { loadHnswlib } from "./load-hnswlib.js";
import type { HnswlibOutcome } from "./load-hnswlib.js";
import type { IndexedDocument, Manifest } from "./manifest.js";
import { openPassages } from "./open-passages.js";
import { openVectors } from "./open-vectors.js";
import { decodePassageIds } from "./passage-ids.js";
import { readAbbreviations } from "./read-abbreviations.js";
import { readFacts } from "./read-facts.js";
import { decodeTermPostings } from "./term-postings-format.js";
import type { VectorIndex } from "./vector-index.js";

/**
 * One complete index. Passages and sentences are numbered through; the passages of a document stand
 * one after another, in its order, and so do the sentences of a passage.
 */
export interface Generation {
  readonly number: number;
  readonly manifest: Manifest;
  readonly terms: PassageTermIndex;
  /** Of sentences: a label is the number of a sentence. */
  readonly vectors: VectorIndex;
  /** The label of each passage's first sentence, and one more at the end. */
  readonly sentenceStarts: Uint32Array;
  /** Sentences for the owner: what does not work as it should. */
  readonly warnings: readonly string[];
  /** @throws {RangeError} for a label outside 0..sentences-1. */
  passageOfSentence(label: number): number;
  /**
   * Returns passages by their numbers, in the order asked for.
   *
   * @throws {RangeError} for a number outside 0..passages-1.
   */
  readPassages(passages: readonly number[]): Promise<Passage[]>;
  /** Returns the number of the passage with an id; undefined when there is none. */
  findPassage(id: string): number | undefined;
  /**
   * Returns the id of a passage by its number, without reading it.
   *
   * @throws {RangeError} for a number outside 0..passages-1.
   */
  passageId(passage: number): string;
  /** Reads the words of all passages as written, in code-unit order, and how often each stands there. */
  readWords(): Promise<(readonly [word: string, count: number])[]>;
  /** Reads what the documents say that short forms stand for, with pauses: once for each that says so. */
  readAbbreviations(): Promise<ShortForm[]>;
  /** Reads all that was mined and curated, with pauses for other work. */
  readFacts(): Promise<FactsParts>;
  /** @throws {RangeError} for a number outside 0..passages-1. */
  documentOf(passage: number): IndexedDocument;
  /** In how many documents a term stands, title and headings included; 0 when in none. */
  documentsWith(term: string): number;
  /** Waits for what is being read, then lets go of the files; nothing may be asked afterwards. */
  close(): Promise<void>;
}

export interface OpenGenerationOptions {
  /** How passages are ranked by terms. */
  readonly bm25?: Bm25Options;
  /** Loads the native addon. @default hnswlib-node's */
  readonly loadAddon?: () => Promise<HnswlibOutcome>;
}

/**
 * Opens a generation that `findCurrentGeneration` has checked. Terms and graph are held in memory;
 * passages and vectors are read when needed. Without a graph or the native addon all vectors are held
 * and scanned, with a warning.
 *
 * @throws what the file system says, as when the generation has been removed in the meantime.
 */
export async function openGeneration(
  { number, folder, manifest }: SoundGeneration,
  { bm25 = {}, loadAddon = loadHnswlib }: OpenGenerationOptions = {},
): Promise<Generation> {
  const file = (name: string): string => join(folder, name);
  const terms = createTermIndex(decodeTermPostings(await readFile(file(generationFiles.terms))), bm25);
  const ids = decodePassageIds(await readFile(file(generationFiles.passageIds)));
  const passages = await openPassages(folder, manifest.documents);
  const opened = await openVectors(folder, manifest, loadAddon).catch(async (error: unknown) => {
    await passages.close();
    throw error;
  });
  const { sentenceStarts } = passages;
  return {
    number,
    manifest,
    terms,
    vectors: opened.vectors,
    sentenceStarts,
    warnings: opened.warnings,
    passageOfSentence(label) {
      checkLabels([label], opened.vectors.size);
      return lastAtOrBefore(sentenceStarts, label);
    },
    readPassages: (wanted) => passages.read(wanted),
    findPassage: (id) => ids.find(id),
    passageId: (passage) => ids.at(passage),
    async readWords() {
      const text = await readFile(file(generationFiles.words), "utf8");
      return JSON.parse(text) as [word: string, count: number][];
    },
    readAbbreviations: () => readAbbreviations(folder, manifest.documents.length),
    readFacts: () => readFacts(folder, manifest.documents, (passage) => ids.at(passage)),
    documentOf: (passage) => passages.documentOf(passage),
    documentsWith: createDocumentCount(terms, manifest),
    async close() {
      opened.close();
      await passages.close();
    },
  };
}

/**
 * A common term takes milliseconds to count among 100,000 passages, and questions and titles hold the
 * same ones again and again. What stands nowhere is not remembered: strangers could fill the memory.
 */
function createDocumentCount(
  terms: PassageTermIndex,
  { documents }: Manifest,
): Generation["documentsWith"] {
  const starts = Uint32Array.from(documents, ({ firstPassage }) => firstPassage);
  const known = new Map<string, number>();
  return (term) => {
    const count = known.get(term) ?? terms.countRuns(term, starts);
    if (count > 0) known.set(term, count);
    return count;
  };
}
