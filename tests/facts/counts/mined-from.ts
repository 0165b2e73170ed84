import { readMarkdown } from "../../../src/documents/markdown.js";
import type { Document, DocumentDetails } from "../../../src/documents/document.js";
import { minedDocument, type MinedDocument } from "../../../src/facts/mined-document.js";
import { passageId } from "../../../src/passages/passage-id.js";
import { defaultSplitSettings, splitDocument } from "../../../src/passages/split-document.js";

/** A document of Markdown, prepared. It is English and has the title "Test" unless told otherwise. */
export function minedFrom(markdown: string, details: Partial<DocumentDetails> = {}): MinedDocument {
  const reading = readMarkdown(markdown);
  if (reading.kind === "skipped") throw new Error(reading.reason);
  const document: Document = {
    ...present(reading.details),
    title: reading.details.title ?? "Test",
    language: reading.details.language ?? "en",
    ...details,
    path: "rules/test.md",
    format: "markdown",
    hash: "0",
    text: reading.text,
    blocks: reading.blocks,
  };
  const settings = { ...defaultSplitSettings, identify: passageId };
  return minedDocument(document, splitDocument(document, settings));
}

/** Front matter has its fields, even those that are not there. */
function present(details: Partial<Record<keyof DocumentDetails, string | undefined>>) {
  return Object.fromEntries(Object.entries(details).filter(([, value]) => value !== undefined));
}
