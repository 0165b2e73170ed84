import type { DocumentSummary } from "../library/library.js";

/** Text as people compare it: without case, accents and width. */
export function folded(text: string): string {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().trim();
}

/**
 * The documents whose title or path holds what somebody has typed so far, those that begin with it
 * first, else in their order; all of them when nothing is typed.
 */
export function matchingDocuments(
  documents: readonly DocumentSummary[],
  typed: string,
): DocumentSummary[] {
  const sought = folded(typed);
  const ranked = documents.map((document) => ({ document, rank: rank(document, sought) }));
  return ranked
    .filter((one) => one.rank < none)
    .sort((a, b) => a.rank - b.rank)
    .map(({ document }) => document);
}

/** The document that is meant: by the id of its first passage, its path, its title, or what only it holds. */
export function findDocument(
  documents: readonly DocumentSummary[],
  name: string,
): DocumentSummary | undefined {
  const sought = folded(name);
  const exact =
    documents.find(({ firstPassageId }) => firstPassageId === name) ??
    documents.find(({ path }) => folded(path) === sought) ??
    documents.find(({ title }) => folded(title) === sought);
  if (exact) return exact;
  const matching = sought === "" ? [] : matchingDocuments(documents, name);
  return matching.length === 1 ? matching[0] : undefined;
}

const none = 3;

function rank({ title, path }: DocumentSummary, sought: string): number {
  const texts = [folded(title), folded(path)];
  if (texts.some((text) => text.startsWith(sought))) return 0;
  if (texts.some((text) => text.includes(` ${sought}`))) return 1;
  return texts.some((text) => text.includes(sought)) ? 2 : none;
}
