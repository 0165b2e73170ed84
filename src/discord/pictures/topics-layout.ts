import { box, type PictureNode, text } from "./picture-node.js";
import { colours, sizes } from "./picture-theme.js";
import type { SubjectEntry, TopicsPicture } from "./pictures.js";
import { titleRow } from "./title-row.js";

/** For all documents in the matrix, and the most for one of them. */
const columns = 592;
const widestColumn = 104;
const row = 104;
const smallestDot = 14;
const largestDot = 64;

/** A matrix: a row for each subject, a numbered column for each document, titles below. */
export function topicsLayout({ title, scale, documents, subjects }: TopicsPicture): PictureNode {
  const most = Math.max(1, ...subjects.flatMap(({ counts }) => counts));
  const frame = { padding: sizes.padding, backgroundColor: colours.background, width: sizes.width };
  return box(frame, [
    titleRow(title),
    columnNumbers(documents.length),
    ...subjects.map((subject) => subjectRow(subject, documents.length, most)),
    scaleRow(scale, most),
    ...documents.map(legendRow),
  ]);
}

const columnWidth = (count: number): number =>
  Math.min(widestColumn, Math.floor(columns / Math.max(1, count)));

function columnNumbers(count: number): PictureNode {
  const style = {
    width: columnWidth(count),
    textAlign: "center",
    fontSize: sizes.small,
    fontWeight: 700,
  };
  return box({ flexDirection: "row", justifyContent: "flex-end", marginTop: sizes.gap / 2 }, [
    ...Array.from({ length: count }, (_, at) =>
      text(String(at + 1), { style: { ...style, color: colours.text } }),
    ),
  ]);
}

function subjectRow({ name, counts }: SubjectEntry, documents: number, most: number): PictureNode {
  const label = { fontSize: sizes.small, color: colours.text };
  const frame = {
    flexDirection: "row",
    alignItems: "center",
    height: row,
    borderTop: `2px solid ${colours.grid}`,
  };
  return box(frame, [
    box({ flexGrow: 1, flexShrink: 1, minWidth: 0, paddingRight: 24 }, [
      text(name, { lines: 2, style: label }),
    ]),
    ...Array.from({ length: documents }, (_, at) =>
      box({ width: columnWidth(documents), alignItems: "center" }, mark(counts[at] ?? 0, most)),
    ),
  ]);
}

const mark = (count: number, most: number): PictureNode[] =>
  count > 0 ? [dot(dotSize(count, most))] : [];

const dot = (size: number): PictureNode =>
  box({ width: size, height: size, borderRadius: size / 2, backgroundColor: colours.dot });

/** The diameter: the area grows with the count, as the eye compares areas. */
function dotSize(count: number, most: number): number {
  return Math.max(smallestDot, Math.round(largestDot * Math.sqrt(Math.min(1, count / most))));
}

/** What the smallest and the largest dot stand for. */
function scaleRow(scale: string, most: number): PictureNode {
  const words = (content: string): PictureNode =>
    text(content, { style: { fontSize: sizes.small, color: colours.muted } });
  const marks = [...new Set([1, most])].flatMap((count) => [
    dot(dotSize(count, most)),
    box({ marginLeft: 12, marginRight: 28 }, [words(String(count))]),
  ]);
  const frame = {
    flexDirection: "row",
    alignItems: "center",
    borderTop: `2px solid ${colours.grid}`,
    paddingTop: 20,
    marginBottom: 12,
  };
  return box(frame, [...marks, box({ flexShrink: 1, minWidth: 0 }, [words(scale)])]);
}

function legendRow(title: string, at: number): PictureNode {
  const style = { fontSize: sizes.small, color: colours.text };
  return box({ flexDirection: "row", marginTop: 16 }, [
    text(String(at + 1), { style: { ...style, width: 48, fontWeight: 700 } }),
    box({ flexGrow: 1, flexShrink: 1, minWidth: 0 }, [text(title, { lines: 2, style })]),
  ]);
}
