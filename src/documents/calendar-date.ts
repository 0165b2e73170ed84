import { englishMonths } from "./calendar-words.js";

const months = englishMonths.map((name) => name.slice(0, 3).toLowerCase());
const month = String.raw`(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?`;
const weekday = String.raw`(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?,?\s+)?`;
const day = String.raw`(\d{1,2})(?:st|nd|rd|th)?`;
const year = String.raw`(\d{4})(?!\d)`;

type Order = "ymd" | "dmy" | "mdy" | "my";

/** How a date begins a text, most telling first. Days and months may be missing from the right. */
const forms: readonly { readonly form: RegExp; readonly order: Order }[] = [
  { form: /^(\d{4})-(\d{1,2})(?:-(\d{1,2}))?(?!\d)/, order: "ymd" },
  { form: /^(\d{4})([./])(\d{1,2})\2(\d{1,2})(?!\d)/, order: "ymd" },
  { form: /^(\d{4})\s*年(?:\s*(\d{1,2})\s*月(?:\s*(\d{1,2})\s*日)?)?/, order: "ymd" },
  { form: new RegExp(`^${weekday}${day}\\s+(?:of\\s+)?${month},?\\s+${year}`, "i"), order: "dmy" },
  { form: new RegExp(`^${weekday}${month}\\s+${day},?\\s+${year}`, "i"), order: "mdy" },
  { form: new RegExp(`^${month},?\\s+${year}`, "i"), order: "my" },
  { form: /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})(?!\d)/, order: "dmy" },
  { form: /^(\d{1,2})\/(\d{1,2})\/(\d{4})(?!\d)/, order: "dmy" },
  { form: /^(\d{4})(?![\d.,/-])/, order: "ymd" },
];

/** A date at the beginning of a text. */
export interface LeadingDate {
  /** 2023, 2023-03 or 2023-03-17 (ISO 8601). */
  readonly iso: string;
  /** How many characters of the text it takes. */
  readonly length: number;
}

/**
 * Reads the date that a text begins with: ISO 8601, 2023年3月17日, 17 March 2023, Mar 17, 2023,
 * March 2023, 17.3.2023 or a year. 17/3/2023 is read, 3/4/2023 is not, for it has two meanings.
 */
export function leadingDate(text: string): LeadingDate | undefined {
  for (const { form, order } of forms) {
    const match = form.exec(text);
    if (!match) continue;
    const parts = match.slice(1).filter((part: string | undefined) => /\w/.test(part ?? ""));
    const iso = isoDate(parts, order);
    const ambiguous = match[0].includes("/") && order === "dmy" && Number(parts[0]) <= 12;
    if (iso !== undefined && !ambiguous) return { iso, length: match[0].length };
  }
  return undefined;
}

/** Reads a text that is a date and nothing else but a time of day; see {@link leadingDate}. */
export function calendarDate(text: string): string | undefined {
  const date = leadingDate(text.trim());
  if (date === undefined) return undefined;
  const rest = text.trim().slice(date.length);
  return /^(?:[T,\s]+\d{1,2}:\d{2}.*)?$/i.test(rest) ? date.iso : undefined;
}

function isoDate(parts: readonly string[], order: Order): string | undefined {
  const [first = "", second = "", third = ""] = parts;
  if (order === "dmy") return checked(third, second, first);
  if (order === "mdy") return checked(third, first, second);
  return order === "my" ? checked(second, first) : checked(first, second, third);
}

function checked(year: string, month = "", day = ""): string | undefined {
  const monthNumber = /^\d/.test(month)
    ? Number(month)
    : months.indexOf(month.slice(0, 3).toLowerCase()) + 1;
  if (Number(year) < 1000 || (month !== "" && (monthNumber < 1 || monthNumber > 12))) {
    return undefined;
  }
  const lastDay = new Date(Date.UTC(Number(year), monthNumber, 0)).getUTCDate();
  if (day !== "" && (Number(day) < 1 || Number(day) > lastDay)) return undefined;
  const numbers = [month === "" ? 0 : monthNumber, Number(day)].filter((number) => number > 0);
  return [year, ...numbers.map((number) => String(number).padStart(2, "0"))].join("-");
}
