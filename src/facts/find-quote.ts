import type { Span } from "../documents/document.js";
import { isUnspaced } from "./fold-text.js";

/** A text as quotes are compared, and where each of its characters stands. */
export interface PlainText {
  readonly text: string;
  /** For each UTF-16 code unit of `text` where what it was made from begins and ends. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/**
 * Returns a text without typography: quotation marks, dashes, ligatures, width, and characters that
 * are not seen. White space is left out but for one blank between two words, and between a mark and a
 * digit that it keeps from being one number. Case, accents, punctuation and raised numbers stay.
 */
export function plainText(text: string): PlainText {
  let plain = "";
  const starts: number[] = [];
  const ends: number[] = [];
  const add = (letters: string, start: number, end: number): void => {
    plain += letters;
    starts.push(...Array<number>(letters.length).fill(start));
    ends.push(...Array<number>(letters.length).fill(end));
  };
  let at = 0;
  let blank: number | undefined;
  for (const character of text) {
    const end = at + character.length;
    const letters = plainCharacter(character);
    if (letters === " ") blank ??= at;
    else if (letters !== "") {
      if (blank !== undefined && dividesBlank(plain, letters)) add(" ", blank, at);
      add(letters, at, end);
      blank = undefined;
    }
    at = end;
  }
  return { text: plain, starts, ends };
}

/**
 * Finds a quote in a text: the first place where it neither begins nor ends within a word or a
 * number. In scripts that put no blanks between words it may stand anywhere.
 */
export function findQuote(
  { text, starts, ends }: PlainText,
  { text: wanted }: Pick<PlainText, "text">,
): Span | undefined {
  if (wanted === "") return undefined;
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) {
    const after = at + wanted.length;
    if (isWithinWord(text, at) || isWithinWord(text, after)) continue;
    const [start, end] = [starts[at], ends[after - 1]];
    return start === undefined || end === undefined ? undefined : { start, end };
  }
  return undefined;
}

/** Longer than a character with its accents, and than a mark with the digits beside it. */
const beside = 8;

/** Whether a word or a number goes on from before a place to behind it. */
function isWithinWord(text: string, at: number): boolean {
  const [before, after] = [text.slice(Math.max(0, at - beside), at), text.slice(at, at + beside)];
  return goesOn(before, after) || isInNumber(before, after);
}

/** Whether a blank between two texts keeps words or numbers apart. */
function dividesBlank(before: string, after: string): boolean {
  const last = before.slice(-beside);
  return goesOn(last, after) || (/\d[.,]$/.test(last) && /^\d/.test(after));
}

function goesOn(before: string, after: string): boolean {
  // An accent belongs to what it stands on.
  if (/^\p{M}/u.test(after)) return before !== "";
  const last = /([\p{L}\p{N}])\p{M}*$/u.exec(before)?.[1];
  const first = /^[\p{L}\p{N}]/u.exec(after)?.[0];
  return last !== undefined && first !== undefined && !isUnspaced(last) && !isUnspaced(first);
}

/** "4|,700", "4,|700" */
function isInNumber(before: string, after: string): boolean {
  return (
    (/\d$/.test(before) && /^[.,]\d/.test(after)) || (/\d[.,]$/.test(before) && /^\d/.test(after))
  );
}

/** A blank for white space, nothing for what is not seen. */
function plainCharacter(character: string): string {
  if (character >= "!" && character <= "~") return character;
  if (/[\u00ad\u200b-\u200f\u2060\ufeff]/.test(character)) return "";
  if (/\s/.test(character)) return " ";
  if (/[\u2018-\u201b\u2032\u02bc]/.test(character)) return "'";
  if (/[\u201c-\u201f\u2033\u00ab\u00bb]/.test(character)) return '"';
  if (/[\p{Pd}\u2212]/u.test(character)) return "-";
  // Raised and lowered digits and letters, fractions and numbers in circles say something else.
  if (/[\p{No}\p{Lm}]/u.test(character) && !/[\uff00-\uffef]/.test(character)) return character;
  return character.normalize("NFKD").replace(/\s/g, "");
}
