import { createHash } from "node:crypto";
import type { Document } from "../documents/document.js";
import { nothingCurated } from "../facts/curated-entry.js";
import type { DocumentSource } from "../index/build-options.js";
import { passageId } from "../passages/passage-id.js";
import { passageTerms } from "../passages/passage-terms.js";
import { splitDocument } from "../passages/split-document.js";
import type { TermSplitter } from "../passages/terms.js";
import type { BeirSet } from "./read-beir.js";

/**
 * The entries of a retrieval set as documents of one passage each, under their ids.
 *
 * @param mine finds their facts. @default none: who evaluates a search needs none
 */
export function createCorpusSource(
  corpus: BeirSet["corpus"],
  splitTerms: TermSplitter,
  mine: DocumentSource["facts"] = () => ({ facts: [], topics: [] }),
): DocumentSource {
  const entries = new Map(corpus.map((entry) => [entry.id, entry]));
  const whole = { joinUpTo: Infinity, divideAbove: Infinity, identify: passageId };
  return {
    list: () => Promise.resolve({ documents: corpus.map(state), skipped: [] }),
    read: ({ path, hash }) => {
      const { title = "", text = "" } = entries.get(path) ?? {};
      if (text.trim() === "") return Promise.resolve({ kind: "skipped", reason: "it has no text" });
      return Promise.resolve({ kind: "read", document: documentOf({ path, hash, title, text }) });
    },
    split: (document) => splitDocument(document, whole),
    facts: mine,
    curated: () => Promise.resolve(nothingCurated),
    terms: (passage, details) => passageTerms(passage, details, splitTerms),
  };
}

function state({ id, title, text }: BeirSet["corpus"][number]): { path: string; hash: string } {
  return { path: id, hash: createHash("sha256").update(`${title}\n${text}`).digest("hex") };
}

function documentOf(
  parts: Pick<Document, "path" | "hash" | "text"> & { readonly title: string },
): Document {
  const { text } = parts;
  const span = { start: 0, end: text.length };
  const flowing = text.replace(/\s/g, " ");
  const block = {
    kind: "paragraph",
    headings: [],
    text: flowing,
    origins: [{ at: 0, start: 0 }],
    ...span,
  } as const;
  return {
    ...parts,
    title: parts.title.replaceAll("_", " "),
    format: "text",
    language: "und",
    blocks: [block],
  };
}
