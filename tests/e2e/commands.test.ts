import type { APIMessage } from "discord-api-types/v10";
import { PermissionFlagsBits } from "discord-api-types/v10";
import { describe, expect, it, onTestFinished } from "vitest";
import { accentColors } from "../../src/discord/rendering/components.js";
import type { Identified } from "../../src/sandbox/people/person.js";
import { databaseRows } from "./support/database.js";
import { closeTown, freshTown, shareTarnBay } from "./support/in-town.js";
import { colourOf, isEphemeral, optionsOf } from "./support/messages.js";
import { shownText } from "./support/shown-text.js";
import { openTown } from "./support/tarn-bay-bot.js";
import type { Town } from "./support/tarn-bay-bot.js";
import { controls } from "./support/transcript.js";

const known = "Who designed the lighthouse?";
const library = shareTarnBay();

describe("commands of everyone", () => {
  const current = freshTown(library);

  const commands: [name: string, options: Record<string, string>, text: string][] = [
    ["/ask", { question: known }, "Edwin Marsh designed the tower"],
    ["/search", { query: "lighthouse" }, "### Passages about “lighthouse”"],
    ["/fact", { query: "Edwin Marsh" }, "**Edwin Marsh** — engineer"],
    ["/timeline", { from: "2018", to: "2018" }, "### Timeline\n-# "],
    ["/topics", {}, "### What the documents are about"],
    ["/sources", {}, "### 3 documents"],
    ["/sources", { document: "museum.md" }, "**The harbour museum of Tarn Bay**"],
    ["/status", {}, "3 documents, 13 passages"],
    ["/privacy", {}, "### Privacy"],
    ["/help", {}, "### How to ask"],
  ];
  const places: Record<string, (town: Town) => Identified> = {
    "a guild": ({ square }) => square,
    "direct messages": ({ ada }) => ada.conversation(),
    "a guild without the bot, by the person's installation": ({ sandbox, ada }) => {
      const abroad = sandbox.addGuild({ name: "Abroad", withBot: false });
      ada.join(abroad);
      ada.installApplication();
      return abroad.addChannel({ name: "plaza" });
    },
    "a conversation between people, by the person's installation": ({ sandbox, ada, ben }) => {
      ada.installApplication();
      return sandbox.addConversation([ada, ben]);
    },
  };

  it.each(Object.keys(places))("work in %s", async (place) => {
    const town = current();
    const channel = places[place]?.(town) ?? town.square;
    for (const [name, options, text] of commands) {
      const shown = await (await town.ada.use(channel, name, options)).reply();
      expect(shownText(shown)).toContain(text);
      expect(isEphemeral(shown)).toBe(!["/ask", "/fact", "/timeline"].includes(name));
    }
  });

  it("/search shows passages that open, and says when there is nothing", async () => {
    const { ada, square } = current();
    const found = await (await ada.use(square, "/search", { query: "regatta winner" })).reply();
    expect(shownText(found)).toMatch(/^1\. \*\*The rowing regatta of Tarn Bay\*\* › .*\n> /m);
    const [first = ""] = optionsOf(found);
    const opened = await (await ada.choose(found, { label: first })).followUp();
    expect(shownText(opened)).toContain("**The rowing regatta of Tarn Bay** › ");
    const next = await ada.press(opened, { label: "Next ▶" }).then((used) => used.reply());
    expect(next.id).toBe(opened.id);
  });

  it("/sources suggests what a person types, in their words, and opens what they choose", async () => {
    const { ada, square } = current();
    const typed = await ada.complete(square, "/sources", { document: "harbour" });
    expect(typed.map(({ name }) => name)).toEqual(["The harbour museum of Tarn Bay · museum.md"]);
    const all = await ada.complete(square, "/sources", { document: "" });
    expect(all).toHaveLength(3);
    const document = String(typed[0]?.value);
    const opened = await (await ada.use(square, "/sources", { document })).reply();
    expect(shownText(opened)).toMatch(/\*\*The harbour museum of Tarn Bay\*\*[^]*opened in 1987/);
    // Before it stands its front matter.
    expect(controls(opened)).toEqual(["[ ◀ Previous ]", "[ Next ▶ ]"]);
    const none = await (await ada.use(square, "/sources", { document: "@everyone" })).reply();
    expect(shownText(none)).toMatch(/^There is no document “@\u200beveryone”\. Choose one/);
  });

  it("/sources leads to a document, which opens beside the list", async () => {
    const { ada, square } = current();
    const list = await (await ada.use(square, "/sources")).reply();
    expect(shownText(list)).toContain(
      "**The harbour museum of Tarn Bay** · 2005 · 4 passages\n-# museum.md",
    );
    const opened = await (
      await ada.choose(list, { label: "The harbour museum of Tarn Bay" })
    ).followUp();
    expect(shownText(opened)).toContain("opened in 1987");
    expect(isEphemeral(opened)).toBe(true);
  });

  it("/help shows admins their commands, and nobody else", async () => {
    const { ada, mayor, square } = current();
    const [forAda, forMayor] = await Promise.all(
      [ada, mayor].map(async (one) => shownText(await (await one.use(square, "/help")).reply())),
    );
    expect(forAda).not.toContain("/reindex");
    expect(forMayor).toContain("`/reindex`");
  });
});

