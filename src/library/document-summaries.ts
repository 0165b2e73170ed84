import { isWebAddress } from "../documents/web-address.js";
import { firstTextPassage } from "../index/first-text-passage.js";
import type { Generation } from "../index/open-generation.js";
import type { DocumentSummary } from "./library.js";

/** Returns what a reader is told of each document of a generation, in its order. */
export function documentSummaries(generation: Generation): DocumentSummary[] {
  return generation.manifest.documents.map((document) => {
    const { path, title, publisher, published, url, passageCount } = document;
    return {
      path,
      title,
      ...(publisher === undefined ? {} : { publisher }),
      ...(published === undefined ? {} : { published }),
      ...(url !== undefined && isWebAddress(url) ? { url } : {}),
      passages: passageCount,
      firstPassageId: generation.passageId(firstTextPassage(document)),
    };
  });
}
