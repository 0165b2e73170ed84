import { ChannelType, PermissionsBitField } from "discord.js";
import { describe, expect, it } from "vitest";
import { factCommand } from "../../commands/fact.js";
import { factAction } from "../../src/discord/actions/fact.js";
import { topicAction } from "../../src/discord/actions/topic.js";
import { Refusal } from "../../src/discord/interactions/refusal.js";
import type { MessagePayload } from "../../src/discord/rendering/message-payload.js";
import type { Services } from "../../src/discord/services.js";
import { english } from "../../src/discord/strings/english.js";
import type { Fact } from "../../src/facts/fact.js";
import { customIds, fakePress, fakeUse, lastText, textOf } from "../support/command-use.js";
import type { FakeUseOptions } from "../support/command-use.js";
import { discordServices, tinyLibrary, tinySource } from "../support/discord-services.js";
import {
  bodyFact,
  countFact,
  eventFact,
  listFact,
  personFact,
  tinyFacts,
  topic,
} from "../support/tiny-facts.js";

const harbour = tinySource(
  "harbour.md",
  "The Harbour Board of Gull Rock (HBG) met.",
  "The harbour",
);
const people = tinySource("people.md", "Ada Finch was the harbour master.", "People");
const hbg = bodyFact(harbour, { aliases: ["Harbour Board"] });
const ada = personFact(people);
const otherAda = personFact(harbour, { role: "rower" });
const all: readonly Fact[] = [hbg, ada, otherAda];
const board = topic("HBG");

function serving(facts: readonly Fact[] = all) {
  const library = tinyLibrary([harbour, people], { facts: () => tinyFacts(facts, [board]) });
  return discordServices({ library });
}

async function shownFor(query: string, options: FakeUseOptions = {}) {
  const services = options.services ?? serving();
  const { values = {}, ...others } = options;
  const { use, shown } = fakeUse({ services, ...others, values: { query, ...values } });
  await factCommand.run(use);
  return { services, shown, text: lastText(shown) };
}

/** The follow-ups of an interaction, and a channel in which one member sees what there is. */
function channelOf(followUps: MessagePayload[], seeing: readonly string[]) {
  const permissionsFor = (id: string) =>
    new PermissionsBitField(seeing.includes(id) ? ["ViewChannel"] : []);
  return {
    channel: { permissionsFor },
    followUp(payload: MessagePayload) {
      followUps.push(payload);
      return Promise.resolve({ id: "888" });
    },
  };
}

