import type { MinedDocument } from "../mined-document.js";
import { createAnchors, type Anchors } from "./anchors.js";
import type { DateMention, DateReader } from "./date-mention.js";
import type { DatedSpan } from "./dated-span.js";
import { resolveMention, type Resolving } from "./resolve-mention.js";

/**
 * Finds the dates in each sentence of a document, in order. What stands without its year or is told
 * by its distance from another date takes the rest from the dates before it, in the text, headings
 * and title, or from the date of publication; where they leave it open there is no date.
 *
 * @returns as many lists as the document has sentences.
 */
export function resolveDates(
  { document, sentences }: MinedDocument,
  readDates: DateReader,
): (readonly DatedSpan[])[] {
  const read = (text: string): readonly DateMention[] => readDates(text, document.language);
  const mentions = sentences.map(({ text, block }) => (block === "code" ? [] : read(text)));
  const anchors = createAnchors(mentions, read(document.title), document.published);
  const headings = createHeadings(read, anchors);
  return sentences.map(({ text, passage, opensBlock }, at) => {
    anchors.enter(at, opensBlock);
    const ofHeadings = headings(passage.headings);
    return resolved({ text, anchors, isHeading: false, ofHeadings }, mentions[at] ?? []);
  });
}

function resolved(place: Resolving, mentions: readonly DateMention[]): readonly DatedSpan[] {
  const spans: DatedSpan[] = [];
  for (const [i, mention] of mentions.entries()) {
    const span = resolveMention(place, mention, mentions[i + 1]);
    if (!span) continue;
    place.anchors.add(span, mention);
    spans.push(span);
  }
  return spans;
}

/** Reads each heading once, where its section begins, and keeps those that the text stands under. */
function createHeadings(
  read: (text: string) => readonly DateMention[],
  anchors: Anchors,
): (headings: readonly string[]) => Resolving["ofHeadings"] {
  const open: { readonly heading: string; readonly dates: Resolving["ofHeadings"] }[] = [];
  return (headings) => {
    const same = headings.findIndex((heading, level) => open[level]?.heading !== heading);
    if (same >= 0 || headings.length < open.length)
      open.length = same >= 0 ? same : headings.length;
    for (const text of headings.slice(open.length)) {
      const ofHeadings = open.flatMap(({ dates }) => dates);
      const mentions = read(text);
      const spans = resolved({ text, anchors, isHeading: true, ofHeadings }, mentions);
      const dates = spans.map((span) => ({
        span,
        mention: mentions.find(({ start }) => start === span.start),
      }));
      open.push({ heading: text, dates });
    }
    return open.flatMap(({ dates }) => dates);
  };
}
