import type { DateRange } from "../../facts/fact.js";
import { Refusal } from "../interactions/refusal.js";
import type { Use } from "../interactions/use.js";
import { dateText } from "../rendering/date-text.js";
import { shortLine } from "../rendering/short-line.js";
import type { TimelinePage } from "./timeline-page.js";

/** What somebody has typed; null where they have left it out. */
export interface TypedBounds {
  readonly from: string | null;
  readonly to: string | null;
}

/**
 * Reads the dates that a timeline begins and ends with.
 *
 * @throws {Refusal} when one is no date, or the first is after the last.
 */
export async function readBounds(
  typed: TypedBounds,
  { services, strings }: Pick<Use, "services" | "strings">,
): Promise<Pick<TimelinePage, "from" | "to">> {
  const { timeline, locale } = strings;
  const read = async (text: string | null): Promise<DateRange | undefined> => {
    if (text === null) return undefined;
    const date = await services.parseDateBound(text, locale);
    if (date === undefined) throw new Refusal(timeline.noDate(shortLine(text, 40)));
    return date;
  };
  const [from, to] = [(await read(typed.from))?.from, (await read(typed.to))?.to];
  if (from !== undefined && to !== undefined && isAfter(from, to)) {
    const written = (date: string): string => dateText({ from: date, to: date }, locale);
    throw new Refusal(timeline.reversed(written(from), written(to)));
  }
  return { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
}

/** By the parts that both tell: March 2019 is not after 2019. */
function isAfter(from: string, to: string): boolean {
  const length = Math.min(from.length, to.length);
  return from.slice(0, length) > to.slice(0, length);
}
