import { MessageFlagsBitField } from "discord.js";
import { describe, expect, it } from "vitest";
import { timelineCommand } from "../../commands/timeline.js";
import { citedAction } from "../../src/discord/actions/cited.js";
import { passageAction } from "../../src/discord/actions/passage.js";
import { timelineAction } from "../../src/discord/actions/timeline.js";
import { readCustomId } from "../../src/discord/custom-id.js";
import { Refusal } from "../../src/discord/interactions/refusal.js";
import { PictureError } from "../../src/discord/pictures/picture-error.js";
import type { TimelinePicture } from "../../src/discord/pictures/pictures.js";
import type { Services } from "../../src/discord/services.js";
import { english } from "../../src/discord/strings/english.js";
import { customIds, fakePress, fakeUse, lastText } from "../support/command-use.js";
import type { FakeUseOptions, Shown } from "../support/command-use.js";
import { discordServices, tinyLibrary, tinySource } from "../support/discord-services.js";
import { eventFact, personFact, tinyFacts, topic } from "../support/tiny-facts.js";

const source = tinySource("regatta.md", "The regatta of 2019 took place.", "The regatta");
const other = tinySource("rules.md", "Rules changed.", "The rules");
const events = Array.from({ length: 20 }, (_, i) =>
  eventFact(i % 2 === 0 ? source : other, `${2000 + i}-07`, {
    answer: `Regatta: number ${i} began.`,
  }),
);
const topics = [topic("Gull Rock"), topic("Rock: the band"), topic("Harbour", { kind: "place" })];

function serving(overrides: Partial<Services> = {}, facts = events) {
  const library = tinyLibrary([source, other], {
    facts: () => tinyFacts([personFact(source), ...facts], topics),
  });
  return discordServices({ library, ...overrides });
}

async function shownFor(values: object, options: FakeUseOptions = {}) {
  const { use, shown } = fakeUse({ services: serving(), ...options, values: { ...values } });
  await timelineCommand.run(use);
  return shown;
}

const buttons = (shown: readonly Shown[]) =>
  customIds(shown.at(-1)?.body).filter((id) => id.startsWith("timeline:"));

/** Presses a button of a private timeline. */
async function turned(id: string, options: FakeUseOptions = {}) {
  const { parts } = readCustomId(id);
  const { use, shown } = fakePress(parts, { services: serving(), ...options });
  await timelineAction.run(use);
  return shown;
}

