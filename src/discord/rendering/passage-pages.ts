import type { Span } from "../../documents/document.js";
import { quotedText } from "./quoted-text.js";
import { textPieces } from "./text-pieces.js";

export interface PassagePage extends Span {
  /** The quote in Discord's Markdown. */
  readonly quote: string;
}

/** Most characters of a page, its Markdown counted. */
const pageCharacters = 1_800;
/** Escaping doubles a text at most, so a piece always fits on a page. */
const pieceCharacters = 800;

/**
 * A text as quotes of at most 1,800 characters, the cited part in bold; at least one. `start` and
 * `end` of a page count in the text.
 */
export function passagePages(text: string, bold: Span | undefined): PassagePage[] {
  const spans: Span[] = [];
  let page: Span = { start: 0, end: 0 };
  for (const piece of textPieces(text, pieceCharacters)) {
    const longer = { start: page.start, end: page.end + piece.length };
    if (quote(text, longer, bold).length <= pageCharacters) {
      page = longer;
    } else {
      spans.push(page);
      page = { start: page.end, end: longer.end };
    }
  }
  return [...spans, page].map((span) => ({ ...span, quote: quote(text, span, bold) }));
}

function quote(text: string, { start, end }: Span, bold: Span | undefined): string {
  const part = text.slice(start, end);
  return quotedText(part, bold && { start: bold.start - start, end: bold.end - start });
}
