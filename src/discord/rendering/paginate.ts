import { textPieces } from "./text-pieces.js";

/**
 * Divides Markdown into pages of at most `max` UTF-16 units, without white space at their ends; none
 * for a blank text. A page ends between lines where it can, else between sentences, words or, in a
 * longer word, characters. A code fence that a page cuts is closed on it and opened again on the next.
 *
 * @param text Parts, given apart, stay whole where they fit on a page; they are joined as they are.
 * @param max At least 60.
 */
export function paginate(text: string | readonly string[], max: number): string[] {
  const pages: string[] = [];
  let page = "";
  let fence = "";
  const turn = (): void => {
    const full = page.trimEnd();
    if (full !== fence) pages.push(fence === "" ? full : `${full}${fenceEnd}`);
    page = fence === "" ? "" : `${fence}\n`;
  };
  for (const piece of pieces(text, max)) {
    const marks = [...piece.matchAll(fenceMark)].map(([mark]) => mark);
    const isClosing = fence !== "" && marks.length === 1;
    const isOpen = fence !== "" || marks.length > 0;
    const room = max - page.length - (isOpen && !isClosing ? fenceEnd.length : 0);
    if (piece.trimEnd().length > room) turn();
    page += page === "" ? piece.trimStart() : piece;
    for (const mark of marks) fence = fence === "" ? mark : "";
  }
  turn();
  return pages;
}

const fenceEnd = "\n```";
const fenceMark = /(?<!\\)```(?:\w{1,16}(?=\n))?/g;
/** What closing a fence and opening it again takes of a page. */
const fenceCharacters = 30;

function pieces(text: string | readonly string[], max: number): string[] {
  const parts = typeof text === "string" ? [text] : text;
  const longest = parts.some((part) => part.includes("```")) ? max - fenceCharacters : max;
  const isWhole = (part: string): boolean => typeof text !== "string" && part.length <= longest;
  return parts.flatMap((part) => (isWhole(part) ? [part] : textPieces(part, longest)));
}
