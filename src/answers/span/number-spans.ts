import type { Span } from "../../documents/document.js";

const units =
  "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen";
const tens = "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety";
const scale = "hundred|thousand|million|billion|trillion|dozen";
const simple = `(?:(?:${tens})(?:-(?:${units}))?|${units}|an?(?=\\s+(?:${scale})\\b))`;
const spelt = `(?:${simple}(?:[\\s-]+(?:${scale}))*(?:\\s+(?:and\\s+)?${simple}(?:[\\s-]+(?:${scale}))+)*|(?:tens|hundreds|thousands|millions|billions|dozens)(?:\\s+of\\s+(?:hundreds|thousands|millions))?)`;
const fraction =
  "(?:(?:one|two|three|four|five|seven|nine|an?)[\\s-](?:half|halves|thirds?|quarters?|fifths?|sixths?|sevenths?|eighths?|ninths?|tenths?|hundredths?)|half)(?=[\\s,.;)])";
const digits = "\\d+(?:,\\d{3})*(?:\\.\\d+)?";
const value = `(?:(?:(?:US|A|C|HK|NZ)?[$£€¥]\\s?)?${digits}(?:[\\s-]+(?:${scale}|bn|m)\\b)?|${spelt})`;
const both = `${value}(?:(?:\\s*[-–—]\\s*|\\s+(?:to|and|or)\\s+)${value})?`;
const rough =
  "(?:(?:about|around|approximately|roughly|nearly|almost|over|under|ca?\\.|circa|more than|less than|fewer than|no fewer than|at least|at most|up to|an estimated|an average of|just over|just under|as many as|well over)\\s+)?";
const time =
  "(?:years?|months?|weeks?|days?|hours?|minutes?|seconds?|decades?|centuries|generations?)";
const currency = "(?:dollars?|euros?|pounds?|cents?|pence|francs?)";
const measure = `(?:%|[\\s-]?per\\s?cent(?:age points?)?|[\\s-](?:square |cubic |light[- ])?(?:${time}|${currency}|kilomet(?:er|re)s?|miles?|met(?:er|re)s?|feet|foot|inch(?:es)?|centimet(?:er|re)s?|millimet(?:er|re)s?|acres?|hectares?|tons?|tonnes?|kilograms?|grams?|degrees?|barrels?|volts?|watts?|megawatts?|kWh?|MW|GW|km²?|km2|kg|mph|km\\/h|ft|mi|ha|cm|mm|°\\s?[CF]|[KMGT]B|[kMG]?Hz|m²?)(?![\\wÀ-ɏ]|-old))`;
const number = new RegExp(
  `(?<![\\wÀ-ɏ.,/$£€-])${rough}(?:between\\s+)?(?:${fraction}|${both}${measure}?)(?![\\wÀ-ɏ一-鿿]|[.,]\\d)`,
  "gi",
);
const lead = new RegExp(`^${rough}`, "i");
const unitAtEnd = new RegExp(`${measure}$`, "i");
const timeAtEnd = new RegExp(`[\\s-]${time}$`, "i");
const money = new RegExp(`[$£€¥]|\\b${currency}$`, "i");
const isPart = new RegExp(`^(?:${fraction})$`.replace("(?=[\\s,.;)])", ""), "i");

/** A number as a sentence says it, with its unit. */
export interface NumberSpan extends Span {
  readonly kind: "count" | "share" | "money" | "duration" | "measure";
}

/**
 * The numbers of an English sentence, in digits or words, with "about" before and the unit behind
 * them, in order. Years, ordinals and numbers of chapters and the like are none.
 *
 * @param dates Where the sentence says dates.
 */
export function numberSpans(sentence: string, dates: readonly Span[]): NumberSpan[] {
  return [...sentence.matchAll(number)].flatMap(({ index: start, 0: words }) => {
    const end = start + words.length;
    const bare = start + (lead.exec(words)?.[0].length ?? 0);
    const kind = kindOf(words.slice(bare - start));
    const isDate = kind === "count" && dates.some((date) => date.start < end && date.end > bare);
    const before = sentence.slice(Math.max(0, bare - 20), bare);
    return isDate || labelled.test(before) ? [] : [{ start, end, kind }];
  });
}

/** "Article 5", "No. 3", "[#2]". */
const labelled =
  /[[#§]$|\b(?:Articles?|Chapters?|Sections?|Nos?|Figures?|Tables?|Parts?|Volumes?|Vol|Resolution|Annex|Paragraphs?|Rule|Title|Act|Phase|Type|Level|Channel|Route|Highway)\.?\s+$/;

function kindOf(words: string): NumberSpan["kind"] {
  if (/(?:%|per\s?cent(?:age points?)?)$/i.test(words) || isPart.test(words)) return "share";
  if (money.test(words)) return "money";
  if (timeAtEnd.test(words)) return "duration";
  return unitAtEnd.test(words) ? "measure" : "count";
}