describe("/sources with many documents", () => {
  it("turns its pages to both ends", async () => {
    const { workspace, library: index } = library();
    const files = Array.from({ length: 23 }, (_, i) => [
      `many/n${String(i).padStart(2, "0")}.md`,
      `# Note ${i}\n\nThis is note number ${i}.\n`,
    ]);
    await workspace.write("seeds", Object.fromEntries(files) as Record<string, string>);
    await index.reindex({ onProgress: () => undefined });
    const town = await openTown(library());
    onTestFinished(() => closeTown(town));
    const { ada, square } = town;
    let page = await (await ada.use(square, "/sources")).reply();
    await town.restart();
    const seen = [shownText(page)];
    for (let i = 0; i < 2; i++) {
      page = await (await ada.press(page, { label: "Next ▶" })).reply();
      seen.push(shownText(page));
    }
    expect(seen.map((text) => /Page \d of \d/.exec(text)?.[0])).toEqual([
      "Page 1 of 3",
      "Page 2 of 3",
      "Page 3 of 3",
    ]);
    expect(seen.join("\n").match(/many\/n\d\d\.md/g)).toHaveLength(23);
    expect(controls(page).slice(1)).toEqual(["[ ◀ Previous ]", "[ Next ▶ ]✗"]);
    const [label = ""] = optionsOf(page);
    const opened = await (await ada.choose(page, { label })).followUp();
    expect(shownText(opened)).toContain(`**${label}**`);
  });
});

