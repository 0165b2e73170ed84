import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readCustomId } from "../../../src/discord/custom-id.js";
import {
  readTimelinePage,
  timelineId,
  topicCharacters,
} from "../../../src/discord/facts/timeline-page.js";

const bound = fc.constantFrom("2019", "2019-03", "2019-03-05");
const anyPage = fc.record(
  {
    page: fc.nat({ max: 99_999 }),
    from: bound,
    to: bound,
    topic: fc.string({ minLength: 1, maxLength: topicCharacters }),
  },
  { requiredKeys: ["page"], noNullPrototype: true },
);

describe("the custom id of a page of a timeline", () => {
  it("fits and loses nothing, whatever the topic is called", () => {
    fc.assert(
      fc.property(anyPage, (page) => {
        const id = timelineId(page);
        expect(id.length).toBeLessThanOrEqual(100);
        const { action, parts } = readCustomId(id);
        expect(action).toBe("timeline");
        expect(readTimelinePage(parts)).toStrictEqual(page);
      }),
    );
  });

  it.each([
    [[]],
    [["-1", "", ""]],
    [["0", "", "", "x".repeat(61)]],
    [["0", "soon", ""]],
    [["0", "", "2019-1"]],
    [["123456"]],
  ])("is not read when it was made up: %j", (parts) => {
    expect(readTimelinePage(parts)).toBeUndefined();
  });
});
