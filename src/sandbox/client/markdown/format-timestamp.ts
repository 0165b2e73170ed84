import type { TimestampStyle } from "./markdown-node.js";

const formats: Readonly<Record<Exclude<TimestampStyle, "R">, Intl.DateTimeFormatOptions>> = {
  t: { timeStyle: "short" },
  T: { timeStyle: "medium" },
  d: { dateStyle: "short" },
  D: { dateStyle: "long" },
  f: { dateStyle: "long", timeStyle: "short" },
  F: { dateStyle: "full", timeStyle: "short" },
};

const units: readonly (readonly [Intl.RelativeTimeFormatUnit, number])[] = [
  ["year", 31_536_000],
  ["month", 2_592_000],
  ["day", 86_400],
  ["hour", 3600],
  ["minute", 60],
  ["second", 1],
];

export interface FormatTimestampOptions {
  readonly locale: string;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** A time as a timestamp of that style shows it. */
export function formatTimestamp(
  { seconds, style }: { readonly seconds: number; readonly style: TimestampStyle },
  { locale, now }: FormatTimestampOptions,
): string {
  if (style !== "R") return new Intl.DateTimeFormat(locale, formats[style]).format(seconds * 1000);
  const left = seconds - Math.round(now / 1000);
  const [unit, size] = units.find(([, length]) => Math.abs(left) >= length) ?? ["second", 1];
  const format = new Intl.RelativeTimeFormat(locale, { numeric: "auto" });
  return format.format(Math.trunc(left / size), unit);
}
