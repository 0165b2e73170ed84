import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { alternativeText } from "../../../src/discord/pictures/alternative-text.js";
import { describeTimeline } from "../../../src/discord/pictures/describe-timeline.js";
import { describeTopics } from "../../../src/discord/pictures/describe-topics.js";
import { lighthouse, timeline, topics } from "./samples.js";

describe("the alternative text", () => {
  it("says all that a timeline shows", () => {
    const events = [lighthouse, { date: "1875–1876", title: "A pier was built" }];
    expect(describeTimeline(timeline(events, { summary: "Timeline of 2 events" }))).toBe(
      "Timeline of 2 events: 4 May 1874 – The lighthouse on Gull Rock was lit for the first time (Gull Rock); 1875–1876 – A pier was built.",
    );
  });

  it("says which documents mention a subject, and how often", () => {
    const subjects = [
      { name: "ferry", counts: [12, 3] },
      { name: "tide", counts: [0, 1] },
      { name: "fog", counts: [] },
    ];
    expect(describeTopics(topics(subjects))).toBe(
      "Topics of 2 documents: 1. Harbour log; 2. Lighthouses; ferry – 1 (12), 2 (3); tide – 2 (1); fog.",
    );
  });

  it("is a sentence where there is nothing to tell", () => {
    expect(describeTimeline(timeline([]))).toBe("Timeline of the harbour.");
    expect(alternativeText(" ", [])).toBe("…");
  });

  it("leaves out whole events where there is no room, and says so", () => {
    const events = Array.from({ length: 8 }, (_, at) => ({
      date: `18${70 + at}`,
      title: "x".repeat(200),
    }));
    const text = describeTimeline(timeline(events), "Some could not be drawn.");
    const [, shown = ""] = text.split(": ");
    expect(shown.split("; ")).toEqual([
      ...events.slice(0, 4).map(({ date, title }) => `${date} – ${title}`),
      "… Some could not be drawn.",
    ]);
  });

  it("leaves out no subject for the sake of long titles", () => {
    const subjects = Array.from({ length: 10 }, (_, at) => ({
      name: `subject ${at}`,
      counts: [1],
    }));
    const titles = Array.from({ length: 8 }, (_, at) => `${at} ${"long ".repeat(50)}`);
    const text = describeTopics(topics(subjects, titles));
    expect(subjects.filter(({ name }) => !text.includes(name))).toEqual([]);
  });

  it("has 1 to 1,024 characters, whatever it is made of", () => {
    const any = fc.oneof(fc.string({ unit: "binary" }), fc.string({ maxLength: 3000 }));
    fc.assert(
      fc.property(any, fc.array(any), fc.option(any, { nil: undefined }), (...given) => {
        const { length } = alternativeText(...given);
        return length >= 1 && length <= 1024;
      }),
    );
  });
});
