import type { Inquiry } from "../retrieval/question.js";

/**
 * Whether an English sentence says what its own document is ("This is a digest of …"), or what that
 * holds: of the things that it names it says nothing.
 */
export function speaksOfItself(sentence: string): boolean {
  return itself.test(sentence);
}

const aText =
  "(?:digest|summary|overview|document|report|article|paper|guide|manual|handbook|page|notes?|text|chapter|section|list|translation|copy|draft)";
const itself = new RegExp(
  `^(?:this|the present|the following)\\s+(?:(?:is|was)\\s+(?:an?|the|our)\\s+(?:\\p{L}+\\s+){0,3}?|\\p{L}+\\s+)?${aText}\\b|^the ${aText}\\s+(?:covers|describes|follows|summari[sz]es|explains|deals with)\\b`,
  "iu",
);
const isAboutText = new RegExp(`\\b${aText}s?\\b|\\babout\\b`, "iu");

/** Whether a question may be asking about a document itself. */
export function asksOfText({ text }: Pick<Inquiry, "text">): boolean {
  return isAboutText.test(text);
}
