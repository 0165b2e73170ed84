import type { TermSplitter } from "../passages/terms.js";
import type { AnswerKind } from "../retrieval/question.js";
import type { Candidate } from "./candidate.js";

/**
 * What answers "how many" in the announcement of a list is said without the one item that it came
 * with: "the following ten states took part: Japan" would read as if it were the only one.
 */
export function withoutItem(
  kind: AnswerKind,
  candidate: Candidate,
  splitTerms: TermSplitter,
): Candidate {
  const [announcement, item] = candidate.sentences;
  if (kind !== "number" || !announcement || !item || !isOneOfCounted(candidate, splitTerms))
    return candidate;
  return hasNumber(item.text, splitTerms) ? candidate : { ...candidate, sentences: [announcement] };
}

/** Whether a candidate is one item of a list with an announcement that tells a number. */
export function isOneOfCounted({ sentences }: Candidate, splitTerms: TermSplitter): boolean {
  const [announcement] = sentences;
  if (sentences.length !== 2 || !announcement?.text.endsWith(":")) return false;
  return hasNumber(announcement.text, splitTerms);
}

function hasNumber(text: string, splitTerms: TermSplitter): boolean {
  return splitTerms(text).some((term) => /^\p{N}/u.test(term));
}
