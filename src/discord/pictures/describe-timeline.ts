import { alternativeText } from "./alternative-text.js";
import type { TimelinePicture } from "./pictures.js";

/**
 * A timeline in words: `Timeline of 2 events: 2–4 September 2019 – Seminar (Hong Kong); …`.
 *
 * @param notice what is said last. @default nothing
 */
export function describeTimeline({ summary, events }: TimelinePicture, notice?: string): string {
  const parts = events.map(({ date, title, place }) => {
    const where = place === undefined ? "" : ` (${place})`;
    return `${date} – ${withoutStop(title)}${where}`;
  });
  return alternativeText(summary, parts, notice);
}

/** What follows would stand behind the end of a sentence. */
const withoutStop = (title: string): string => title.trim().replace(/(?<!\.)[.。]$/, "");
