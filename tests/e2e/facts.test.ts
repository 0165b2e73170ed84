import { ComponentType, PermissionFlagsBits } from "discord-api-types/v10";
import type { APIMessage } from "discord-api-types/v10";
import { describe, expect, it, onTestFinished } from "vitest";
import { eachComponent } from "../../src/sandbox/world/component-texts.js";
import { rowingClubs } from "../support/rowing-clubs.js";
import { databaseRows } from "./support/database.js";
import { forgePress } from "./support/forge.js";
import { closeTown, freshTown, logged, pingsOf, shareTarnBay } from "./support/in-town.js";
import { customIdOf, isEphemeral, optionsOf, shownPrivately } from "./support/messages.js";
import { shownText } from "./support/shown-text.js";
import { openTown } from "./support/tarn-bay-bot.js";
import type { Town } from "./support/tarn-bay-bot.js";
import { controls } from "./support/transcript.js";

const library = shareTarnBay(rowingClubs);
const union = "**TBRU** — Tarn Bay Rowing Union [1]";

/** The picture of a message: its bytes, and what it says to those who cannot see it. */
async function pictureOf({ components, attachments: [file] }: APIMessage) {
  const gallery = eachComponent(components).find(({ type }) => type === ComponentType.MediaGallery);
  const [item] = (gallery?.["items"] ?? []) as { media: { url: string }; description?: string }[];
  const response = await fetch(item?.media.url ?? file?.url ?? "");
  const bytes = new Uint8Array(await response.arrayBuffer());
  return { bytes, description: item?.description ?? "", file: file?.description ?? "" };
}

/** Whether a private response says what has become of a suggestion. */
const isSettled = (message: APIMessage): boolean =>
  isEphemeral(message) && !shownText(message).startsWith("Posting");

const png = [137, 80, 78, 71, 13, 10, 26, 10];

