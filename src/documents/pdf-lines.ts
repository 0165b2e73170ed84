/** A run of characters on a page, in PDF's coordinates: `y` rises from the bottom. */
export interface PageItem {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** Of the type, in the unit of the coordinates. */
  readonly size: number;
  readonly isUpright: boolean;
}

export interface PageLine {
  readonly text: string;
  /** Counted from 1. */
  readonly page: number;
  readonly x: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
}

/**
 * Joins the items of a page to lines, in the order in which the page draws them: columns mostly
 * stay apart that way. Text that stands on its side is left out unless most of the page does.
 */
export function pageLines(items: readonly PageItem[], page: number): PageLine[] {
  const upright = items.filter((item) => item.isUpright);
  const written = (some: readonly PageItem[]) =>
    some.reduce((sum, { text }) => sum + text.length, 0);
  const kept = written(upright) * 2 >= written(items) ? upright : items;
  const lines: PageLine[] = [];
  let line: PageLine | undefined;
  for (const item of kept) {
    if (item.text === "") continue;
    if (line && continues(line, item)) line = joined(line, item);
    else {
      if (line) lines.push(line);
      line = { ...item, page, right: item.x + item.width };
    }
  }
  if (line) lines.push(line);
  return lines
    .map((line) => ({ ...line, text: line.text.replaceAll(/\s+/g, " ").trim() }))
    .filter(({ text }) => text !== "");
}

/** On the same base line, or raised or lowered a little, and further right. */
function continues(line: PageLine, item: PageItem): boolean {
  const size = Math.max(line.size, item.size);
  return Math.abs(line.y - item.y) < 0.4 * size && item.x > line.right - 0.6 * size;
}

function joined(line: PageLine, item: PageItem): PageLine {
  const gap = item.x - line.right > 0.15 * Math.max(line.size, item.size);
  const isSpaced = /\s$/.test(line.text) || /^\s/.test(item.text);
  const isLonger = item.text.trim().length > line.text.trim().length;
  return {
    ...line,
    text: `${line.text}${gap && !isSpaced ? " " : ""}${item.text}`,
    right: Math.max(line.right, item.x + item.width),
    // A raised number or a drop cap does not make the line small or large.
    size: isLonger ? item.size : line.size,
    y: isLonger ? item.y : line.y,
  };
}
