import type { RecordedCitation } from "../records/answer-record.js";
import type { Strings } from "../strings/strings.js";
import { shortLine } from "./short-line.js";

export interface SourceLineOptions {
  readonly strings: Pick<Strings, "answer">;
  /** Most UTF-16 units of the line, at least 150; titles and headings are cut for it. @default 300 */
  readonly max?: number;
  /** Writes dates as they are, for clients that do not know Discord's timestamps. @default false */
  readonly isPlain?: boolean;
}

/** `1. **Title** › Heading, L40–58 · Publisher · 3 years ago`, in Discord's Markdown. */
export function sourceLine(citation: RecordedCitation, options: SourceLineOptions): string {
  const { max = 300 } = options;
  const lines = rooms.map((room) => sourceLineWithin(citation, room, options));
  return lines.find((line) => line.length <= max) ?? barest(citation, options);
}

/** Characters for a title, tried one after another; headings and the publisher get fewer. */
const rooms = [100, 60, 30, 15];

function sourceLineWithin(
  citation: RecordedCitation,
  room: number,
  { strings, isPlain = false }: SourceLineOptions,
): string {
  const { number, title, headings, publisher, published } = citation;
  const path = [
    `**${shortLine(title, room)}**`,
    ...headings.slice(-2).map((heading) => shortLine(heading, Math.ceil(room * 0.8))),
  ];
  const facts = [
    `${path.join(" › ")}, ${sourcePlace(citation, strings)}`,
    ...(publisher === undefined ? [] : [shortLine(publisher, Math.ceil(room * 0.6))]),
    ...(published === undefined ? [] : [isPlain ? asWritten(published) : publishedWhen(published)]),
  ];
  return `${number}. ${facts.join(" · ")}`;
}

function barest(citation: RecordedCitation, { strings }: SourceLineOptions): string {
  const title = shortLine(citation.title, 15);
  return `${citation.number}. **${title}**, ${sourcePlace(citation, strings)}`;
}

/** `L40–58`, or the page where there are pages. */
export function sourcePlace(
  { startLine, endLine, page }: Pick<RecordedCitation, "startLine" | "endLine" | "page">,
  { answer }: Pick<Strings, "answer">,
): string {
  if (page !== undefined) return answer.page(page);
  return startLine === endLine ? `L${startLine}` : `L${startLine}–${endLine}`;
}

/** A full date in the reader's own language and relative to today; anything else as written. */
export function publishedWhen(published: string): string {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(published) ? Date.parse(`${published}T12:00:00Z`) : NaN;
  return Number.isNaN(time) ? asWritten(published) : timestamp(time, "R");
}

function asWritten(published: string): string {
  return shortLine(published, 40);
}

/**
 * A moment that Discord shows in the reader's own time and language: `R` relative, `f` date and time.
 *
 * @param milliseconds since 1970.
 */
export function timestamp(milliseconds: number, style: "R" | "f"): string {
  return `<t:${Math.floor(milliseconds / 1_000)}:${style}>`;
}