describe("/fact", () => {
  it.each([
    [{}, "public"],
    [{ hide: false }, "public"],
    [{ hide: true }, "private"],
    [{ mention: { id: "5" } }, "private"],
  ])("with %j is acknowledged %s", (values, how) => {
    expect(factCommand.acknowledge(fakeUse({ values }).use.interaction)).toBe(how);
  });

  it.each([["HBG"], ["hbg"], ["harbour board"], [hbg.id]])(
    "says a fact on one line with its footnote, asked for as %s",
    async (query) => {
      const { text, shown, services } = await shownFor(query);
      expect(text).toBe(
        [
          "**HBG** — Harbour Board of Gull Rock\u00a0\\[1\\]",
          "-# Sources",
          "1. **The harbour** › Rules, L1",
        ].join("\n"),
      );
      expect(customIds(shown[0]?.body).map((id) => id.split(":")[0])).toEqual([
        "open",
        "up",
        "down",
        "dismiss",
      ]);
      const record = services.records.findByAnswerMessage("777");
      expect(record).toMatchObject({ question: "HBG", origin: "fact", isPrivate: false });
    },
  );

  it("says those of one name together, each with its own footnote", async () => {
    const { text } = await shownFor("Ada Finch");
    expect(text).toContain(
      "**Ada Finch** — harbour master\u00a0\\[1\\]\n**Ada Finch** — rower\u00a0\\[2\\]",
    );
    expect(text).toContain("1. **People** › Rules, L1\n2. **The harbour** › Rules, L1");
  });

  it("says five of one name and counts the others", async () => {
    const many = Array.from({ length: 8 }, (_, i) => personFact(people, { role: `rower ${i}` }));
    const { text } = await shownFor("Ada Finch", { services: serving(many) });
    expect(text.match(/\*\*Ada Finch\*\*/g)).toHaveLength(5);
    expect(text).toContain(english.facts.more(3));
  });

  it.each<[string, Fact, string]>([
    [
      "an event by its date",
      eventFact(harbour, "2019-09-02", { to: "2019-09-04" }),
      "**2–4 September 2019** — The regatta",
    ],
    ["a count", countFact(harbour), "**12 crews** — Twelve crews took part."],
    ["a list", listFact(harbour), "**Rooms** — ropes, charts, tools"],
    [
      "items of a list, by semicolons where they have commas",
      listFact(harbour, { members: ["ropes, new.", "old charts.", "tools."] }),
      "**Rooms** — ropes, new; old charts; tools\u00a0",
    ],
    [
      "a long list, shortened",
      listFact(harbour, { members: Array.from({ length: 60 }, (_, i) => `member ${i}`) }),
      "member 27 … and 32 more",
    ],
    [
      "a list whose first item is longer than all that is said",
      listFact(harbour, { members: ["long ".repeat(100), "charts", "tools"] }),
      "long… … and 2 more",
    ],
    [
      "hostile text, as it is written",
      bodyFact(harbour, { expansion: "a\n# *b* <@1> @everyone" }),
      "a \\# \\*b\\* \\<\\@1\\>",
    ],
  ])("writes %s", async (_, fact, line) => {
    const { text } = await shownFor(fact.id, { services: serving([fact]) });
    expect(text).toContain(line);
    expect(text).not.toContain("@everyone");
  });

  it("with hide is private and can be shared", async () => {
    const { shown, services } = await shownFor("HBG", { values: { hide: true } });
    const [open = ""] = customIds(shown[0]?.body);
    const record = services.records.find(open.split(":")[1] ?? "");
    expect(record).toMatchObject({ isPrivate: true, question: "HBG" });
    expect(customIds(shown[0]?.body).some((id) => id.startsWith("share:"))).toBe(true);
  });

  it("offers similar names for an unknown one, to the person alone", async () => {
    const { shown, services, text } = await shownFor("Adda @everyone");
    expect(shown.map(({ isTold }) => isTold)).toEqual([true]);
    expect(text).toContain("There is no quick fact “Adda \\@");
    expect(text).toContain(english.facts.didYouMean);
    expect(text).toContain(english.facts.elsewhere);
    expect(customIds(shown[0]?.body)).toEqual([`fact:${ada.id}`]);
    const pressed = fakePress([ada.id], { services });
    await factAction.run(pressed.use);
    expect(lastText(pressed.shown)).toMatch(/^\*\*Ada Finch\*\* — harbour master.*\n.*rower/);
  });

  it("offers nothing where nothing is similar", async () => {
    const { text, shown } = await shownFor("zzz");
    expect(text).not.toContain(english.facts.didYouMean);
    expect(customIds(shown[0]?.body)).toEqual([]);
  });

  it.each([
    ["a fact that is gone", ["gone"], english.faults.outdated],
    ["no fact", [], english.faults.outdated],
  ])("refuses a button of %s", async (_, parts, sentence) => {
    await expect(factAction.run(fakePress(parts, { services: serving() }).use)).rejects.toThrow(
      new Refusal(sentence),
    );
  });

  it.each<[string, FakeUseOptions, string]>([
    [
      "in a channel that is denied",
      { settings: { users: { allowed: [], denied: ["11"] } } },
      english.faults.notHere,
    ],
    ["without documents", { services: discordServices() }, english.faults.noIndex],
    ["without facts", { services: serving([]) }, english.facts.none],
  ])("refuses %s", async (_, options, sentence) => {
    await expect(shownFor("HBG", options)).rejects.toThrow(new Refusal(sentence));
  });

  it("refuses who asks too often, and what is too long", async () => {
    const limits = { take: () => Promise.resolve({ kind: "limited", retryAt: 7_000 } as const) };
    await expect(shownFor("HBG", { services: { ...serving(), limits } })).rejects.toThrow(
      "<t:7:R>",
    );
    await expect(shownFor("x".repeat(301))).rejects.toThrow(english.faults.tooLong(300));
  });
});

