import type { TermSplitter } from "../passages/terms.js";
import type { Inquiry } from "../retrieval/question.js";
import type { Candidate } from "./candidate.js";
import { contextOf, wordsOf } from "./places.js";

/** Whether a candidate is what the front matter of its document says: its publisher, date and type. */
export function isFrontMatter({ from: { document, number } }: Candidate): boolean {
  return document.beginsWithDetails === true && number === document.firstPassage;
}

/**
 * Returns a function that leaves out front matter which is no answer to an inquiry. It is one only to
 * who asks by whom or when something was published, and says nothing of it that the title and the front
 * matter lack: they would name another document alike.
 */
export function createFrontMatterFilter(
  { terms, typeTerms }: Inquiry,
  splitTerms: TermSplitter,
): (candidate: Candidate) => boolean {
  const names = new Set(splitTerms("publisher published publication date"));
  const isAsked = terms.some((term) => names.has(term));
  const named = terms.filter((term) => !names.has(term) && !typeTerms.has(term));
  return (candidate) => {
    if (!isFrontMatter(candidate)) return true;
    const said = new Set(splitTerms(`${contextOf(candidate)}\n${wordsOf(candidate)}`));
    return isAsked && named.every((term) => said.has(term));
  };
}
