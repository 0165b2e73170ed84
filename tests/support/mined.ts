import type { BlockKind } from "../../src/documents/document.js";
import type { MinedDocument, MinedSentence } from "../../src/facts/mined-document.js";

/** A document of these sentences, each a block of its own; only what miners of facts look at. */
export function minedSentences(
  texts: readonly string[],
  { language = "en", block = "paragraph" }: { language?: string; block?: BlockKind } = {},
): MinedDocument {
  const passage = {
    id: "aaaaaaaaaaaa",
    document: "notes.md",
    headings: [],
    startLine: 1,
    endLine: 1,
    start: 0,
    end: 0,
    text: texts.join(" "),
    sentences: [],
  };
  const sentences = texts.map((text): MinedSentence => ({
    text,
    block,
    opensBlock: true,
    passage,
    spanOf: (start, end) => ({ start, end }),
  }));
  const document = {
    path: "notes.md",
    format: "markdown" as const,
    hash: "0",
    title: "Notes",
    language,
    text: texts.join(" "),
    blocks: [],
  };
  return { document, passages: [passage], sentences };
}
