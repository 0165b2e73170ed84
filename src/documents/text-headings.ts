import { calendarDate } from "./calendar-date.js";
import { displayWidth } from "./display-width.js";

/** How a line looks that may be a heading. */
export interface HeadingShape {
  /** From 1, the highest rank; only compared with others of the same text. */
  readonly level: number;
  /** By its number or a word such as "Chapter", by its capitals or size of type, or by nothing. */
  readonly marked: "word" | "type" | undefined;
}

const numbered: readonly (readonly [RegExp, number])[] = [
  [/^(?:chapter|part|book|title|annex|appendix|schedule)\s+(?:\d{1,3}|[IVXLC]+|[A-Z])\b/i, 1],
  [/^第[一二三四五六七八九十百\d]+[章编編部篇]/u, 1],
  [/^(?:section|article)\s+(?:\d{1,3}|[IVXLC]+)\b/i, 2],
  [/^第[一二三四五六七八九十百\d]+[节節条條]/u, 2],
  [/^[IVXLC]{1,7}[.)、]\s+\S/, 2],
  [/^[一二三四五六七八九十]{1,3}[、.．]/u, 2],
  [/^[（(][一二三四五六七八九十]{1,3}[）)]/u, 3],
  [/^[A-Z][.)]\s+\S/, 3],
  [/^\d{1,2}(?:[.．、]\s*|\s+)\D/u, 4],
  [/^\d{1,2}\.\d{1,2}\.?\s+\S/, 5],
  [/^\d{1,2}\.\d{1,2}\.\d{1,2}\.?\s+\S/, 6],
];
/** These stand beside the highest headings of a text, whatever numbers the others have. */
const outer =
  /^(?:abstract|acknowledge?ments?|appendix|bibliography|conclusions?|(?:concluding|opening|closing) remarks|contents|epilogue|foreword|glossary|introduction|notes|preamble|preface|references|summary|executive summary|摘要|前言|引言|导言|序言|结论|结语|结束语|参考文献|附录|附件|后记)$/iu;
/** Below every number, as such a line mostly names one thing inside a section. */
const unnumberedLevel = 7;

/** In columns; a number or a word such as "Chapter" is reason enough for a longer one. */
const widestHeading = 80;
const widestMarkedHeading = 120;

/**
 * Whether a line may be a heading by its looks: short, not a sentence, no date and no address.
 * `undefined` when it cannot be one. What stands around it must be looked at too.
 */
export function headingShape(line: string): HeadingShape | undefined {
  const width = displayWidth(line);
  if (width > widestMarkedHeading) return undefined;
  if (/[.!?:;,。！？：；，、…]["'”’»)\]]*$/u.test(line) || /https?:|www\.|@/.test(line))
    return undefined;
  const letters = line.match(/\p{L}/gu)?.length ?? 0;
  if (letters < 2 || letters * 2 < line.replaceAll(/\s/g, "").length) return undefined;
  const mark = numbered.find(([form]) => form.test(line));
  if (mark) return { level: mark[1], marked: "word" };
  if (outer.test(line)) return { level: 2, marked: "word" };
  if (width > widestHeading) return undefined;
  if (calendarDate(line) !== undefined || /^\p{Ll}|^["'“‘«([]|\t| {3,}/u.test(line))
    return undefined;
  const isLoud = line === line.toUpperCase() && /\p{Lu}{7}|\p{Lu}{2}.*\s.*\p{Lu}{2}/u.test(line);
  return { level: isLoud ? 2 : unnumberedLevel, marked: isLoud ? "type" : undefined };
}
