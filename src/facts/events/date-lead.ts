import { englishWeekdays } from "../../documents/calendar-words.js";
import type { DatedSpan } from "../dates/dated-span.js";

/** How a date is led in: the word that does it, in small letters, and where it stands. */
export interface DateLead {
  /** Empty where no word leads to the date. */
  readonly word: string;
  readonly start: number;
}

const partOfTime =
  "the|early|late|mid|end|beginning|start|middle|close|first|second|third|fourth|last|half|quarter|part|of|year|years|" +
  `winter|night|morning|evening|afternoon|day|eve|${englishWeekdays.join("|")}|` +
  "summer|spring|autumn|fall|winter|around|about|approximately|circa|only";
const lead = new RegExp(
  `(?:^|(?<=[\\s,(]))((?:every|each) (?:year|month) since|prior to|as of|as early as|as late as|as recently as|as from|up to|starting in|beginning in|in|on|at|by|during|throughout|since|until|till|before|after|following|than|like|to|for|from|between|through|towards?|around|about|circa|c\\.|ca\\.|of|dated|over)\\s+(?:(?:${partOfTime})[\\s,-]+)*$`,
  "iu",
);
/** In characters; a search for more would be quadratic on hostile text. */
const longest = 80;

/** What leads to a date: "in" of "in the summer of 1972". */
export function leadOf(text: string, { start }: Pick<DatedSpan, "start">): DateLead {
  const from = Math.max(0, start - longest);
  const found = lead.exec(text.slice(from, start));
  if (!found) return { word: "", start };
  return { word: (found[1] ?? "").toLowerCase(), start: from + found.index };
}
