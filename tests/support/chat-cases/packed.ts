import type { PackedPassage } from "../../../src/answers/generated/pack-passages.js";
import { indexedDocument, rankedPassage } from "../passages.js";
import type { ToldPassage } from "./told-passages.js";

/** Passages as a model is shown them, numbered in their order. */
export function packed(passages: readonly ToldPassage[]): PackedPassage[] {
  return passages.map(({ title, heading, published, text }, i) => {
    const document = indexedDocument({ path: `${title}.md`, title, published });
    const parts = {
      sentences: text.split(/(?<=[a-z0-9]\.)\s+(?=[A-Z0-9])/),
      text,
      headings: [heading],
    };
    // Offsets count in the document, so that a mistake of them shows.
    const { passage } = rankedPassage({ ...parts, document, start: 100 + i });
    return { number: i + 1, passage, document };
  });
}
