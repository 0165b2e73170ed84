import { describe, expect, it } from "vitest";
import { topicsCommand } from "../../commands/topics.js";
import { topicAction } from "../../src/discord/actions/topic.js";
import { Refusal } from "../../src/discord/interactions/refusal.js";
import { PictureError } from "../../src/discord/pictures/picture-error.js";
import type { TopicsPicture } from "../../src/discord/pictures/pictures.js";
import type { Services } from "../../src/discord/services.js";
import { english } from "../../src/discord/strings/english.js";
import { customIds, fakePress, fakeUse, lastText } from "../support/command-use.js";
import type { FakeUseOptions } from "../support/command-use.js";
import { discordServices, tinyLibrary, tinySource } from "../support/discord-services.js";
import { bodyFact, tinyFacts, topic } from "../support/tiny-facts.js";

const [a, b, c] = [
  tinySource("a.md", "The Harbour Board (HBG) met at Gull Rock.", "Document A"),
  tinySource("b.md", "Gull Rock.", "Document B"),
  tinySource("c.md", "Nothing.", "Document C"),
];
const body = topic("HBG", { count: 5, documents: ["a.md", "b.md"], mentions: [4, 1] });
const place = topic("*Gull* Rock", { kind: "place", count: 2, documents: ["b.md"] });
const few = [body, place];
const many = (["body", "person", "place", "subject"] as const).flatMap((kind) =>
  Array.from({ length: 12 }, (_, i) => topic(`${kind} ${i}`, { kind })),
);

function serving(topics = few, overrides: Partial<Services> = {}) {
  const library = tinyLibrary([a, b, c], { facts: () => tinyFacts([bodyFact(a)], topics) });
  return discordServices({ library, ...overrides });
}

async function shownFor(options: FakeUseOptions = {}) {
  const { use, shown } = fakeUse({ services: serving(), ...options });
  await topicsCommand.run(use);
  return shown;
}

describe("/topics", () => {
  it("lists by kind what the documents speak of, with counts", async () => {
    const shown = await shownFor();
    expect(topicsCommand.acknowledge(fakeUse().use.interaction)).toBe("private");
    expect(lastText(shown)).toBe(
      [
        "### What the documents are about",
        "-# Bodies",
        "**HBG** · 2 documents, 5 mentions",
        "-# Places",
        "**\\*Gull\\* Rock** · 1 document, 2 mentions",
      ].join("\n"),
    );
    expect(customIds(shown[0]?.body)).toEqual(["topic", `topic:${body.id}`, `topic:${place.id}`]);
    expect(JSON.stringify(shown[0]?.body)).toContain('"label":"HBG","emoji":{"name":"💡"}');
    expect(JSON.stringify(shown[0]?.body)).toContain('"label":"*Gull* Rock","emoji":{"name":"🔎"}');
  });

  it("offers all that it lists in one select, and the first of each kind as buttons", async () => {
    const shown = await shownFor({ services: serving(many) });
    const text = JSON.stringify(shown[0]?.body);
    expect(lastText(shown).match(/^\*\*/gm)).toHaveLength(24);
    expect(text.match(/"value":"topic\d+"/g)).toHaveLength(24);
    expect(customIds(shown[0]?.body)).toHaveLength(6);
    expect(text).toContain('"label":"subject 0","emoji"');
  });

  it("keeps within a message, whatever the topics are called", async () => {
    const wild = many.map((one) => ({ ...one, name: `${"*".repeat(3_000)}${one.id}` }));
    const shown = await shownFor({ services: serving(wild) });
    expect(lastText(shown).match(/ · 1 document, 3 mentions$/gm)).toHaveLength(24);
  });

  it("has a picture of the documents that share topics", async () => {
    const drawn: TopicsPicture[] = [];
    const { pictures } = discordServices();
    const topics = (picture: TopicsPicture) => {
      drawn.push(picture);
      return pictures.topics(picture);
    };
    const [shown] = await shownFor({
      services: serving(few, { pictures: { ...pictures, topics } }),
    });
    expect(drawn).toEqual([
      {
        title: english.topics.pictureTitle,
        summary: "1 topic in 2 documents",
        undrawnNotice: english.undrawn,
        scale: english.topics.scale,
        documents: ["Document A", "Document B"],
        subjects: [{ name: "HBG", counts: [4, 1] }],
      },
    ]);
    expect(shown?.options?.files).toMatchObject([{ name: "topics.png" }]);
    expect(JSON.stringify(shown?.body)).toContain("attachment://topics.png");
  });

  it("does without a picture where nothing is shared, or it cannot be drawn", async () => {
    const fail = () => Promise.reject(new PictureError("Cannot draw a picture: too late"));
    const failing = serving(few, { pictures: { timeline: fail, topics: fail } });
    for (const services of [serving([place]), failing]) {
      const [shown] = await shownFor({ services });
      expect(JSON.stringify(shown)).not.toContain("attachment:");
    }
  });

  it("has all its ways where the settings demand plain text: one person alone sees it", async () => {
    const [shown] = await shownFor({ settings: { plainText: true } });
    expect(customIds(shown?.body)).toContain(`topic:${body.id}`);
    expect(JSON.stringify(shown?.body)).toContain("attachment://topics.png");
  });

  it.each<[string, FakeUseOptions, string]>([
    ["without documents", { services: discordServices() }, english.faults.noIndex],
    ["without topics", { services: serving([]) }, english.topics.none],
    ["here", { settings: { users: { allowed: [], denied: ["11"] } } }, english.faults.notHere],
  ])("refuses %s", async (_, options, sentence) => {
    await expect(shownFor(options)).rejects.toThrow(new Refusal(sentence));
  });
});

describe("a topic", () => {
  const press = async (parts: readonly string[], chosen?: string) => {
    const interaction = {
      isStringSelectMenu: () => chosen !== undefined,
      values: chosen === undefined ? [] : [chosen],
    };
    const { use, shown } = fakePress(parts, { services: serving(), interaction });
    await topicAction.run(use);
    return lastText(shown);
  };

  it("leads to the fact of its name, by its button and in the select", async () => {
    for (const text of [await press([body.id]), await press([], body.id)]) {
      expect(text).toMatch(/^\*\*HBG\*\* — Harbour Board of Gull Rock/);
    }
  });

  it("leads to passages where no fact has its name", async () => {
    expect(await press([place.id])).toContain("Passages about “\\*Gull\\* Rock”");
  });

  it("that is gone is refused", async () => {
    await expect(press(["gone"])).rejects.toThrow(new Refusal(english.faults.outdated));
  });
});