describe("/fact", () => {
  const current = freshTown(library);
  const fact = async (query: string, options: Record<string, unknown> = {}) => {
    const { ada, square } = current();
    const given = { query, ...options } as Record<string, string>;
    return (await ada.use(square, "/fact", given)).reply();
  };

  it.each([["TBRU"], ["tarn bay rowing union"]])(
    "asked for %s says one line and its footnote, which opens",
    async (query) => {
      const { ben } = current();
      const shown = await fact(query);
      expect(shownText(shown)).toMatch(
        /^\*\*TBRU\*\* — Tarn Bay Rowing Union\u00a0\[1\]\n-# Sources\n1\. \*\*The/,
      );
      expect(isEphemeral(shown)).toBe(false);
      const opened = await shownPrivately(
        await ben.choose(shown, { label: optionsOf(shown)[0] ?? "" }),
      );
      expect(shownText(opened)).toMatch(/\*\*[^*]*Tarn Bay Rowing Union/);
    },
  );

  it("has the buttons of an answer, and replies to it ask on", async () => {
    const { ada, ben, square, sandbox, parts } = current();
    const shown = await fact("TBRU");
    expect(controls(shown)).toEqual(["[ Open a source… ▾ ]", "[ 👍 ]", "[ 👎 ]", "[ Dismiss ]"]);
    await (await ben.press(shown, { emoji: "👍" })).reply();
    expect(parts.store.records.findByAnswerMessage(shown.id)?.question).toBe("TBRU");
    const reply = await ada.say(square, "Who was elected President?", { replyTo: shown });
    expect(shownText(await sandbox.replyTo(reply))).toContain("Oskar Lind");
  });

  it.each([
    ["14 member clubs", "**14 member clubs** — The TBRU has 14 member clubs."],
    ["Oskar Lind", "**Oskar Lind** — President of the TBRU"],
    ["Boat hire", "**Boat hire** — The union rents piers in Port Sorrel."],
    ["The TBRU bought a boat house", "**3 March 1938** — The TBRU bought a boat house"],
  ])("knows %s", async (query, line) => {
    expect(shownText(await fact(query))).toContain(line);
  });

  it("suggests what is pinned, then what is asked for most, and what fits what is typed", async () => {
    const { ada, square, harbour } = current();
    for (const query of ["Oskar Lind", "Oskar Lind", "TBRU"]) await fact(query);
    const complete = async (query: string) => ada.complete(square, "/fact", { query });
    const names = (await complete("")).map(({ name }) => name);
    expect(names.slice(0, 3)).toEqual([
      "📌 Boat hire · The union rents piers in Port Sorrel.",
      "🔥 Oskar Lind · President of the TBRU",
      "🔥 TBRU · Tarn Bay Rowing Union",
    ]);
    const [exact] = await complete("tbru");
    expect(exact?.name).toBe("✅ TBRU · Tarn Bay Rowing Union");
    const [alias] = await complete("rowing boats");
    expect(alias?.name).toMatch(/^🔑 Boat hire · /);
    const [body] = await complete("burned");
    expect(body?.name).toMatch(/^📄 .* · 17 November 1947$/);
    expect(shownText(await fact(String(body?.value)))).toContain("**17 November 1947** — ");
    expect(await ada.complete(harbour, "/fact", { query: "zzzz" })).toEqual([]);
  });

  it("counts what is asked for without anybody's name", async () => {
    await fact("TBRU");
    const { ada, ben } = current();
    const rows = databaseRows(library())["askedFacts"];
    expect(rows).toMatchObject([{ name: '"tbru"', times: 1 }]);
    for (const { id } of [ada, ben]) expect(JSON.stringify(rows)).not.toContain(id);
  });

  it("offers for an unknown name similar ones, which open in private", async () => {
    const { ada, ben, square, sandbox } = current();
    const told = await fact("TBRUU");
    expect(shownText(told)).toMatch(/^There is no quick fact “TBRUU”\.\nDid you mean…\n/);
    expect(isEphemeral(told)).toBe(true);
    expect(sandbox.sees(ben, square)).toEqual([]);
    const opened = await (
      await ada.press(told, { label: "TBRU" })
    ).reply({ matching: isEphemeral });
    expect(shownText(opened).replace("\u00a0", " ")).toContain(union);
  });

  it("with hide is seen by the person alone, and can be shared", async () => {
    const { ada, ben, square, sandbox } = current();
    const shown = await fact("TBRU", { hide: true });
    expect(isEphemeral(shown)).toBe(true);
    expect(sandbox.sees(ben, square)).toEqual([]);
    const used = await ada.press(shown, { label: "Share in channel" });
    const shared = await used.followUp({ matching: (message) => !isEphemeral(message) });
    expect(shownText(shared)).toContain("Tarn Bay Rowing Union");
  });

  it("with hide and mention tells nobody else, and says so", async () => {
    const { ben } = current();
    const shown = await fact("TBRU", { hide: true, mention: ben });
    expect(isEphemeral(shown)).toBe(true);
    expect(shownText(shown)).toContain(`Only you see this, so <@${ben.id}> is not notified.`);
  });

  it.each<[string, (town: Town) => { readonly id: string }]>([
    ["a bot", ({ sandbox }) => sandbox.bot],
    [
      "somebody who cannot see the channel",
      ({ guild, square, ben }) => {
        guild.deny(square, ben, PermissionFlagsBits.ViewChannel);
        return ben;
      },
    ],
    ["somebody who is no member", ({ sandbox }) => sandbox.addPerson({ name: "Cy" })],
  ])("with a mention of %s pings nobody, and says so", async (_, whom) => {
    const town = current();
    const { ada, square } = town;
    const used = await ada.use(square, "/fact", { query: "TBRU", mention: whom(town) });
    const shown = await used.reply({ matching: isSettled });
    expect(shownText(shown)).toContain("is not notified: that is a bot, or somebody");
    expect(isEphemeral(shown)).toBe(true);
  });

  it.each([["the settings deny", { rule: "deny" }]])(
    "is refused in a channel that %s, and suggests nothing there",
    async (_, { rule }) => {
      const { mayor, ada, square } = current();
      await (await mayor.use(square, "/settings access", { rule, channel: square })).reply();
      expect(await ada.complete(square, "/fact", { query: "TBRU" })).toEqual([]);
      const told = await fact("TBRU");
      expect(shownText(told)).toBe("I do not answer here.");
      expect(isEphemeral(told)).toBe(true);
    },
  );
});

