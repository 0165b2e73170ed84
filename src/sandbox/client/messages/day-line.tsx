import type { JSX } from "preact";
import { timeOf } from "../model/snowflake.js";
import { useLocale } from "../page-context.js";

export interface DayLineProps {
  /** Of the first message of the day. */
  readonly id: string;
}

/** The day on which the messages below were written. */
export function DayLine({ id }: DayLineProps): JSX.Element {
  const day = new Intl.DateTimeFormat(useLocale(), { dateStyle: "long" }).format(timeOf(id));
  return (
    <div class="day-line">
      <span>{day}</span>
    </div>
  );
}
