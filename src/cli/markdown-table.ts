/** Text as it stands, or what was measured: `undefined` or NaN where there is nothing to measure. */
export type Cell = string | number | undefined;

/**
 * A Markdown table; the first column is text, the others stand to the right. A "–" stands where there
 * is nothing to measure.
 *
 * @param shown How a finite number is written. @default with three digits after the point
 */
export function markdownTable(
  head: readonly string[],
  rows: readonly (readonly Cell[])[],
  shown: (value: number) => string = (value) => value.toFixed(3),
): string {
  const textOf = (cell: Cell): string => {
    if (typeof cell === "string") return cell;
    return cell !== undefined && Number.isFinite(cell) ? shown(cell) : "–";
  };
  const rule = head.map((_, i) => (i === 0 ? "---" : "---:"));
  return [head, rule, ...rows].map((row) => `| ${row.map(textOf).join(" | ")} |`).join("\n");
}