it("/fact with a mention pings that member alone, once", async () => {
  const town = await openTown(library());
  onTestFinished(() => town.stop());
  const { ada, ben, square, sandbox } = town;
  const used = await ada.use(square, "/fact", { query: "TBRU", mention: ben });
  const shown = await used.followUp();
  expect(shownText(shown)).toMatch(
    new RegExp(`^💬 Suggestion for <@${ben.id}>, from <@${ada.id}>\\n\\*\\*TBRU\\*\\* — `),
  );
  expect(isEphemeral(shown)).toBe(false);
  expect(pingsOf(sandbox)).toMatchObject([
    { kind: "messageCreate", mentions: [{ id: ben.id }], roles: [], all: false },
  ]);
  const told = await used.reply({ matching: isSettled });
  expect(shownText(told)).toBe(`It is posted below, and <@${ben.id}> is notified.`);
  await ada.press(shown, { label: "Dismiss" });
  await sandbox.journal.next("messageDelete", ({ message }) => message.id === shown.id);
});

describe("/fact with a mention that cannot be posted", () => {
  const current = freshTown(library);

  it("says so, not that it was, and keeps nothing", async () => {
    const town = current();
    const { ada, ben, square, sandbox, parts } = town;
    const refused = { status: 403, code: 50_013, message: "Missing Permissions" };
    sandbox.faults.add({ kind: "error", ...refused }, { method: "POST", path: "/webhooks/**" });
    const used = await ada.use(square, "/fact", { query: "TBRU", mention: ben });
    const failed = await used.followUp();
    expect(isEphemeral(failed)).toBe(true);
    const told = sandbox.sees(ada, square).map(shownText);
    expect(told[0]).toBe(`Posting the suggestion for <@${ben.id}>…`);
    expect(told.join("\n")).not.toContain("is notified");
    expect(sandbox.sees(ben, square)).toEqual([]);
    expect(parts.store.records.personal(ada.id).answers).toEqual([]);
  });
});