describe("/settings", () => {
  const current = freshTown(library);

  it.each<[subcommand: string, options: (town: Town) => Record<string, unknown>, shown: RegExp]>([
    ["server", () => ({ language: "en" }), /\*\*Language\*\*: English/],
    ["server", () => ({ "plain-text": true }), /\*\*Plain text\*\*: on/],
    ["server", () => ({ "vote-buttons": false }), /\*\*Buttons to vote\*\*: off/],
    [
      "server",
      ({ guild }) => ({ "human-role": guild.addRole({ name: "Helpers" }) }),
      /\*\*Ask a human\*\*: <@&\d+>/,
    ],
    [
      "server",
      ({ guild }) => ({ "admin-role": guild.addRole({ name: "Staff" }) }),
      /\*\*Admins\*\*: <@&\d+>/,
    ],
    ["channel", () => ({ "ask-channel": true }), /\*\*Ask channels\*\*: <#\d+>/],
    [
      "channel",
      ({ harbour }) => ({ "ask-channel": true, channel: harbour }),
      /\*\*Ask channels\*\*: <#\d+>/,
    ],
    ["access", ({ harbour }) => ({ rule: "allow", channel: harbour }), /\*\*Allowed\*\*: <#\d+>/],
    ["access", ({ ben }) => ({ rule: "deny", member: ben }), /\*\*Denied\*\*: <@\d+>/],
    [
      "access",
      ({ guild }) => ({ rule: "deny", role: guild.addRole({ name: "Guests" }) }),
      /\*\*Denied\*\*: <@&\d+>/,
    ],
  ])("%s changes, is shown, and holds after a restart", async (subcommand, options, shown) => {
    const town = current();
    const { mayor, square } = town;
    const given = options(town) as Record<string, string>;
    const saved = await (await mayor.use(square, `/settings ${subcommand}`, given)).reply();
    expect(shownText(saved)).toMatch(/Saved\./);
    expect(shownText(saved)).toMatch(shown);
    expect(isEphemeral(saved)).toBe(true);
    await town.restart();
    const later = await (await mayor.use(square, "/settings show")).reply();
    expect(shownText(later)).toMatch(shown);
    expect(shownText(later)).not.toContain("Saved.");
  });

  it("clear takes back what was allowed and denied, and no-human-role the role", async () => {
    const { mayor, square, harbour, guild, parts } = current();
    const role = guild.addRole({ name: "Helpers" });
    await (await mayor.use(square, "/settings server", { "human-role": role })).reply();
    for (const rule of ["allow", "deny", "clear"]) {
      await (await mayor.use(square, "/settings access", { rule, channel: harbour })).reply();
    }
    await (await mayor.use(square, "/settings server", { "no-human-role": true })).reply();
    const { channels, humanRoleId } = parts.store.settings.guild(guild.id);
    expect(channels).toEqual({ allowed: [], denied: [] });
    expect(humanRoleId).toBeUndefined();
  });

  it("says what an ask channel needs where the bot may not read it", async () => {
    const { mayor, square } = current();
    const saved = await mayor.use(square, "/settings channel", { "ask-channel": true });
    expect(shownText(await saved.reply())).toContain("Message Content is off");
  });

  it("are those of one guild alone, and go with it", async () => {
    const { mayor, square, guild, sandbox, parts } = current();
    await (await mayor.use(square, "/settings server", { "plain-text": true })).reply();
    const other = sandbox.addGuild({ name: "Other", owner: mayor });
    expect(parts.store.settings.guild(other.id).plainText).toBe(false);
    expect(databaseRows(library())["guildSettings"]).toHaveLength(1);
    const told = new Promise((resolve) => current().bot.client.once("guildDelete", resolve));
    guild.removeBot();
    await told;
    expect(databaseRows(library())["guildSettings"]).toEqual([]);
  });
});

describe("/doctor", () => {
  const current = freshTown(library);

  const checkUp = async ({ mayor, square }: Town): Promise<APIMessage> =>
    (await mayor.use(square, "/doctor")).reply();

  it("finds everything in order", async () => {
    const found = await checkUp(current());
    expect(colourOf(found)).toBe(accentColors.answered);
    const text = shownText(found);
    expect(text).toContain("Everything is in order.");
    expect(text).toContain("Index: 26 documents, ");
    expect(text).toMatch(/Embedding model: local:.*, it works/);
    expect(text).toContain("Permissions are right in 2 channels.");
    expect(text).toContain("No error since the start.");
  });

  it("names channel by channel what is missing, and the fix", async () => {
    const { guild, square, harbour, sandbox } = current();
    guild.deny(
      square,
      sandbox.bot,
      PermissionFlagsBits.SendMessages | PermissionFlagsBits.ReadMessageHistory,
    );
    guild.deny(harbour, guild.everyone, PermissionFlagsBits.ViewChannel);
    const found = await checkUp(current());
    expect(colourOf(found)).toBe(accentColors.failed);
    expect(shownText(found)).toContain(
      [
        `⚠️ <#${square.id}>: I lack Send Messages and Read Message History.`,
        `⚠️ <#${harbour.id}>: I lack View Channel.`,
        "⚠️ To fix it: Edit Channel → Permissions → add my role and allow these",
      ].join("\n"),
    );
  });

  it("says that ask channels are not heard, and which role cannot be pinged", async () => {
    const { mayor, sandbox } = current();
    const everyonePermissions = PermissionFlagsBits.ViewChannel | PermissionFlagsBits.SendMessages;
    const strict = sandbox.addGuild({ name: "Strict", owner: mayor, everyonePermissions });
    mayor.join(strict);
    const square = strict.addChannel({ name: "square" });
    const role = strict.addRole({ name: "Helpers" });
    await (await mayor.use(square, "/settings channel", { "ask-channel": true })).reply();
    await (await mayor.use(square, "/settings server", { "human-role": role })).reply();
    const text = shownText(await (await mayor.use(square, "/doctor")).reply());
    expect(text).toContain(`⚠️ These are ask channels, but I cannot read them: <#${square.id}>.`);
    expect(text).toContain(`⚠️ “Ask a human” cannot ping <@&${role.id}>`);
    expect(text).toContain(`<#${square.id}>: I lack Send Messages in Threads`);
  });

  it("names the last fault", async () => {
    const { library: index, ...others } = library();
    const search = (): never => {
      throw new Error("The disk is on fire");
    };
    const town = await openTown({ ...others, library: { ...index, search } });
    onTestFinished(() => closeTown(town));
    const failed = await (await town.ada.use(town.square, "/search", { query: "x" })).reply();
    const [id = "none"] = /[0-9a-f]{10}/.exec(shownText(failed)) ?? [];
    expect(shownText(await checkUp(town))).toMatch(new RegExp(`Last error: <t:\\d+:R>, id ${id}`));
  });
});
