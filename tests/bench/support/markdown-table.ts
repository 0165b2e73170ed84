/** A cell: text, or a number that is shown with three digits that count. */
export type Cell = string | number;

/** A Markdown table; the first column is text, the others stand to the right. */
export function markdownTable(head: readonly string[], rows: readonly (readonly Cell[])[]): string {
  const rule = head.map((_, i) => (i === 0 ? "---" : "---:"));
  return [head, rule, ...rows].map((row) => `| ${row.map(shown).join(" | ")} |`).join("\n");
}

/** A number with three digits that count, thousands apart; a dash for what was not measured. */
export function shown(cell: Cell): string {
  if (typeof cell === "string") return cell;
  if (!Number.isFinite(cell)) return "–";
  if (cell === 0 || Number.isInteger(cell) || Math.abs(cell) >= 100)
    return Math.round(cell).toLocaleString("en");
  return cell.toFixed(Math.abs(cell) >= 10 ? 1 : Math.abs(cell) >= 1 ? 2 : 3);
}