describe("in direct messages", () => {
  const current = freshTown(library);
  const used = async (command: string, options: Record<string, string> = {}) => {
    const { ada } = current();
    return (await ada.use(ada.conversation(), command, options)).reply();
  };

  it("/fact says one line, opens its footnote, and offers nothing of it to others", async () => {
    const { ada, ben, parts } = current();
    const shown = await used("/fact", { query: "TBRU" });
    expect(shownText(shown).replace("\u00a0", " ")).toContain(union);
    expect(controls(shown)).not.toContain("[ Share in channel ]");
    const opened = await shownPrivately(
      await ada.choose(shown, { label: optionsOf(shown)[0] ?? "" }),
    );
    expect(shownText(opened)).toMatch(/\*\*[^*]*Tarn Bay Rowing Union/);
    for (const person of [ada, ben]) {
      const offered = await person.complete(person.conversation(), "/fact", { query: "" });
      expect(offered.filter(({ name }) => name.startsWith("🔥"))).toEqual([]);
    }
    expect(databaseRows(library())["askedFacts"]).toEqual([]);
    expect(parts.store.records.findByAnswerMessage(shown.id)).toMatchObject({ origin: "fact" });
  });

  it("/timeline turns its pages and opens its events", async () => {
    const { ada } = current();
    const first = await used("/timeline");
    expect(shownText(first)).toMatch(/^### Timeline\n-# 11 events · Page 1 of 2\n/);
    expect([...(await pictureOf(first)).bytes.slice(0, 8)]).toEqual(png);
    const second = await (await ada.press(first, { label: "Next ▶" })).reply();
    expect(second.id).toBe(first.id);
    expect(shownText(second)).toContain("Page 2 of 2");
    const one = await used("/timeline", { from: "1999" });
    const opened = await shownPrivately(await ada.choose(one, { label: optionsOf(one)[0] ?? "" }));
    expect(shownText(opened)).toMatch(/\*\*The piers of Port Sorrel were rebuilt in 1999\.\*\*/);
  });

  it("/topics leads to facts and to passages", async () => {
    const { ada } = current();
    const shown = await used("/topics");
    expect(shownText(shown)).toMatch(/^### What the documents are about\n/);
    const opened = await (await ada.press(shown, { label: "TBRU" })).reply();
    expect(shownText(opened).replace("\u00a0", " ")).toContain(union);
    const found = await (await ada.choose(shown, { label: "Port Sorrel" })).reply();
    expect(shownText(found)).toContain("Passages about “Port Sorrel”");
  });
});

describe("/timeline", () => {
  const current = freshTown(library);
  const timeline = async (options: Record<string, string> = {}) => {
    const { ada, square } = current();
    return (await ada.use(square, "/timeline", options)).reply();
  };
  const dates = (message: APIMessage): string[] =>
    [...shownText(message).matchAll(/^\*\*(.*)\*\* — /gm)].map(([, date = ""]) => date);

  it("says events in order, with footnotes and a picture that is described", async () => {
    const shown = await timeline();
    expect(shownText(shown)).toMatch(/^### Timeline\n-# 11 events · Page 1 of 2\n/);
    expect(dates(shown).slice(0, 3)).toEqual(["12 May 1931", "2–4 June 1932", "June 1934"]);
    expect(shownText(shown)).toMatch(/-# Sources\n1\. \*\*The rowing clubs of Tarn Bay\*\* › /);
    expect(isEphemeral(shown)).toBe(false);
    const { bytes, description, file } = await pictureOf(shown);
    expect([...bytes.slice(0, 8)]).toEqual(png);
    expect(description).toMatch(/^Timeline of 8 events.*12 May 1931/s);
    expect(file).toBe(description);
  });

  it("turns for the person who asked, and gives others a page of their own", async () => {
    const town = current();
    const { ada, ben, square, sandbox } = town;
    const first = await timeline();
    await town.restart();
    const own = await shownPrivately(await ben.press(first, { label: "Next ▶" }));
    expect(dates(own)).toEqual(["8 April 1963", "5 July 1971", "1999"]);
    expect(dates(sandbox.message(first))).toHaveLength(8);
    const second = await (await ada.press(first, { label: "Next ▶" })).reply();
    expect(second.id).toBe(first.id);
    expect(dates(second)).toEqual(dates(own));
    expect(second.attachments).toHaveLength(1);
    expect(controls(second).slice(1)).toEqual(["[ ◀ Previous ]", "[ Next ▶ ]✗"]);
    const back = await (await ben.press(own, { label: "◀ Previous" })).reply();
    expect(back.id).toBe(own.id);
    expect(dates(back)).toEqual(dates(first));
    expect(sandbox.sees(ada, square)).toHaveLength(1);
  });

  it("opens the passage of an event for the person alone, its words in bold", async () => {
    const { ben } = current();
    const shown = await timeline({ from: "1999" });
    const opened = await shownPrivately(
      await ben.choose(shown, { label: optionsOf(shown)[0] ?? "" }),
    );
    const bold = /\*\*The piers of Port Sorrel were rebuilt in 1999\.\*\*/;
    expect(shownText(opened)).toMatch(bold);
    const next = await (await ben.press(opened, { label: "Next ▶" })).reply();
    expect(shownText(next)).toContain("Hilda Brandt");
    const again = await (await ben.press(next, { label: "◀ Previous" })).reply();
    expect(shownText(again)).toMatch(bold);
  });

  it.each<[Record<string, string>, string[]]>([
    [{ from: "1999" }, ["1999"]],
    [{ to: "May 1931" }, ["12 May 1931"]],
    [{ from: "1938-03-03", to: "1947" }, ["3 March 1938", "17 November 1947"]],
    [{ topic: "boat house", to: "1949" }, ["3 March 1938", "17 November 1947"]],
  ])("takes %j", async (options, expected) => {
    expect(dates(await timeline(options))).toEqual(expected);
  });

  it("suggests topics", async () => {
    const { ada, square } = current();
    const [first] = await ada.complete(square, "/timeline", { topic: "tb" });
    expect(first?.name).toMatch(/^TBRU · 2 documents, \d+ mentions$/);
    const shown = await timeline({ topic: String(first?.value) });
    expect(shownText(shown)).toMatch(/^### Timeline: TBRU\n/);
  });

  it.each<[Record<string, string>, RegExp]>([
    [
      { from: "soon" },
      /^“soon” is no date that I know\. Write it as 2019, March 2019 or 2019-03-05\.$/,
    ],
    [{ from: "1950", to: "1940" }, /^1950 is after 1940: please swap the two dates\.$/],
    [
      { topic: "unicorns" },
      /^No events were found\. Those in the documents are from 12 May 1931 to 1999\.$/,
    ],
  ])("refuses %j in one sentence, to the person alone", async (options, sentence) => {
    const told = await timeline(options);
    expect(shownText(told)).toMatch(sentence);
    expect(isEphemeral(told)).toBe(true);
  });

  it("leaves a message alone that does not bear its button", async () => {
    const town = current();
    const { ada, square } = town;
    const fact = await (await ada.use(square, "/fact", { query: "TBRU" })).reply();
    const forged = forgePress(town, { person: ada, on: fact, customId: "timeline:1::" });
    expect(dates(await shownPrivately(forged))).toHaveLength(3);
    expect(shownText(town.sandbox.message(fact))).toContain("Tarn Bay Rowing Union");
  });

  it("writes dates and its own words in the reader's language", async () => {
    const { mayor, square } = current();
    await (await mayor.use(square, "/settings server", { language: "fr" })).reply();
    const shown = await timeline({ from: "juin 1932", to: "1932-06" });
    expect(shownText(shown)).toMatch(
      /^### Chronologie\n-# 1 événement · début\u00a0: juin 1932 · /,
    );
    expect(dates(shown)).toEqual(["2–4 juin 1932"]);
    expect((await pictureOf(shown)).description).toMatch(/^Chronologie de 1 événement/);
  });

  it("is plain text with a file where the settings demand it", async () => {
    const { mayor, square } = current();
    await (await mayor.use(square, "/settings server", { "plain-text": true })).reply();
    const shown = await timeline();
    expect(shown.content).toMatch(/^### Timeline\n/);
    const { bytes, file } = await pictureOf(shown);
    expect([...bytes.slice(0, 8)]).toEqual(png);
    expect(file).toMatch(/^Timeline of /);
  });

  it("does without a picture that cannot be drawn, and logs it", async () => {
    const town = current();
    await town.parts.pictures.close();
    const shown = await timeline();
    expect(dates(shown)).toHaveLength(8);
    expect(shown.attachments).toEqual([]);
    expect(logged(town, "A picture could not be drawn")).toBe(true);
  });
});

describe("/topics", () => {
  const current = freshTown(library);
  const topics = async () => {
    const { ada, square } = current();
    return (await ada.use(square, "/topics")).reply();
  };

  it("says what the documents are about, with counts and a picture", async () => {
    const shown = await topics();
    expect(isEphemeral(shown)).toBe(true);
    expect(shownText(shown)).toMatch(/^### What the documents are about\n-# Bodies\n/);
    expect(shownText(shown)).toMatch(/^\*\*TBRU\*\* · 2 documents, \d+ mentions$/m);
    const { bytes, description } = await pictureOf(shown);
    expect([...bytes.slice(0, 8)]).toEqual(png);
    expect(description).toMatch(/TBRU/);
  });

  it("leads to facts and to passages, by its buttons and its select", async () => {
    const { ada } = current();
    const shown = await topics();
    const opened = await (await ada.press(shown, { label: "TBRU" })).reply();
    expect(shownText(opened).replace("\u00a0", " ")).toContain(union);
    expect(isEphemeral(opened)).toBe(true);
    const found = await (await ada.choose(shown, { label: "Port Sorrel" })).reply();
    expect(shownText(found)).toContain("Passages about “Port Sorrel”");
    expect(customIdOf(found, "passage")).toBe("passage:search");
  });
});

it("without documents every one of them says that there is no index", async () => {
  const { library: index, ...others } = library();
  const town = await openTown({ ...others, library: { ...index, documents: () => [] } });
  onTestFinished(() => closeTown(town));
  const { ada, square } = town;
  const uses: [string, Record<string, string>][] = [
    ["/fact", { query: "TBRU" }],
    ["/timeline", {}],
    ["/topics", {}],
  ];
  for (const [name, options] of uses) {
    const told = await (await ada.use(square, name, options)).reply();
    expect(shownText(told)).toMatch(/^There is no index yet\./);
    expect(isEphemeral(told)).toBe(true);
  }
});
