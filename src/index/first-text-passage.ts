import type { IndexedDocument } from "./manifest.js";

type Placed = Pick<IndexedDocument, "firstPassage" | "passageCount" | "beginsWithDetails">;

/** The place in the generation of the first passage of a document's text, behind its front matter. */
export function firstTextPassage(document: Placed): number {
  const { firstPassage, passageCount } = document;
  // A text may be nothing but furniture, which is left out.
  return document.beginsWithDetails && passageCount > 1 ? firstPassage + 1 : firstPassage;
}

/** How many passages of a document are text; at least one. */
export function textPassageCount(document: Placed): number {
  return document.passageCount - (firstTextPassage(document) - document.firstPassage);
}
