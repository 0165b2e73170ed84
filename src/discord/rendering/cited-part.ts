import type { Span } from "../../documents/document.js";
import type { Passage } from "../../passages/passage.js";
import type { RecordedCitation } from "../records/answer-record.js";

export type CitedPart =
  /** In UTF-16 units of the passage's text. */
  | { readonly kind: "found"; readonly span: Span }
  /** The passage was only offered; nothing in it was cited. */
  | { readonly kind: "none" }
  | { readonly kind: "changed" };

/** Where the recorded words stand in a passage as it is now: where they stood, else anywhere. */
export function citedPart(
  { start, text }: Pick<Passage, "start" | "text">,
  citation: Pick<RecordedCitation, "quote" | "start" | "end">,
): CitedPart {
  if (citation.start === citation.end || citation.quote === "") return { kind: "none" };
  const { length } = citation.quote;
  const before = citation.start - start;
  const stands = before >= 0 && text.startsWith(citation.quote, before);
  const at = stands ? before : text.indexOf(citation.quote);
  return at < 0 ? { kind: "changed" } : { kind: "found", span: { start: at, end: at + length } };
}
