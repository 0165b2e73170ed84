import type { Span } from "../documents/document.js";

/** The part of a sentence as one line, with an ellipsis where it is cut. */
export function shownClause(text: string, { start, end }: Span): string {
  const line = text.slice(start, end).replaceAll(/\s+/g, " ");
  return `${start > 0 ? "… " : ""}${line}${end < text.length ? " …" : ""}`;
}
