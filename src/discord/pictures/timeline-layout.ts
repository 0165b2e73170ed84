import { box, type PictureNode, text } from "./picture-node.js";
import { colours, sizes } from "./picture-theme.js";
import type { TimelineEntry, TimelinePicture } from "./pictures.js";
import { titleRow } from "./title-row.js";

const dot = 28;
const lineWidth = 4;
/** From the left edge of an event to its words. */
const indent = dot + 32;
/** Where the middle of the dot is: beside that of the date. */
const dotTop = 11;

/** Events below one another, along a line. */
export function timelineLayout({ title, page, events }: TimelinePicture): PictureNode {
  return box({ padding: sizes.padding, backgroundColor: colours.background, width: sizes.width }, [
    titleRow(title, page),
    ...events.map((entry, at) => event(entry, at === events.length - 1)),
  ]);
}

function event(entry: TimelineEntry, isLast: boolean): PictureNode {
  return box({ position: "relative", paddingLeft: indent, marginTop: sizes.gap }, [
    ...(isLast ? [] : [line()]),
    mark(),
    text(entry.date, { style: { fontSize: sizes.text, fontWeight: 700, color: colours.text } }),
    text(entry.title, { lines: 3, style: { fontSize: sizes.text, color: colours.text } }),
    ...(entry.place === undefined
      ? []
      : [text(entry.place, { style: { fontSize: sizes.small, color: colours.muted } })]),
  ]);
}

const mark = (): PictureNode =>
  box({
    position: "absolute",
    left: 0,
    top: dotTop,
    width: dot,
    height: dot,
    borderRadius: dot / 2,
    backgroundColor: colours.dot,
  });

/** To the dot of the next event. */
const line = (): PictureNode =>
  box({
    position: "absolute",
    left: (dot - lineWidth) / 2,
    top: dotTop + dot,
    bottom: -(sizes.gap + dotTop),
    width: lineWidth,
    backgroundColor: colours.line,
  });
