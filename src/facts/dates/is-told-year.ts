import { beforeYear } from "./year-words.js";

/** What stands around a number, some forty characters to each side. */
export interface Neighbors {
  readonly before: string;
  readonly after: string;
}

/** Whether the words around a number make it a year, as `in 1066` and `the 2019 meeting` do. */
export function isToldYear({ before, after }: Neighbors, year: number, language: string): boolean {
  if (year < 1000) return isEarlyYear(before, after, year);
  const { strong, weak } = beforeYear(language);
  const counts = countsThings.test(after);
  if (yearBehind.test(after)) return true;
  if (spans.test(before)) return false;
  if (strong.test(before)) return !counts || year >= 1800;
  if (seasons.test(before)) return true;
  if (weak.test(before)) {
    const isQuantity = quantities.test(before) && !isFirstOfYears(before, after, year);
    return !counts && !isQuantity && !isRound(year, after);
  }
  if (/^\s*$|\|\s*$/.test(before) && /^\s*(?:$|\||[:–—]|-\s)/.test(after)) return year >= 1400;
  if (/^\s*$/.test(before)) return year >= 1800 && /^\s+(?:\p{Lu}|saw\b)/u.test(after);
  return year >= 1700 && determiners.test(before) && /^\s+\p{L}/u.test(after) && !counts;
}

/** Whether a number is surely something else: a measure, a year before Christ, a title in quotes. */
export function isNoYear({ before, after }: Neighbors): boolean {
  return units.test(after) || (/["“‘']$/u.test(before) && /^["”’']/u.test(after));
}

/** Whether it stands alone in brackets, or opens a reference in them. */
export function isBracketed({ before, after }: Neighbors): boolean {
  return (
    /[([（]\s*(?:(?:b|d|r|c|ca|fl|born|died|reigned|ruled)\.?\s*)*$/iu.test(before) &&
    /^\s*[)\],;:）；，]/u.test(after)
  );
}

/** Round numbers of the Middle Ages are rather numbers of something, unless a second year follows. */
function isRound(year: number, after: string): boolean {
  return year < 1400 && year % 100 === 0 && !/^\s(?:to|and|until)\s\d{4}(?!\d)/u.test(after);
}

/** 2000 in "the mean rate from 2000 to 2005", but not in "rose from 2000 to 2005". */
function isFirstOfYears(before: string, after: string, year: number): boolean {
  return (
    year >= 1800 &&
    /\b(?:rate|average|total|number|population|cost|price|value|amount) from $/iu.test(before) &&
    /^ (?:to|until) (?:1[89]|20)\d\d(?![\d%]|[.,]\d|\s+(?!was\b|is\b|has\b)\p{Ll}+s\b)/u.test(after)
  );
}

/** Three digits are a year after AD, or where the sentence pauses after them. */
function isEarlyYear(before: string, after: string, year: number): boolean {
  if (/\b(?:AD|A\.D\.)\s$/u.test(before) || /^\s(?:AD|CE|A\.D\.)(?![\p{L}])/u.test(after))
    return true;
  return (
    year >= 300 &&
    /\b(?:in|since|until)\s(?:the year\s)?$/iu.test(before) &&
    /^(?:[,;)]|\.?$)/u.test(after)
  );
}

/** A plural noun in small letters: "1500 soldiers", not "1500 was". */
const countsThings =
  /^\s+(?!(?:was|is|has|as|its|this|does|towards|across|always|besides|perhaps|thus)\b)\p{Ll}+[^iusáéóú]s\b/u;

const units =
  /^\s*(?:[%°]|(?:percent|per cent|bce?|b\.c\.|people|men|women|children|m|km|mm|cm|ft|feet|miles|met(?:er|re)s?|kilomet(?:er|re)s?|acres|hectares|kg|g|lbs?|tons?|tonnes?|hours?|hrs?|days|weeks|months|years|words|dollars|euros|pounds|yen|yuan|hz|khz|mhz|w|kw|mw|v|mb|gb|bits?|bytes?|volts?|rpm|mph|psi|calories|kcal|degrees|square|cubic|million|billion|thousand|hundred|o['’]clock|or (?:more|so|fewer|less))(?![\p{L}\p{N}]))/iu;

const quantities =
  /\b(?:population|totals?|number|height|length|depth|average|maximum|minimum|speed|sum|altitude|elevation|rate|capacity|distance|area|cost|price|weight|pressure|excess|value|amount|width|size|age|increased|decreased|rose|fell|grew|reduced|up|out|force|army|garrison|crowd|hundreds|thousands|century|day)\s+(?:of|by|to|from|after)\s+(?:about\s+|around\s+)?$/iu;

/** "Year", where it stands behind the number. */
const yearBehind = /^\s(?:году|года|год|гг?\.|році|року|рік)(?![\p{L}])/iu;

const spans =
  /\b(?:decades?|centur(?:y|ies)|years?|months?|weeks?|days?)\s+(?:after|before|from)\s+(?:the\s+)?$/iu;
const seasons =
  /\b(?:spring|summer|autumn|fall|winter|season|easter|christmas|q[1-4]|quarter|half)(?:\s+of)?\s+$/iu;

const determiners =
  /(?:\b(?:the|an?|its|their|his|her|our|this|that|early|late)|['’]s|s['’])\s+(?:early\s+|late\s+|mid-)?$/iu;
