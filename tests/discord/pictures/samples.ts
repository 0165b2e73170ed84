import type {
  TimelineEntry,
  TimelinePicture,
  TopicsPicture,
} from "../../../src/discord/pictures/pictures.js";

const texts = {
  title: "Timeline",
  summary: "Timeline of the harbour",
  undrawnNotice: "Some characters could not be drawn.",
};

export const timeline = (
  events: readonly TimelineEntry[],
  changes: Partial<TimelinePicture> = {},
): TimelinePicture => ({ ...texts, page: "1 / 2", events, ...changes });

export const lighthouse: TimelineEntry = {
  date: "4 May 1874",
  title: "The lighthouse on Gull Rock was lit for the first time.",
  place: "Gull Rock",
};

/** As many words as anyone writes, in each field. */
export const endless: TimelineEntry = {
  date: "the day after ".repeat(40),
  title: "Donaudampfschifffahrt ".repeat(60) + "W".repeat(5000),
  place: "behind the harbour ".repeat(30),
};

export const topics = (
  subjects: TopicsPicture["subjects"],
  documents: readonly string[] = ["Harbour log", "Lighthouses"],
): TopicsPicture => ({
  ...texts,
  title: "Topics",
  summary: "Topics of 2 documents",
  scale: "sentences that mention it",
  documents,
  subjects,
});

/** Width and height of a PNG, which stand at the head of its file. */
export function sizeOf(png: Uint8Array): readonly [width: number, height: number] {
  const view = new DataView(png.buffer, png.byteOffset);
  if (view.getUint32(0) !== 0x89504e47) throw new Error("This is no PNG");
  return [view.getUint32(16), view.getUint32(20)];
}
