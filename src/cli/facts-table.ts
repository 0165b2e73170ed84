import { displayWidth } from "../documents/display-width.js";
import type { PlacedFact } from "./collect-facts.js";

/** What a row tells, and its share of what is left of the width. */
const columns = [
  { heading: "kind", width: 10, share: 0 },
  { heading: "name", width: 12, share: 2 },
  { heading: "answer", width: 16, share: 4 },
  { heading: "where", width: 12, share: 2 },
] as const;
const gap = "  ";

/** Prints rows of a table, one a fact. */
export interface FactsTable {
  readonly heading: string;
  row(fact: PlacedFact): string;
}

/**
 * Lays out a table.
 *
 * @param width of the terminal, in columns: what is longer than its part of it is cut, of places the
 * beginning. Undefined where there is no terminal: cells are whole, with a tab between.
 */
export function createFactsTable(width: number | undefined): FactsTable {
  const widths = width === undefined ? undefined : spread(width);
  const line = (cells: readonly string[]): string =>
    widths === undefined
      ? cells.join("\t")
      : cells
          .map((cell, i) => fit(cell, widths[i] ?? 0, i === cells.length - 1))
          .join(gap)
          .trimEnd();
  return {
    heading: line(columns.map(({ heading }) => heading)),
    row: ({ fact, line: number }) =>
      line([fact.kind, fact.name, fact.answer, `${fact.document}:${number}`].map(printable)),
  };
}

function spread(width: number): number[] {
  const least = columns.reduce((sum, column) => sum + column.width + gap.length, -gap.length);
  const shares = columns.reduce((sum, { share }) => sum + share, 0);
  const left = Math.max(0, width - least);
  return columns.map((column) => column.width + Math.floor((left * column.share) / shares));
}

/** Cuts or fills a cell to a width. */
function fit(cell: string, width: number, keepsEnd: boolean): string {
  const cut = displayWidth(cell) <= width ? cell : shortened(cell, width, keepsEnd);
  return cut + " ".repeat(Math.max(0, width - displayWidth(cut)));
}

function shortened(cell: string, width: number, keepsEnd: boolean): string {
  const characters = Array.from(cell);
  while (characters.length > 0 && displayWidth(characters.join("")) > width - 1) {
    if (keepsEnd) characters.shift();
    else characters.pop();
  }
  const kept = characters.join("");
  return keepsEnd ? `…${kept}` : `${kept.trimEnd()}…`;
}

/** Without control characters, which would steer the terminal or break the table. */
function printable(text: string): string {
  return text.replace(/\p{Cc}+/gu, " ");
}
