import { describe, expect, it } from "vitest";
import { createTimeline } from "../../src/facts/create-timeline.js";
import type { TimelineQuery } from "../../src/facts/facts.js";
import { event, factsOf } from "../support/facts.js";

const events = [
  event("The ferry sank.", "2019-09-02", { document: "ferry.md" }),
  event("The regatta began.", "2018-07-14"),
  event("A storm broke windows.", "2019"),
  event("The market moved.", "2019-09", { date: { from: "2019-09", to: "2019-11" } }),
  event("The lamp was lit.", "1874-05-01"),
];
const all = factsOf(events, {
  titles: { "ferry.md": "Notes of the harbour master" },
  headings: { "ferry.md": ["Losses at sea"] },
});

async function found(query: TimelineQuery): Promise<string[]> {
  return (await all).timeline(query).map(({ answer }) => answer);
}

describe("timeline()", () => {
  it("has all events by date, what is told less exactly before what is", async () => {
    expect(await found({})).toEqual([
      "The lamp was lit.",
      "The regatta began.",
      "A storm broke windows.",
      "The market moved.",
      "The ferry sank.",
    ]);
    expect((await all).dates).toEqual({ from: "1874-05-01", to: "2019" });
  });

  it("ends with what lasts longest of what is told with more or fewer parts", async () => {
    const told = ["2019", "2019-03", "2019-03-04"].map((date) => event(`In ${date}.`, date));
    expect((await factsOf(told)).dates).toEqual({ from: "2019", to: "2019" });
    expect((await factsOf([...told, event("Later.", "2020-01")])).dates?.to).toBe("2020-01");
  });

  it("has events of one date as they came, however many, and pauses while it sorts them", async () => {
    const many = Array.from({ length: 5_000 }, (_, i) => event(`Event ${i}.`, `20${10 + (i % 7)}`));
    let pauses = 0;
    const timeline = await createTimeline(
      many,
      () => [],
      () => {
        pauses += 1;
        return Promise.resolve();
      },
    );
    expect(timeline.events).toEqual(
      many.toSorted((a, b) => a.date.from.localeCompare(b.date.from)),
    );
    // One a text for the words, and more for the order.
    expect(pauses).toBeGreaterThan(many.length + 10);
  });

  it("has no dates without events", async () => {
    expect((await factsOf([])).dates).toBeUndefined();
  });

  it.each([
    ["its sentence", "ferry SANK", ["The ferry sank."]],
    ["its headings", "losses", ["The ferry sank."]],
    ["the title of its document", "harbour master", ["The ferry sank."]],
    ["nothing", "submarine", []],
  ])("finds an event by words of %s", async (_, topic, expected) => {
    expect(await found({ topic })).toEqual(expected);
  });

  it.each<[TimelineQuery, string[]]>([
    [{ from: "2019-10" }, ["A storm broke windows.", "The market moved."]],
    [{ from: "2019-09-03", to: "2019-09-30" }, ["A storm broke windows.", "The market moved."]],
    [{ to: "2018" }, ["The lamp was lit.", "The regatta began."]],
    [{ from: "2018-07-14", to: "2018-07-14" }, ["The regatta began."]],
    [{ from: "2020" }, []],
    [{ from: "2019", to: "2018" }, []],
  ])("keeps to %j", async (query, expected) => {
    expect(await found(query)).toEqual(expected);
  });
});