describe("/fact with a mention", () => {
  const ben = { id: "5", bot: false };
  const member = { permissions: null };
  const suggest = async (values: object, seeing = ["5"]) => {
    const followUps: MessagePayload[] = [];
    const found = await shownFor("HBG", {
      values: { "mention as a member": member, ...values },
      interaction: channelOf(followUps, seeing),
    });
    return { ...found, followUps };
  };

  it("pings that member alone, in a message of its own", async () => {
    const { text, followUps, services } = await suggest({ mention: ben });
    expect(text).toBe(english.facts.notified("<@5>"));
    expect(services.askedFacts.most("22", 5)).toEqual(["hbg"]);
    expect(followUps.map(({ allowedMentions }) => allowedMentions)).toEqual([
      { parse: [], roles: [], users: ["5"], repliedUser: false },
    ]);
    expect(JSON.stringify(followUps[0]?.components)).toContain(
      "💬 Suggestion for <@5>, from <@11>",
    );
    expect(services.records.findByAnswerMessage("888")).toMatchObject({ isPrivate: false });
  });

  it.each<[string, object, string[]?]>([
    ["a bot", { mention: { id: "5", bot: true } }],
    ["who does not see the channel", { mention: ben }, []],
    ["who is no member", { mention: ben, "mention as a member": null }],
  ])("does not ping %s, and says so", async (_, values, seeing) => {
    const { text, followUps } = await suggest(values, seeing);
    expect(text).toBe(english.facts.notNotified("<@5>"));
    expect(followUps.map(({ allowedMentions }) => allowedMentions?.users)).toEqual([[]]);
  });

  it("pings nobody where the channel is not known: it may be a private thread", async () => {
    const followUps: MessagePayload[] = [];
    const { text } = await shownFor("HBG", {
      values: { mention: ben, "mention as a member": { permissions: "1024" } },
      interaction: { ...channelOf(followUps, ["5"]), channel: null },
    });
    expect(text).toBe(english.facts.notNotified("<@5>"));
    expect(followUps[0]?.allowedMentions?.users).toEqual([]);
  });

  it("says that it is posted once it is", async () => {
    const services = serving();
    const { use, shown } = fakeUse({
      services,
      values: { query: "HBG", mention: ben, "mention as a member": member },
      interaction: {
        ...channelOf([], ["5"]),
        followUp() {
          expect(lastText(shown)).toBe(english.facts.posting("<@5>"));
          return Promise.resolve({ id: "888" });
        },
      },
    });
    await factCommand.run(use);
    expect(shown.map((one) => lastText([one]))).toEqual([
      english.facts.posting("<@5>"),
      english.facts.notified("<@5>"),
    ]);
  });

  it("says and keeps nothing of what could not be posted", async () => {
    const services = serving();
    const { use, shown } = fakeUse({
      services,
      values: { query: "HBG", mention: ben, "mention as a member": member },
      interaction: {
        ...channelOf([], ["5"]),
        followUp: () => Promise.reject(new Error("Missing Permissions")),
      },
    });
    await expect(factCommand.run(use)).rejects.toThrow("Missing Permissions");
    expect(lastText(shown)).toBe(english.facts.posting("<@5>"));
    expect(services.records.personal("11").answers).toEqual([]);
    expect(services.askedFacts.most("22", 5)).toEqual([]);
  });

  it.each([
    [["5"], ["5"]],
    [[], []],
  ])("pings of a private thread with %j in it %j", async (inside, pinged) => {
    const followUps: MessagePayload[] = [];
    const { channel, ...others } = channelOf(followUps, ["5"]);
    const thread = { type: ChannelType.PrivateThread, members: { cache: new Set(inside) } };
    await shownFor("HBG", {
      values: { mention: ben, "mention as a member": member },
      interaction: { channel: { ...channel, ...thread }, ...others },
    });
    expect(followUps[0]?.allowedMentions?.users).toEqual(pinged);
  });

  it("pings nobody when it is hidden, and says so", async () => {
    const { text, followUps, shown } = await suggest({ mention: ben, hide: true });
    expect(followUps).toEqual([]);
    expect(text).toContain(english.facts.hidden("<@5>"));
    expect(shown).toHaveLength(1);
  });

  it("tells the person alone of an unknown fact", async () => {
    const followUps: MessagePayload[] = [];
    const { shown } = await shownFor("zzz", {
      values: { mention: ben, "mention as a member": member },
      interaction: channelOf(followUps, ["5"]),
    });
    expect(followUps).toEqual([]);
    expect(shown[0]?.isTold).toBe(true);
  });
});

