import { numberWord, scaleWord, valueOf } from "./number-words.js";

/** A number that a text writes, in digits or in words. */
export interface NumberMention {
  readonly start: number;
  /** Exclusive; behind a currency's sign, a percent sign or a repetition in brackets. */
  readonly end: number;
  readonly value: number;
  /** A currency's sign or code before the number, as written. */
  readonly currency?: string;
  readonly isPercent: boolean;
}

const currency = String.raw`(?:US|A|C|NZ|HK|S)?\$|[€£¥₹]|(?:USD|EUR|GBP|CHF|RMB|CNY|JPY|INR|AUD|CAD)(?=[\s\d])`;
const digits = String.raw`(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?`;
const words = `(?:a(?=[ -](?:hundred|thousand|million|billion|trillion|dozen)\\b)|${numberWord})(?:(?:[ -]|[ ]and[ ])${numberWord})*`;
const mention = new RegExp(
  String.raw`(?<![\p{L}\p{N}.,:/#$€£¥+=<>~±*^_@-])(?<currency>${currency})?\s?(?:(?<digits>${digits}(?:[ \u00a0-]${scaleWord}\b)?)|(?<words>\b${words}\b))(?<repeat>\s\((?:${currency})?\s?${digits}%?\))?(?<percent>\s?(?:%|percent\b|per\scent\b))?(?![\p{L}\p{N}])`,
  "giu",
);

/**
 * The numbers of an English text, in order, 0 and those with a dash, a slash or a letter before
 * them left out. A number in words that is repeated in digits ("thirty (30)") is one, unless the
 * two differ.
 */
export function numberMentions(text: string): NumberMention[] {
  return [...text.matchAll(mention)].flatMap((match) => {
    const { currency, digits, words, repeat = "", percent } = match.groups ?? {};
    const value = valueOf(digits ?? words ?? "");
    const repeated = repeat === "" ? undefined : valueOf(repeat.replaceAll(/[^\d.,]/g, ""));
    // A note's number in brackets is no repetition.
    const isRepeat = repeated !== undefined && repeated === value;
    if (value === undefined || value === 0 || (repeat !== "" && !isRepeat)) return [];
    const skipped = /^\s/u.test(match[0]) ? 1 : 0;
    return [
      {
        start: match.index + skipped,
        end: match.index + match[0].length,
        value,
        ...(currency === undefined ? {} : { currency }),
        isPercent: percent !== undefined || repeat.includes("%"),
      },
    ];
  });
}
