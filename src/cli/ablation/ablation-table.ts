import { markdownTable } from "../markdown-table.js";

/** What one measure comes to with all parts and without each; all columns have the same names. */
export interface AblationColumn {
  readonly heading: string;
  /** By the name of the row, in the order of the rows; `undefined` where there is nothing to measure. */
  readonly values: ReadonlyMap<string, number | undefined>;
}

/**
 * Columns side by side as a Markdown table, three digits; "–" where there is nothing to measure.
 *
 * @param title Stands above the names of the rows.
 * @param columns At least one; the first one has the names of the rows.
 */
export function ablationTable(title: string, columns: readonly AblationColumn[]): string {
  const names = [...(columns[0]?.values.keys() ?? [])];
  return markdownTable(
    [title, ...columns.map(({ heading }) => heading)],
    names.map((name) => [name, ...columns.map(({ values }) => values.get(name))]),
  );
}
