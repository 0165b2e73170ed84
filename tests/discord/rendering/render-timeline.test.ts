import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { locales } from "../../../src/discord/records/settings.js";
import { labelText } from "../../../src/discord/rendering/label-text.js";
import { renderTimeline } from "../../../src/discord/rendering/render-timeline.js";
import type { ShownTimeline } from "../../../src/discord/rendering/timeline-lines.js";
import { languages } from "../../../src/discord/strings/strings-of.js";
import { tinySource } from "../../support/discord-services.js";
import { eventFact } from "../../support/tiny-facts.js";
import { hostileText } from "./hostile-text.js";
import { messageFaults, texts } from "./message-faults.js";
import { citation } from "./records.js";

const source = tinySource("a.md", "A regatta.");
const anyEvent = fc.record({
  answer: hostileText(200),
  title: hostileText(),
  headings: fc.array(hostileText(), { maxLength: 4 }),
  publisher: hostileText(),
  from: fc.constantFrom("2019-09-02", "2019-09", "2019", "0079"),
  to: fc.constantFrom("2021-09-02", "2020-09", "2020"),
});

const anyTimeline: fc.Arbitrary<ShownTimeline> = fc
  .record({
    events: fc.array(anyEvent, { minLength: 1, maxLength: 8 }),
    topic: fc.oneof(
      fc.constant(""),
      hostileText(20).map((text) => labelText(text, 60)),
    ),
    page: fc.nat({ max: 3 }),
  })
  .map(({ events, topic, page }) => ({
    page,
    pages: 4,
    events: 32,
    ...(topic === "" ? {} : { topic }),
    cited: events.map(({ answer, from, to, ...place }, i) => ({
      event: eventFact(source, from, { to, answer }),
      citation: citation({ ...place, number: i + 1, page: 4 }),
    })),
  }));

describe("a timeline", () => {
  it("is never over Discord's limits and lets no text of others act, whatever it is", () => {
    const anyLocale = fc.constantFrom(...locales);
    fc.assert(
      fc.property(anyTimeline, fc.boolean(), anyLocale, (timeline, plainText, locale) => {
        const strings = languages[locale];
        const body = renderTimeline(timeline, {
          strings,
          settings: { plainText },
          picture: undefined,
        });
        expect(messageFaults(body).filter((fault) => fault !== "Markdown of others")).toEqual([]);
        // The heading and the small print are the bot's own, but for the topic.
        const lines = texts(body).join("\n").replace("### ", "").split("\n");
        const content = lines.filter((line) => !line.startsWith("-# ")).join("\n");
        expect(messageFaults({ kind: "plain", content })).not.toContain("Markdown of others");
      }),
      { numRuns: 100 },
    );
  });
});
