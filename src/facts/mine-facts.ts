import type { Document } from "../documents/document.js";
import type { Passage } from "../passages/passage.js";
import type { MinedFact } from "./fact.js";
import type { DocumentTopic } from "./topic.js";

/** What was mined from one document. */
export interface DocumentFacts {
  /** In the order of the document, its details first. */
  readonly facts: readonly MinedFact[];
  /** Most mentions first. */
  readonly topics: readonly DocumentTopic[];
}

/** Mines facts and topics from a document, whatever it is about. */
export type FactMiner = (document: Document, passages: readonly Passage[]) => DocumentFacts;
