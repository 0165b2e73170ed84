import { assembleText, type Piece } from "./block-text.js";
import type { Block } from "./document.js";
import { listMarker, type Line } from "./text-lines.js";

/** The block that wrapped lines of a text make, without its list marker if it has one. */
export function textBlock(text: string, lines: readonly Line[]): Omit<Block, "headings"> {
  const [first = { text: "", start: 0, end: 0 }] = lines;
  const marker = listMarker.exec(first.text)?.[0].length ?? 0;
  const span = { start: first.start, end: lines.at(-1)?.end ?? first.end };
  const seen = assembleText(text, linePieces(lines, marker));
  return { kind: marker > 0 ? "listItem" : "paragraph", ...span, ...seen };
}

/** The pieces of wrapped lines, without the first `skipped` characters. */
export function linePieces(lines: readonly Line[], skipped = 0): Piece[] {
  return lines.flatMap(({ start, end }, index): Piece[] =>
    index === 0
      ? [{ start: start + skipped, end }]
      : [
          { start: lines[index - 1]?.end ?? start, end: start, shown: "wrap" },
          { start, end },
        ],
  );
}
