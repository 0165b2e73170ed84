import type { Candidate } from "./candidate.js";

/**
 * Whether one of two candidates says all of the other: the same sentences, or a list and one of its
 * items. Two items of a list are not, though both begin with its announcement. By place: each search
 * reads its passages anew.
 */
export function areNested(a: Candidate, b: Candidate): boolean {
  return isWithin(a, b) || isWithin(b, a);
}

function isWithin(a: Candidate, b: Candidate): boolean {
  if (a.from.passage.id !== b.from.passage.id) return false;
  const starts = new Set(b.sentences.map(({ start }) => start));
  return a.sentences.every(({ start }) => starts.has(start));
}
