/** One line of a report. */
export interface Measure {
  readonly name: string;
  /** `undefined` where there is nothing to measure. */
  readonly value: number | undefined;
  /** The same when it had to answer every question; left out where that says nothing else. */
  readonly forced?: number | undefined;
  /** Of what, or at which threshold. */
  readonly note?: string;
  /** Digits after the point. @default 3 */
  readonly digits?: number;
}

/** Measures as a text table, one a line, columns aligned; "–" where there is nothing to measure. */
export function measureTable(measures: readonly Measure[]): string {
  const heading = ["measure", "as it answers", "if it had to", ""];
  const rows = [heading, ...measures.map(cells)];
  const widths = heading.map((_, column) =>
    Math.max(...rows.map((row) => (row[column] ?? "").length)),
  );
  return rows
    .map((row) =>
      row
        .map((cell, i) =>
          i === 1 || i === 2 ? cell.padStart(widths[i] ?? 0) : cell.padEnd(widths[i] ?? 0),
        )
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}

function cells(measure: Measure): string[] {
  const shown = (value: number | undefined): string =>
    value === undefined ? "–" : value.toFixed(measure.digits ?? 3);
  const forced = "forced" in measure ? shown(measure.forced) : "";
  return [measure.name, shown(measure.value), forced, measure.note ?? ""];
}
