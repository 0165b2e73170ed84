import type { JSX } from "preact";
import { useLocale } from "../page-context.js";
import { useNow } from "../parts/use-now.js";
import { formatTimestamp } from "./format-timestamp.js";
import type { TimestampStyle } from "./markdown-node.js";

export interface TimestampProps {
  /** Since 1970. */
  readonly seconds: number;
  readonly style: TimestampStyle;
}

/** A time; a relative one ticks. */
export function Timestamp({ seconds, style }: TimestampProps): JSX.Element {
  const now = useNow(style === "R" ? 1000 : 3_600_000);
  const locale = useLocale();
  const date = new Date(seconds * 1000);
  if (Number.isNaN(date.getTime())) return <>Invalid date</>;
  const full = formatTimestamp({ seconds, style: "F" }, { locale, now });
  return (
    <time class="timestamp" dateTime={date.toISOString()} title={full}>
      {formatTimestamp({ seconds, style }, { locale, now })}
    </time>
  );
}
