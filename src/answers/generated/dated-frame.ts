/** "As of 2019, …", "2019: …", "截至2019年，…": the date that the rest of a sentence is from. */
const frames = [
  /^As of (?<date>[\p{L}\p{N} .-]{4,24}?(?:, \d{4})?)(?:,|:)\s+(?=\S)/u,
  /^According to (?:the|a) (?:document|report|text|source) (?:of|from) (?<date>[\p{L}\p{N} .-]{4,24}?(?:, \d{4})?),\s+(?=\S)/u,
  /^(?<date>[\p{L}\p{N} -]{4,24}?):\s+(?=\S)/u,
  /^截至(?<date>\d{4})年[，,：:]?/u,
];

/**
 * What a sentence says without the date that it begins with, where that is the date of its document:
 * a passage need not tell when it was published. Undefined when it begins with no such date.
 *
 * @param published As the index has it, ISO 8601 where it is a calendar date.
 */
export function withoutDatedFrame(text: string, published: string | undefined): string | undefined {
  if (published === undefined) return undefined;
  for (const frame of frames) {
    const found = frame.exec(text);
    const date = found?.groups?.["date"];
    if (found && date !== undefined && isDateOf(date, published)) {
      return text.slice(found[0].length);
    }
  }
  return undefined;
}

/** Whether a date is that of the publication, or its month or year. */
function isDateOf(date: string, published: string): boolean {
  if (date === published) return true;
  const [, year, month, day] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(published) ?? [];
  if (year === undefined) return false;
  const ways = [year];
  if (month !== undefined) {
    const name = monthName(Number(month));
    ways.push(`${year}-${month}`, `${name} ${year}`);
    if (day !== undefined)
      ways.push(`${Number(day)} ${name} ${year}`, `${name} ${Number(day)}, ${year}`);
  }
  return ways.includes(date);
}

function monthName(month: number): string {
  const format = new Intl.DateTimeFormat("en", { month: "long", timeZone: "UTC" });
  return month >= 1 && month <= 12 ? format.format(Date.UTC(2000, month - 1, 1)) : "";
}
