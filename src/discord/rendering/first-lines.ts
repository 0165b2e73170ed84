import type { Strings } from "../strings/strings.js";

export interface FirstLinesOptions {
  readonly strings: Pick<Strings, "indexing">;
  /** @default 10 */
  readonly max?: number;
}

/** The first of some lines, and how many more there are. */
export function firstLines(
  lines: readonly string[],
  { strings, max = 10 }: FirstLinesOptions,
): string[] {
  if (lines.length <= max) return [...lines];
  return [...lines.slice(0, max), strings.indexing.andMore(lines.length - max)];
}
