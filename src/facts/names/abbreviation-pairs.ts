import { expansionBefore } from "./expansion.js";

/** A short form with its long form in the same sentence. */
export interface AbbreviationPair {
  readonly short: string;
  /** As written, on one line, without a leading article or number. */
  readonly long: string;
  /** From the first of both to the last, brackets included. */
  readonly from: number;
  readonly to: number;
}

/** Finds "Long Form (LF)", "LF (Long Form)" and 'Long Form, or LF,' in a sentence, in order. */
export function abbreviationsIn(sentence: string): AbbreviationPair[] {
  const pairs: AbbreviationPair[] = [];
  for (const match of sentence.matchAll(bracketed)) {
    const { inside = "" } = match.groups ?? {};
    const at = { open: match.index, close: match.index + match[0].length };
    const pair = shortInside(sentence, inside, at) ?? longInside(sentence, inside, at);
    if (pair) pairs.push(pair);
  }
  for (const match of sentence.matchAll(apposed)) {
    const { short = "", lead = "" } = match.groups ?? {};
    const pair = pairOf(sentence, short, match.index, match.index + lead.length + short.length);
    if (pair) pairs.push(pair);
  }
  return pairs.toSorted((a, b) => a.from - b.from);
}

const bracketed = /[(（](?<inside>[^()（）]{2,120})[)）]/gu;
const apposed =
  /(?<lead>, (?:or|abbreviated(?: as| to)?|known as|called) (?:the )?["“'‘]?)(?<short>[\p{Lu}\p{N}][\p{L}\p{N}\-‐‑&.]{1,11})(?=["”'’]?[,.;])/gu;
const lead =
  /^(?:(?:or|abbreviated(?: as)?|hereinafter|hereafter|herein|abbr\.?|the|also|known as|called|as)[,:]?\s+)+/iu;

interface Brackets {
  readonly open: number;
  readonly close: number;
}

function shortInside(
  sentence: string,
  inside: string,
  { open, close }: Brackets,
): AbbreviationPair | undefined {
  const [first = ""] = inside.replace(lead, "").split(/[;,:]\s|\s[–—]\s/u, 1);
  const short = first.replace(/^["“”'‘’]+|["“”'‘’]+$/gu, "").trim();
  return pairOf(sentence, short, open, close);
}

function pairOf(
  sentence: string,
  short: string,
  before: number,
  to: number,
): AbbreviationPair | undefined {
  if (!isShortForm(short)) return undefined;
  const long = expansionBefore(sentence.slice(0, before), short);
  return long && { short, long: long.text, from: long.from, to };
}

/** "ICRC (International Committee of the Red Cross)". */
function longInside(
  sentence: string,
  inside: string,
  { open, close }: Brackets,
): AbbreviationPair | undefined {
  const [short] =
    /[\p{Lu}\p{N}][\p{L}\p{N}\-‐‑&]{1,11}(?=\s?$)/u.exec(sentence.slice(0, open)) ?? [];
  if (short === undefined || !isShortForm(short)) return undefined;
  const [phrase = ""] = inside.split(/[;:]\s|,\s(?=\p{Ll})/u, 1);
  const long = expansionBefore(phrase, short);
  const from = sentence.slice(0, open).trimEnd().length - short.length;
  const isAll = long?.from === 0 || /^the\s$/iu.test(phrase.slice(0, long?.from ?? 0));
  return long && isAll ? { short, long: long.text, from, to: close } : undefined;
}

/**
 * Two to twelve characters without a blank that begin with a letter or a digit, two of them capitals or
 * one a capital and one a digit; Roman numerals, and what is no more than a date, are none.
 */
function isShortForm(text: string): boolean {
  if (!/^[\p{L}\p{N}](?:[\p{L}\p{N}\-‐‑&/.]{0,10}[\p{L}\p{N}.])$/u.test(text)) return false;
  const capitals = text.match(/\p{Lu}/gu)?.length ?? 0;
  if (capitals < 2 && !(capitals === 1 && /\p{N}/u.test(text))) return false;
  return !/^[IVXLC]+$/u.test(text) && !/^\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)+$/u.test(text);
}
