import type { DocumentDetails } from "../documents/document.js";
import type { Passage } from "./passage.js";
import { splitWords } from "./terms.js";
import type { TermSplitter } from "./terms.js";

/** What a passage is found by. */
export interface TermsOfPassage {
  /** Of its sentences, in order, with repeats. */
  readonly body: readonly string[];
  /** Of the document's title and the headings it stands under. */
  readonly context: readonly string[];
  /** The words of both as written, in lower case, without hyphens and possessives. */
  readonly words: readonly string[];
}

/** The terms and words of a passage. */
export function passageTerms(
  { sentences, headings }: Passage,
  { title }: Pick<DocumentDetails, "title">,
  splitTerms: TermSplitter,
): TermsOfPassage {
  const body = sentences.map(({ text }) => text).join("\n");
  const context = [title, ...headings].join("\n");
  const words = splitWords(`${context}\n${body}`).flatMap((word) =>
    word.replace(/['’]s?$/, "").split(/[-‐‑]/),
  );
  return { body: splitTerms(body), context: splitTerms(context), words };
}
