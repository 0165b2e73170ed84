import type { Origin, Span } from "./document.js";

/** A part of a block as it stands in the document, in the order of the text. */
export interface Piece extends Span {
  /**
   * What a reader sees instead of these characters: the character that an entity names, say.
   * `"wrap"` is the end of a line that only a margin made: a space, or nothing between Chinese or
   * Japanese characters and after a hyphen inside a word. Absent: the characters themselves.
   */
  readonly shown?: { readonly text: string } | "wrap";
}

export interface BlockText {
  readonly text: string;
  readonly origins: readonly Origin[];
}

/** Control and format characters that no reader sees: bidirectional overrides, tags, soft hyphens. */
const invisible =
  /(?![\t\n])[\p{Cc}\u00ad\u061c\u180e\u200b\u202a-\u202e\u2060-\u2069\ufeff\u{e0000}-\u{e007f}]+/gu;
const cjk = String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uffef]`;
const endsInCjk = new RegExp(`${cjk}$`, "u");
const startsWithCjk = new RegExp(`^${cjk}`, "u");

/** What stands between two lines that were one before they were wrapped: a space or nothing. */
export function wrapJoint(before: string, after: string): "" | " " {
  if (before === "" || after === "" || /\s$/.test(before) || /^\s/.test(after)) return "";
  if (endsInCjk.test(before) && startsWithCjk.test(after)) return "";
  return /[\p{L}\p{N}][-\u2010]$/u.test(before) && /^[\p{L}\p{N}]/u.test(after) ? "" : " ";
}

/**
 * Puts the pieces of a block together: what a reader sees, without white space at either end, and
 * where each character of it stands in `source`.
 */
export function assembleText(source: string, pieces: readonly Piece[]): BlockText {
  return trim(joinPieces(source, pieces));
}

/** The same as {@link assembleText}, with white space kept at both ends. */
export function joinPieces(source: string, pieces: readonly Piece[]): BlockText {
  const origins: Origin[] = [];
  let text = "";
  let continued = -1;
  for (const [index, piece] of pieces.entries()) {
    if (piece.shown === undefined) literal(piece);
    else if (piece.shown === "wrap") replaced(piece.start, joint(pieces[index + 1]));
    else replaced(piece.start, piece.shown.text);
  }
  return { text, origins };

  function literal({ start, end }: Span): void {
    let from = start;
    for (const match of source.slice(start, end).matchAll(invisible)) {
      visible(from, start + match.index);
      from = start + match.index + match[0].length;
    }
    visible(from, end);
  }

  function visible(start: number, end: number): void {
    if (start >= end) return;
    if (start !== continued) origins.push({ at: text.length, start });
    text += source.slice(start, end);
    continued = end;
  }

  function replaced(start: number, shown: string): void {
    const seen = shown.replaceAll(invisible, "");
    for (let unit = 0; unit < seen.length; unit++) origins.push({ at: text.length + unit, start });
    text += seen;
    continued = -1;
  }

  function joint(next: Piece | undefined): string {
    if (next === undefined || next.shown === "wrap") return "";
    const after = next.shown?.text ?? source.slice(next.start, Math.min(next.end, next.start + 2));
    return wrapJoint(text.slice(-3), after);
  }
}

function trim({ text, origins }: BlockText): BlockText {
  const trimmed = text.trim();
  const skipped = text.indexOf(trimmed);
  if (trimmed.length === text.length) return { text, origins };
  const first = origins.findLastIndex(({ at }) => at <= skipped);
  return {
    text: trimmed,
    origins: origins
      .slice(Math.max(first, 0))
      .filter(({ at }) => at - skipped < trimmed.length)
      .map(({ at, start }) =>
        at < skipped ? { at: 0, start: start + skipped - at } : { at: at - skipped, start },
      ),
  };
}
