import { countWhile } from "./bisect.js";
import { joinPieces, type BlockText, type Piece } from "./block-text.js";
import { characterReference, decodeCharacterReference } from "./character-reference.js";

/** Every alternative matches to its end or to the end of the text, so that the work is linear. */
const parts = new RegExp(
  [
    String.raw`(?<dropped><!--[^]*?(?:-->|$)|<(script|style|template|noscript|svg)\b[^]*?(?:</\2\s*>|$))`,
    String.raw`(?<tag><[/!?]?(?<name>[A-Za-z][A-Za-z\d]*)[^>]*(?:>|$))`,
    `(?<reference>${characterReference.source})`,
    String.raw`(?<space>\s+)`,
    String.raw`[^\s<&]+(?: [^\s<&]+)*|[<&]`,
  ].join("|"),
  "gi",
);
const inline =
  /^(?:a|abbr|b|bdi|bdo|cite|code|del|dfn|em|font|i|ins|kbd|mark|q|s|samp|small|span|strong|sub|sup|time|tt|u|var|wbr)$/i;

/**
 * What a reader sees of an HTML block inside Markdown: its text without tags, comments and scripts,
 * on one line but for `<br>`. `pieces` are the block's lines as they stand in `source`.
 */
export function htmlBlockPieces(source: string, pieces: readonly Piece[]): Piece[] {
  const html = joinPieces(source, pieces);
  return [...html.text.matchAll(parts)].flatMap((match) =>
    pieceOf(match).flatMap((piece) => relocate(piece, html)),
  );
}

function pieceOf(match: RegExpExecArray): Piece[] {
  const span = { start: match.index, end: match.index + match[0].length };
  const { dropped, tag, name = "", reference, space } = match.groups ?? {};
  if (dropped !== undefined) return [];
  if (tag !== undefined && inline.test(name)) return [];
  if (tag !== undefined && /^br$/i.test(name)) return [{ ...span, shown: { text: "\n" } }];
  if (tag !== undefined || space !== undefined) return [{ ...span, shown: "wrap" }];
  if (reference === undefined) return [span];
  return [{ ...span, shown: { text: decodeCharacterReference(reference) } }];
}

/** The same piece with its place in the document, cut where the document has something between. */
function relocate(piece: Piece, { origins }: BlockText): Piece[] {
  const first = countWhile(origins, ({ at }) => at <= piece.start) - 1;
  const last = countWhile(origins, ({ at }) => at < piece.end);
  return origins
    .slice(Math.max(first, 0), piece.shown ? first + 1 : last)
    .map((origin, number, within) => {
      const shift = origin.start - origin.at;
      const end = Math.min(piece.end, within[number + 1]?.at ?? piece.end);
      return { ...piece, start: Math.max(piece.start, origin.at) + shift, end: end + shift };
    });
}
