import type { CuratedFact } from "./fact.js";

/** What somebody wrote into a file of facts, not yet compared with its document. */
export interface CuratedEntry extends Pick<
  CuratedFact,
  "name" | "aliases" | "answer" | "isPinned" | "locale"
> {
  /** The file and the place in it, as a sentence about it begins. */
  readonly where: string;
  /** Path of its document below the documents folder. */
  readonly source: string;
  /** What the document says, white space and typography aside. */
  readonly quote: string;
}

/** What the files of facts say. */
export interface CuratedReading {
  /** Every file, in the order of the paths, with the sha256 of its bytes in hexadecimal. */
  readonly files: readonly { readonly path: string; readonly hash: string }[];
  readonly entries: readonly CuratedEntry[];
  /** A sentence for each file that cannot be read and each entry that is left out. */
  readonly faults: readonly string[];
}

/** Entries by their documents, in their order. */
export function entriesBySource(
  entries: readonly CuratedEntry[],
): ReadonlyMap<string, readonly CuratedEntry[]> {
  const groups = new Map<string, CuratedEntry[]>();
  for (const entry of entries) {
    const group = groups.get(entry.source);
    if (group) group.push(entry);
    else groups.set(entry.source, [entry]);
  }
  return groups;
}

/** What is read where there are no files of facts. */
export const nothingCurated: CuratedReading = { files: [], entries: [], faults: [] };
