import type { Span } from "../../documents/document.js";
import { numberWord, valueOf } from "../../facts/counts/number-words.js";
import { createNumeralReader } from "../../passages/numerals.js";
import { unitOf } from "./units.js";
import { cjkValue } from "./cjk-value.js";

/** A number where a text writes it. */
export interface NumberAt extends Span {
  /** At least one: 1.200 is a thousand or a little more than one, by language. */
  readonly values: readonly number[];
  /** "third", "19th" */
  readonly isOrdinal: boolean;
  /** Four digits that may be a year. */
  readonly isYear?: boolean;
  readonly unit?: string;
  /** What is said of it: more than so many, less, or nearly. */
  readonly bound?: "above" | "below" | "near";
}

const numeral = createNumeralReader();
const scale =
  "hundred|thousand|million|billion|trillion|bn|millions|billions|Millionen|Milliarden|Mio|millón|millones|milhões|milioni|[万萬亿億]";
const digits = "\\d{1,3}(?:[,.\\u202f\\u00a0' ]\\d{3})+(?![\\d])(?:[.,]\\d+)?|\\d+(?:[.,]\\d+)*";
const currency = "US\\$|[$€£¥]|(?:USD|EUR|GBP|CHF)(?=\\s?\\d)";
/** Chinese and the like may stand at once beside a number. */
const spaced = "\\p{Script=Latin}\\p{Script=Cyrillic}\\p{Script=Greek}\\p{Script=Arabic}";
const apart = `(?<![${spaced}\\p{N}])`;
const alone = `(?![${spaced}])`;
const form = new RegExp(
  [
    `(?<sign>${currency})?\\s?(?<minus>(?<=^|[\\s(])[-−])?${apart}(?<digits>${digits})(?:(?<ordinal>st|nd|rd|th)${alone}|[\\s-]?(?<scale>${scale})${alone}|(?<=[$€£][\\d.,]{1,12})(?<short>m|bn|k)${alone})?(?<decade>['’]?s${alone})?`,
    `(?<![\\p{L}\\p{N}-])(?<words>(?:${numberWord})(?:(?:[\\s-]|\\sand\\s)(?:${numberWord}))*|a\\s(?:hundred|thousand|million|billion|dozen))${alone}(?!-(?:${numberWord}|\\w+th)\\b)`,
    "(?<cjk>[零〇一二三四五六七八九十百千万萬亿億两兩]+)(?=[个個名位次国國条條项項年月日天人家艘所种種])",
    "(?<fraction>[½¼¾⅓⅔])",
  ].join("|"),
  "giu",
);
const fractions: Readonly<Record<string, number>> = {
  "½": 0.5,
  "¼": 0.25,
  "¾": 0.75,
  "⅓": 1 / 3,
  "⅔": 2 / 3,
};
const ordinalWord = /(?<![\p{L}\p{N}-])\p{L}+(?:-\p{L}+)?(?!\p{L})/gu;
/** Numbers in one word, with the multiples of them that are written as often. */
const single: readonly (readonly [RegExp, number])[] = [
  [/(?<!\p{L})half(?!\p{L})/giu, 0.5],
  [/(?<!\p{L})(?:twice|doubled|double|two-fold|twofold)(?!\p{L})/giu, 2],
  [/(?<!\p{L})(?:tripled|triple|threefold)(?!\p{L})/giu, 3],
];

/**
 * Finds the numbers of a text, in order: digits with marks of thousands and fractions of any
 * language, English words, ordinals, and Chinese numerals before a word that counts. "One" and a
 * digit within a name ("A320") are none.
 */
export function readNumbers(text: string): NumberAt[] {
  const found = [...text.matchAll(form)].flatMap((match) => cardinal(text, match));
  for (const { index: start, 0: word } of text.matchAll(ordinalWord)) {
    const written = numeral(word.toLowerCase());
    if (written === undefined || /\d$/.test(written)) continue;
    // "at first", "First, ..."
    if (/\bat\s$/iu.test(text.slice(0, start)) || (start === 0 && text[word.length] === ","))
      continue;
    found.push({
      start,
      end: start + word.length,
      values: [parseInt(written, 10)],
      isOrdinal: true,
    });
  }
  for (const [pattern, value] of single) {
    for (const { index: start, 0: word } of text.matchAll(pattern)) {
      found.push({ start, end: start + word.length, values: [value], isOrdinal: false });
    }
  }
  return found.toSorted((one, other) => one.start - other.start);
}

