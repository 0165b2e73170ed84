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
  if (kind !== "number" || candidate.sentences.length !== 2 || !announcement || !item) {
    return candidate;
  }
  const hasNumber = (text: string): boolean =>
    splitTerms(text).some((term) => /^\p{N}/u.test(term));
  return announcement.text.endsWith(":") && hasNumber(announcement.text) && !hasNumber(item.text)
    ? { ...candidate, sentences: [announcement] }
    : candidate;
}
