import { nothingCurated } from "../../src/facts/curated-entry.js";
import type { DocumentSource } from "../../src/index/build-options.js";

/** The part of a source whose documents have no facts. */
export const noFactsMined: Pick<DocumentSource, "facts" | "curated"> = {
  facts: () => ({ facts: [], topics: [] }),
  curated: () => Promise.resolve(nothingCurated),
};