describe("/timeline", () => {
  it("says events in order, each with the number of its footnote", async () => {
    const shown = await shownFor({});
    const lines = lastText(shown).split("\n");
    expect(timelineCommand.acknowledge(fakeUse().use.interaction)).toBe("public");
    expect(lines.slice(0, 4)).toEqual([
      "### Timeline",
      "-# 20 events · Page 1 of 3",
      "**July 2000** — Regatta: number 0 began.\u00a0\\[1\\]",
      "**July 2001** — Regatta: number 1 began.\u00a0\\[2\\]",
    ]);
    expect(lines.slice(-3)).toEqual([
      "-# Sources",
      "1. **The regatta** › Rules, L1",
      "2. **The rules** › Rules, L1",
    ]);
    expect(customIds(shown[0]?.body)).toEqual(["cited", "timeline:-1::", "timeline:1::"]);
  });

  it("has a picture with a description, drawn of what the page says", async () => {
    const drawn: TimelinePicture[] = [];
    const { pictures } = discordServices();
    const services = serving({
      pictures: {
        ...pictures,
        timeline(picture) {
          drawn.push(picture);
          return pictures.timeline(picture);
        },
      },
    });
    const shown = await shownFor({ from: "2018" }, { services });
    expect(drawn).toEqual([
      {
        title: "Timeline",
        summary: "Timeline of 2 events",
        undrawnNotice: english.undrawn,
        events: [
          { date: "July 2018", title: "Regatta: number 18 began." },
          { date: "July 2019", title: "Regatta: number 19 began." },
        ],
      },
    ]);
    expect(JSON.stringify(shown[0]?.body)).toContain(
      '{"media":{"url":"attachment://timeline.png"},"description":"Timeline of 2 events"}',
    );
    expect(shown[0]?.options?.files).toMatchObject([
      { name: "timeline.png", description: "Timeline of 2 events" },
    ]);
  });

  it("does without a picture that cannot be drawn, and logs it", async () => {
    const warned: string[] = [];
    const fail = () => Promise.reject(new PictureError("Cannot draw a picture: too late"));
    const { log } = discordServices();
    const services = serving({
      pictures: { timeline: fail, topics: fail },
      log: { ...log, warn: (_, message) => void warned.push(message) },
    });
    const shown = await shownFor({}, { services });
    expect(lastText(shown)).toContain("**July 2000**");
    expect(JSON.stringify(shown[0])).not.toContain("attachment:");
    expect(warned).toEqual(["A picture could not be drawn"]);
  });

  it("keeps topic and dates from page to page, to both ends", async () => {
    const values = { topic: "Regatta: number", from: "2001", to: "2018-12" };
    let shown = await shownFor(values);
    const seen = [lastText(shown)];
    for (let i = 0; i < 2; i++) {
      shown = await turned(buttons(shown)[1] ?? "");
      seen.push(lastText(shown));
    }
    expect(seen.map((text) => text.split("\n").slice(0, 2))).toEqual(
      [1, 2, 3].map((page) => [
        "### Timeline: Regatta: number",
        `-# 18 events · from 2001 · to December 2018 · Page ${page} of 3`,
      ]),
    );
    const numbers = seen
      .join("\n")
      .match(/(?<=number )\d+(?= began)/g)
      ?.map(Number);
    expect(numbers).toEqual(Array.from({ length: 18 }, (_, i) => i + 1));
    expect(shown.at(-1)?.options?.files).toHaveLength(1);
    const back = await turned(buttons(shown)[0] ?? "");
    expect(lastText(back)).toContain("Page 2 of 3");
  });

  it.each<[string, object, string]>([
    ["what is no date", { from: "soon *" }, english.timeline.noDate("soon \\*")],
    [
      "dates in the wrong order",
      { from: "2019-03", to: "2018" },
      english.timeline.reversed("March 2019", "2018"),
    ],
    [
      "a topic without events",
      { topic: "unicorns" },
      english.timeline.nothing("July 2000", "July 2019"),
    ],
    ["dates without events", { from: "2030" }, english.timeline.nothing("July 2000", "July 2019")],
    ["a topic that is too long", { topic: "x".repeat(61) }, english.faults.tooLong(60)],
    ["a topic of too many words", { topic: "word ".repeat(13) }, english.faults.tooLong(60)],
  ])("refuses %s in one sentence", async (_, values, sentence) => {
    await expect(shownFor(values)).rejects.toThrow(new Refusal(sentence));
  });

  it("takes a month of the year that it ends with", async () => {
    expect(lastText(await shownFor({ from: "2018-07", to: "2018" }))).toContain("-# 1 event · ");
  });

  it.each<[string, Services, string]>([
    ["without documents", discordServices(), english.faults.noIndex],
    ["without events", serving({}, []), english.timeline.none],
  ])("refuses %s", async (_, services, sentence) => {
    await expect(shownFor({}, { services })).rejects.toThrow(new Refusal(sentence));
  });

  it("refuses those who may not ask, to see it and to turn it", async () => {
    const settings = { users: { allowed: [], denied: ["11"] } };
    await expect(shownFor({}, { settings })).rejects.toThrow(english.faults.notHere);
    await expect(turned("timeline:0::", { settings })).rejects.toThrow(english.faults.notHere);
  });

  it("says in plain text as many events as fit, and how to see others", async () => {
    const long = events.map((event) => ({ ...event, answer: "word ".repeat(70) }));
    const drawn: TimelinePicture[] = [];
    const { pictures } = discordServices();
    const timeline = (picture: TimelinePicture) => {
      drawn.push(picture);
      return pictures.timeline(picture);
    };
    const services = serving({ pictures: { ...pictures, timeline } }, long);
    const [shown] = await shownFor({}, { services, settings: { plainText: true } });
    const text = shown?.body.kind === "plain" ? shown.body.content : "";
    const count = text.match(/\*\*July \d+\*\*/g)?.length ?? 0;
    expect(count).toBeGreaterThan(4);
    expect(text).toContain(english.timeline.narrow(count));
    expect(text).toMatch(/^### Timeline\n-# 20 events\n/);
    expect(drawn.map(({ page }) => page)).toEqual([undefined]);
    expect(shown?.options?.files).toHaveLength(1);
  });

  it("suggests topics by name, those first that begin so", () => {
    const { person } = fakeUse().use;
    const typed = { person, services: serving(), strings: english, option: "topic" };
    const complete = (text: string, option = "topic") =>
      timelineCommand.complete?.({ ...typed, option, typed: text });
    expect(complete("rock")?.map(({ value }) => value)).toEqual(["Rock: the band", "Gull Rock"]);
    expect(complete("HÁRB")).toEqual([
      { name: "Harbour · 1 document, 3 mentions", value: "Harbour" },
    ]);
    expect(complete("")).toHaveLength(3);
    expect(complete("", "from")).toEqual([]);
  });
});

describe("the buttons of a timeline", () => {
  const { parts } = readCustomId("timeline:1::");
  const press = async (message: object) => {
    const followUps: unknown[] = [];
    const interaction = {
      customId: "timeline:1::",
      message: { flags: new MessageFlagsBitField(), ...message },
      followUp: (payload: unknown) => Promise.resolve(followUps.push(payload)),
    };
    const { use, shown } = fakePress(parts, { services: serving(), interaction });
    await timelineAction.run(use);
    return { shown: shown.length, followUps: followUps.length };
  };
  const bearing = (id: string) => [{ toJSON: () => ({ components: [{ custom_id: id }] }) }];

  it.each<[string, object, object]>([
    [
      "turn the page for the person who asked",
      { interactionMetadata: { user: { id: "11" } }, components: bearing("timeline:1::") },
      { shown: 1, followUps: 0 },
    ],
    [
      "show a page of their own to others",
      { interactionMetadata: { user: { id: "12" } }, components: bearing("timeline:1::") },
      { shown: 0, followUps: 1 },
    ],
    [
      "leave a message alone that does not bear them",
      { interactionMetadata: { user: { id: "11" } }, components: bearing("open:1") },
      { shown: 0, followUps: 1 },
    ],
    ["leave a message alone that answers no command", {}, { shown: 0, followUps: 1 }],
  ])("%s", async (_, message, done) => {
    expect(await press(message)).toEqual(done);
  });

  it.each([["timeline:x::"], ["timeline:1:2019-1:"], ["timeline:1::'; DROP"], ["timeline"]])(
    "refuse what was made up: %s",
    async (id) => {
      await expect(turned(id)).rejects.toThrow(english.faults.outdated);
    },
  );
});

describe("an event of a timeline", () => {
  const chosen = (value: string) => ({
    services: serving(),
    interaction: { isStringSelectMenu: () => true, values: [value] },
  });

  it("opens its passage with its words in bold", async () => {
    const [event] = events;
    const { use, shown } = fakePress([], chosen(event?.id ?? ""));
    await citedAction.run(use);
    expect(lastText(shown)).toContain("> **The regatta of 2019 took place.**");
    const [previous = ""] = customIds(shown[0]?.body);
    expect(previous).toBe(`passage::p:last:fact:${event?.id ?? ""}`);
  });

  it("is bold again on the way back to it", async () => {
    const { parts } = readCustomId(`passage:${source.passage.id}:p:0:fact:${events[0]?.id ?? ""}`);
    const interaction = { isStringSelectMenu: () => false };
    const { use, shown } = fakePress(parts, { services: serving(), interaction });
    await passageAction.run(use);
    expect(lastText(shown)).toContain("> **The regatta of 2019 took place.**");
  });

  it("that is gone is refused", async () => {
    const { use } = fakePress([], chosen("gone"));
    await expect(citedAction.run(use)).rejects.toThrow(new Refusal(english.passage.gone));
  });
});
