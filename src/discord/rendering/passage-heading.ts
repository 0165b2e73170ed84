import type { RecordedCitation } from "../records/answer-record.js";
import type { Strings } from "../strings/strings.js";
import { shortLine } from "./short-line.js";
import { publishedWhen, sourcePlace } from "./source-line.js";

/** Where a passage stands, and what its document says of itself. */
export type PassagePlace = Pick<
  RecordedCitation,
  "title" | "headings" | "startLine" | "endLine" | "page" | "publisher" | "published"
>;

const maxHeadings = 5;

/**
 * `**Title** › Heading › Heading` and, below in small print, `L40–58 · Publisher · published 3 years
 * ago`; at most about 1,100 characters.
 */
export function passageHeading(place: PassagePlace, strings: Strings): string {
  const { title, headings, publisher, published } = place;
  const path = [
    `**${shortLine(title, 120)}**`,
    ...headings.slice(-maxHeadings).map((heading) => shortLine(heading, 60)),
  ];
  const facts = [
    sourcePlace(place, strings),
    ...(publisher === undefined ? [] : [shortLine(publisher, 60)]),
    ...(published === undefined ? [] : [strings.passage.published(publishedWhen(published))]),
  ];
  return `${path.join(" › ")}\n-# ${facts.join(" · ")}`;
}