describe("the suggestions of /fact", () => {
  const { person } = fakeUse().use;
  const complete = (typed: string, services = serving()) =>
    factCommand.complete?.({ person, services, strings: english, option: "query", typed }) ?? [];

  it.each([
    ["hbg", "✅ HBG · Harbour Board of Gull Rock"],
    ["harbour board", "🔑 HBG · Harbour Board of Gull Rock"],
    ["rower", "📄 Ada Finch · rower"],
  ])("for %j begin with %s", (typed, name) => {
    expect(complete(typed)[0]?.name).toBe(name);
  });

  it("have at most a hundred characters and the id as their value", () => {
    const fact = eventFact(harbour, "2019-07", { name: "n".repeat(90), answer: "a ".repeat(90) });
    const [choice] = complete(fact.name, serving([fact]));
    expect(choice?.name.length).toBeLessThanOrEqual(100);
    expect(choice?.name).toMatch(/^✅ n+… · July 2019$/);
    expect(choice?.value).toBe(fact.id);
  });

  it("are before anything is typed what was asked for most in the guild", async () => {
    const services = serving();
    for (const query of ["Ada Finch", "harbour board", "HBG"]) await shownFor(query, { services });
    expect(complete("", services).map(({ name }) => name)).toEqual([
      "🔥 HBG · Harbour Board of Gull Rock",
      "🔥 Ada Finch · harbour master",
    ]);
    expect(services.askedFacts.most("22", 5)).toEqual(["hbg", "ada finch"]);
  });

  const direct = { guildId: undefined, channelId: "44" };

  it.each<[string, (services: Services) => Promise<unknown>]>([
    ["with hide", (services) => shownFor("HBG", { services, values: { hide: true } })],
    ["in direct messages", (services) => shownFor("HBG", { services, person: direct })],
    ["by a button", (services) => factAction.run(fakePress([hbg.id], { services }).use)],
    [
      "by a topic",
      (services) => {
        const interaction = { isStringSelectMenu: () => false };
        return topicAction.run(fakePress([board.id], { services, interaction }).use);
      },
    ],
  ])("tell nobody what somebody else asked for %s", async (_, ask) => {
    const services = serving();
    await ask(services);
    expect(services.records.personal("11").answers).toHaveLength(1);
    expect(complete("", services)).toEqual([]);
    const other = { ...person, ...direct, userId: "12", channelId: "45" };
    const typing = { person: other, services, strings: english, option: "query", typed: "" };
    expect(factCommand.complete?.(typing)).toEqual([]);
    expect(["", "22"].flatMap((id) => services.askedFacts.most(id, 5))).toEqual([]);
  });

  it("ask what was asked for most only before anything is typed", () => {
    let times = 0;
    const services = serving();
    const { askedFacts } = services;
    const most = (...given: Parameters<typeof askedFacts.most>) => {
      times++;
      return askedFacts.most(...given);
    };
    const counting = { ...services, askedFacts: { ...askedFacts, most } };
    complete("hbg", counting);
    expect(times).toBe(0);
    complete(" ", counting);
    expect(times).toBe(1);
  });

  it("are none for those who may not ask here", () => {
    const services = serving();
    services.settings.setGuild("22", {
      ...fakeUse().use.settings,
      channels: { allowed: [], denied: ["33"] },
    });
    expect(complete("hbg", services)).toEqual([]);
  });
});

it("says facts in plain text where the settings demand it", async () => {
  const { shown } = await shownFor("HBG", { settings: { plainText: true } });
  const body = shown[0]?.body;
  expect(body?.kind).toBe("plain");
  expect(body && textOf(body)).toMatch(/^\*\*HBG\*\* — Harbour Board of Gull Rock/);
});
