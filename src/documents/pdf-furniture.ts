import type { PageLine } from "./pdf-lines.js";

/** How many lines from the top and the bottom of a page may be running headers or footers. */
const depth = 3;
/** Left and right pages may differ, and the first has none. */
const minShareOfPages = 0.4;

/**
 * The lines of a document without running headers, footers and page numbers. Near an edge of a page
 * these are the lines that stand at the same height on many pages and differ in digits only, or on
 * two pages when a number in them counts the pages.
 */
export function withoutRunningLines(pages: readonly (readonly PageLine[])[]): PageLine[] {
  const edges = pages.map(edgeLines);
  const counts = new Map<string, number>();
  for (const lines of edges) {
    for (const key of new Set(lines.flatMap(keysOf))) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const many = Math.max(2, minShareOfPages * pages.length);
  const isRunning = (line: PageLine) =>
    keysOf(line).some((key, index) => (counts.get(key) ?? 0) >= (index === 0 ? many : 2));
  return pages.flatMap((lines, index) => {
    const edge = new Set(edges[index]);
    return lines.filter((line) => !(edge.has(line) && isRunning(line)));
  });
}

function edgeLines(lines: readonly PageLine[]): PageLine[] {
  const byHeight = lines.toSorted((one, other) => other.y - one.y);
  return [...byHeight.slice(0, depth), ...byHeight.slice(depth).slice(-depth)];
}

/** First what many pages may share; then, for a number at either end, its distance from the page's. */
function keysOf({ text, y, page }: PageLine): string[] {
  const place = Math.round(y / 4);
  const shared = `${place} ${text.toLowerCase().replaceAll(/\d+|\b[ivxlc]+\b/g, "#")}`;
  const counting = [/^\d{1,4}\b/, /\b\d{1,4}$/].flatMap((number) => {
    const found = number.exec(text)?.[0];
    return found === undefined
      ? []
      : [`${place} ${text.replace(number, "")} #${Number(found) - page}`];
  });
  return [shared, ...counting];
}
