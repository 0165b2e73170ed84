import { createHash } from "node:crypto";
import type { Block, Document } from "../documents/document.js";
import { nothingCurated } from "../facts/curated-entry.js";
import type { DocumentSource } from "../index/build-options.js";
import type { DocumentState } from "../index/difference.js";
import { passageId } from "../passages/passage-id.js";
import { passageTerms } from "../passages/passage-terms.js";
import { splitDocument } from "../passages/split-document.js";
import type { TermSplitter } from "../passages/terms.js";
import type { BeirSet } from "./read-beir.js";

type Entry = BeirSet["corpus"][number];

/** Entries of a retrieval set that make up one document, each a passage of it. */
export interface CorpusDocument {
  /** That of its first entry. */
  readonly id: string;
  readonly title: string;
  /** At least one, in order. Where there are several none is blank. */
  readonly entries: readonly Entry[];
}

/** Each entry as a document. */
export function documentsAlone(corpus: readonly Entry[]): CorpusDocument[] {
  return corpus.map((entry) => ({ id: entry.id, title: entry.title, entries: [entry] }));
}

/**
 * Entries of one title as one document, in the order of their first ones: what a benchmark cuts into
 * paragraphs was one text. Those without a title or a text stand alone.
 */
export function documentsByTitle(corpus: readonly Entry[]): CorpusDocument[] {
  const documents = new Map<string, CorpusDocument & { readonly entries: Entry[] }>();
  for (const entry of corpus) {
    const { id, title } = entry;
    const key = isBlank(title) || isBlank(entry.text) ? `id ${id}` : `title ${title}`;
    const document = documents.get(key) ?? { id, title, entries: [] };
    document.entries.push(entry);
    documents.set(key, document);
  }
  return [...documents.values()];
}

const isBlank = (text: string): boolean => text.trim() === "";

/**
 * Documents made of the entries of a retrieval set, under their ids. Each entry that is not blank is
 * one passage, the text of a document is theirs with blank lines between, and a document without a
 * text is skipped.
 *
 * @param mine finds their facts. @default none: who evaluates a search needs none
 */
export function createCorpusSource(
  documents: readonly CorpusDocument[],
  splitTerms: TermSplitter,
  mine: DocumentSource["facts"] = () => ({ facts: [], topics: [] }),
): DocumentSource {
  const known = new Map(documents.map((document) => [document.id, document]));
  return {
    list: () => Promise.resolve({ documents: documents.map(stateOf), skipped: [] }),
    read(state) {
      const { title = "", entries = [] } = known.get(state.path) ?? {};
      const texts = entries.map(({ text }) => text);
      if (texts.every(isBlank))
        return Promise.resolve({ kind: "skipped", reason: "it has no text" });
      return Promise.resolve({ kind: "read", document: documentOf(state, title, texts) });
    },
    split: (document) => splitDocument(document, wholeBlocks),
    facts: mine,
    curated: () => Promise.resolve(nothingCurated),
    terms: (passage, details) => passageTerms(passage, details, splitTerms),
  };
}

/** Divides no block. That none are joined is for their pages. */
const wholeBlocks = { joinUpTo: Infinity, divideAbove: Infinity, identify: passageId };

const blankLine = "\n\n";

function stateOf({ id, title, entries }: CorpusDocument): DocumentState {
  const text = entries.map((entry) => entry.text).join(blankLine);
  return { path: id, hash: createHash("sha256").update(`${title}\n${text}`).digest("hex") };
}

function documentOf(state: DocumentState, title: string, texts: readonly string[]): Document {
  return {
    ...state,
    title: title.replaceAll("_", " "),
    text: texts.join(blankLine),
    format: "text",
    language: "und",
    blocks: blocksOf(texts),
  };
}

/** A block for each text, on a page of its own, which no passage leaves. */
function blocksOf(texts: readonly string[]): Block[] {
  let next = 0;
  return texts.map((text, i) => {
    const [start, end] = [next, next + text.length];
    next = end + blankLine.length;
    // One character for one, so that a single origin maps them all.
    const flowing = text.replace(/\s/g, " ");
    const origins = [{ at: 0, start }];
    return { kind: "paragraph", headings: [], page: i + 1, text: flowing, origins, start, end };
  });
}
