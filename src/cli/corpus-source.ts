import { createHash } from "node:crypto";
import type { Block, Document } from "../documents/document.js";
import { nothingCurated } from "../facts/curated-entry.js";
import type { DocumentSource } from "../index/build-options.js";
import { passageId } from "../passages/passage-id.js";
import { passageTerms } from "../passages/passage-terms.js";
import type { Passage } from "../passages/passage.js";
import { splitDocument } from "../passages/split-document.js";
import type { TermSplitter } from "../passages/terms.js";
import type { BeirSet } from "./read-beir.js";

/** Entries of a retrieval set that make up one document, each a passage of it. */
export interface CorpusDocument {
  /** That of its first entry. */
  readonly id: string;
  readonly title: string;
  /** At least one, in order. */
  readonly entries: BeirSet["corpus"];
}

/** Each entry as a document. */
export function documentsAlone(corpus: BeirSet["corpus"]): CorpusDocument[] {
  return corpus.map((entry) => ({ id: entry.id, title: entry.title, entries: [entry] }));
}

/**
 * Entries of one title as one document, in the order of their first ones: what a benchmark cuts into
 * paragraphs was one text. Those without a title stand alone; blank entries are left out.
 */
export function documentsByTitle(corpus: BeirSet["corpus"]): CorpusDocument[] {
  const documents = new Map<
    string,
    { id: string; title: string; entries: BeirSet["corpus"][number][] }
  >();
  for (const entry of corpus.filter(({ text }) => text.trim() !== "")) {
    const { id, title } = entry;
    const key = title === "" ? `id ${id}` : `title ${title}`;
    const begun = documents.get(key);
    if (begun) begun.entries.push(entry);
    else documents.set(key, { id, title, entries: [entry] });
  }
  return [...documents.values()];
}

/**
 * Documents made of the entries of a retrieval set, under their ids.
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
    list: () => Promise.resolve({ documents: documents.map(state), skipped: [] }),
    read: ({ path, hash }) => {
      const { title = "", entries = [] } = known.get(path) ?? {};
      const texts = entries.map(({ text }) => text);
      if (texts.every((text) => text.trim() === ""))
        return Promise.resolve({ kind: "skipped", reason: "it has no text" });
      return Promise.resolve({ kind: "read", document: documentOf({ path, hash, title, texts }) });
    },
    split: (document) => document.blocks.flatMap((block, i) => splitEntry(document, block, i)),
    facts: mine,
    curated: () => Promise.resolve(nothingCurated),
    terms: (passage, details) => passageTerms(passage, details, splitTerms),
  };
}

function state({ id, title, entries }: CorpusDocument): { path: string; hash: string } {
  const texts = entries.map(({ text }) => text);
  return {
    path: id,
    hash: createHash("sha256")
      .update(`${title}\n${texts.join("\n\n")}`)
      .digest("hex"),
  };
}

/** One passage, also beside another entry that says the same. */
function splitEntry(document: Document, block: Block, number: number): Passage[] {
  const identify = (text: string): string => passageId(number === 0 ? text : `${text}\n${number}`);
  const whole = { joinUpTo: Infinity, divideAbove: Infinity, identify };
  return splitDocument({ ...document, blocks: [block] }, whole);
}

function documentOf({
  texts,
  ...parts
}: Pick<Document, "path" | "hash" | "title"> & { readonly texts: readonly string[] }): Document {
  let end = -2;
  const blocks = texts.map((text): Block => {
    const start = end + 2;
    end = start + text.length;
    const flowing = text.replace(/\s/g, " ");
    return {
      kind: "paragraph",
      headings: [],
      text: flowing,
      origins: [{ at: 0, start }],
      start,
      end,
    };
  });
  return {
    ...parts,
    title: parts.title.replaceAll("_", " "),
    text: texts.join("\n\n"),
    format: "text",
    language: "und",
    blocks,
  };
}