function cardinal(text: string, match: RegExpMatchArray): NumberAt[] {
  const {
    sign,
    minus,
    digits,
    ordinal,
    short,
    scale = short ?? "",
    words,
    cjk,
    fraction,
  } = match.groups ?? {};
  const begin = (match.index ?? 0) + (match[0].length - match[0].trimStart().length);
  const end = (match.index ?? 0) + match[0].length;
  const plain =
    digits === undefined
      ? [
          fraction === undefined
            ? cjk === undefined
              ? wordValue(words)
              : cjkValue(cjk)
            : fractions[fraction],
        ]
      : readings(digits).map((value) => value * (scales[scale.toLowerCase()] ?? 1));
  const values = plain.flatMap((value) =>
    value === undefined ? [] : [rounded(minus ? -value : value)],
  );
  if (values.length === 0 || /^one$/iu.test(words ?? "")) return [];
  const unit = (sign && unitOf(sign)) ?? unitAfter(text.slice(end, end + 24));
  const bound = boundBefore(text.slice(Math.max(0, begin - 24), begin), text.slice(end, end + 12));
  return [
    {
      start: begin,
      end,
      values,
      isOrdinal: ordinal !== undefined,
      ...(/^[12]\d{3}$/u.test(digits ?? "") && !scale && unit === undefined
        ? { isYear: true }
        : {}),
      ...(unit === undefined ? {} : { unit }),
      ...(bound === undefined ? {} : { bound }),
    },
  ];
}

const scales: Readonly<Record<string, number>> = {
  hundred: 1e2,
  thousand: 1e3,
  million: 1e6,
  millions: 1e6,
  millionen: 1e6,
  mio: 1e6,
  millón: 1e6,
  millones: 1e6,
  milhões: 1e6,
  milioni: 1e6,
  billion: 1e9,
  billions: 1e9,
  bn: 1e9,
  milliarden: 1e9,
  trillion: 1e12,
  m: 1e6,
  k: 1e3,
  万: 1e4,
  萬: 1e4,
  亿: 1e8,
  億: 1e8,
};

const rounded = (value: number): number => Number(value.toPrecision(12));

function wordValue(words = ""): number | undefined {
  return valueOf(words.replace(/^a\s/iu, "a "));
}

/** "1,200", "1.200,5", "1.2": by each way of writing thousands and fractions. */
function readings(digits: string): number[] {
  const english = /^\d{1,3}(?:[,\u202f\u00a0' ]\d{3})+(?:\.\d+)?$|^\d+(?:\.\d+)?$/u;
  const continental = /^\d{1,3}(?:[.\u202f\u00a0' ]\d{3})+(?:,\d+)?$|^\d+(?:,\d+)?$/u;
  const values = [
    ...(english.test(digits) ? [Number(digits.replaceAll(/[,\u202f\u00a0' ]/gu, ""))] : []),
    ...(continental.test(digits) && !/^\d{1,3},\d{3}$/u.test(digits)
      ? [Number(digits.replaceAll(/[.\u202f\u00a0' ]/gu, "").replace(",", "."))]
      : []),
  ];
  // "3.2.1", "2, 300" without a blank: each part counts.
  return values.length > 0 ? [...new Set(values)] : [Number(digits.replaceAll(/[.,\s]/gu, ""))];
}

function unitAfter(after: string): string | undefined {
  if (/^\s?(?:percentage points?|pp\b)/iu.test(after)) return "pp";
  if (/^\s?per\s?cent\b|^\s?pour cent\b|^\s?por ciento\b/iu.test(after)) return "%";
  const word = /^[\s-]?(%|[€£¥$°]|[\p{L}]+)/u.exec(after)?.[1];
  return word === undefined ? undefined : unitOf(word);
}

const above =
  /\b(?:more|greater|higher|longer|larger) than\s$|\b(?:over|above|exceed(?:s|ed|ing)?|at least|minimum of|no (?:fewer|less) than|not less than)\s$/iu;
const below =
  /\b(?:less|fewer|lower|smaller|shorter) than\s$|\b(?:under|below|at most|up to|maximum of|no more than|not more than|within)\s$/iu;
const near =
  /\b(?:about|around|approximately|roughly|nearly|almost|some|circa|ca\.|close to|just over|just under|well over)\s$|~$/iu;

function boundBefore(before: string, after: string): NumberAt["bound"] {
  const plain = before.replace(/(?:the|a|[$€£])\s?$/iu, "");
  if (near.test(plain)) return "near";
  if (above.test(plain) || /^\s?(?:\+|or (?:more|above|older))/iu.test(after)) return "above";
  if (below.test(plain) || /^\sor (?:less|fewer|below|under)/iu.test(after)) return "below";
  return undefined;
}
