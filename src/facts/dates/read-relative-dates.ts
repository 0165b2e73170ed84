import type { RelativeDate } from "./date-mention.js";
import type { DateUnit } from "./partial-date.js";

/**
 * Finds dates that are told by their distance from another one, in English and Chinese: the
 * following day, in the same month, two years later, last year.
 */
export function readRelativeDates(text: string, language: string): RelativeDate[] {
  const forms = language.startsWith("zh") ? chinese : english;
  return forms
    .flatMap(({ form, since, shift }) =>
      [...text.matchAll(form)].flatMap(
        ({ index: start, 0: words, groups = {} }): RelativeDate[] => {
          const unit = unitOf(groups["unit"] ?? "");
          const count = shift * countOf(groups["count"]);
          return [
            { kind: "relative", start, end: start + words.length, unit, shift: count, since },
          ];
        },
      ),
    )
    .toSorted((one, other) => one.start - other.start);
}

interface RelativeForm {
  readonly form: RegExp;
  readonly since: RelativeDate["since"];
  readonly shift: number;
}

const numbers = "one two three four five six seven eight nine ten eleven twelve".split(" ");
const count = `(?<count>an?|${numbers.join("|")}|\\d{1,2})`;
const unit = "(?<unit>day|month|year)";
/** Time spans are no dates: over the next year, for the previous month. */
const noSpan = "(?<!\\b(?:over|for|within|throughout|per|into)\\s+)";
/** "The year after the war" counts from the war, which nothing dates. */
const end =
  "(?=\\s*(?:[,.;:)]|$)|\\s+(?:in|at|when|while|and|but|he|she|it|they|the|a|an|by|with)\\b)";
const stop = "(?=\\s*(?:[,.;:)]|$))";

const form = (words: string) => new RegExp(words, "giu");

const english: readonly RelativeForm[] = [
  {
    form: form(
      `${noSpan}\\bthe\\s+(?:very\\s+)?(?:following|next)\\s+(?:${unit}(?!s)\\b|(?<morning>morning))`,
    ),
    since: "lastDate",
    shift: 1,
  },
  {
    form: form(`${noSpan}\\bthe\\s+(?:previous|preceding)\\s+${unit}\\b`),
    since: "lastDate",
    shift: -1,
  },
  { form: form(`${noSpan}\\b(?:the|that)\\s+same\\s+${unit}\\b`), since: "lastDate", shift: 0 },
  {
    form: form(`(?<=\\b(?:later|earlier|in|on|during)\\s)that\\s+${unit}\\b`),
    since: "lastDate",
    shift: 0,
  },
  {
    form: form(
      `(?<!\\b(?:for|about|until|than|over|within)\\s+)\\b${count}\\s+${unit}s?\\s+later\\b(?!\\s+than)${end}`,
    ),
    since: "lastDate",
    shift: 1,
  },
  {
    form: form(
      `(?<!\\b(?:for|about|until|than|over|within)\\s+)\\b${count}\\s+${unit}s?\\s+earlier\\b(?!\\s+than)${end}`,
    ),
    since: "lastDate",
    shift: -1,
  },
  {
    form: form(`\\bthe\\s+${unit}\\s+(?:after|thereafter)\\b${stop}`),
    since: "lastDate",
    shift: 1,
  },
  { form: form(`\\bthe\\s+${unit}\\s+before\\b${stop}`), since: "lastDate", shift: -1 },
  {
    form: form(`\\bthe\\s+${unit}\\s+(?:following|after)\\b(?=\\s+(?:the|that|this)\\b)`),
    since: "heading",
    shift: 1,
  },
  {
    form: form(`(?<!\\b(?:in|during|of)\\s+)\\bthis\\s+(?<unit>year)(?:(?=['’]s)|${stop})`),
    since: "writing",
    shift: 0,
  },
  {
    form: form(
      `(?<!\\b(?:the|his|her|its|their|my|our|every)\\s+)\\blast\\s+(?<unit>year)\\b(?!\\s+of)`,
    ),
    since: "writing",
    shift: -1,
  },
];

const chinese: readonly RelativeForm[] = [
  { form: /同(?<unit>[年月日])(?!龄|级)/gu, since: "lastDate", shift: 0 },
  { form: /[次翌](?<unit>[年月日])/gu, since: "lastDate", shift: 1 },
  { form: /今(?<unit>年)/gu, since: "writing", shift: 0 },
  { form: /去(?<unit>年)/gu, since: "writing", shift: -1 },
];

function unitOf(word: string): DateUnit {
  if (/^(?:year|年)$/iu.test(word)) return "year";
  return /^(?:month|月)$/iu.test(word) ? "month" : "day";
}

function countOf(word: string | undefined): number {
  if (word === undefined) return 1;
  const place = numbers.indexOf(word.toLowerCase()) + 1;
  return place || Number(word) || 1;
}
