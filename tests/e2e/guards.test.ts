import type { APIMessage } from "discord-api-types/v10";
import { ApplicationCommandOptionType as Option, ComponentType } from "discord-api-types/v10";
import { describe, expect, it } from "vitest";
import type { UsedInteraction } from "../../src/sandbox/people/used-interaction.js";
import { databaseRows } from "./support/database.js";
import { forgeCommand, forgeModal, forgePress } from "./support/forge.js";
import { freshTown, shareTarnBay } from "./support/in-town.js";
import { asked, customIdOf, isEphemeral } from "./support/messages.js";
import { shownText } from "./support/shown-text.js";
import type { Town } from "./support/tarn-bay-bot.js";

const known = "Who designed the lighthouse?";
const unknown = "What does a submarine cost?";
const tooOld = "This is too old to be opened. Please ask again.";
const outdated = "This no longer works. Please use the command again.";
const notAdmin = "Only people who may manage this server can do this.";
const isFault =
  /^Something went wrong, and it is logged under ([0-9a-f]{10})\. Please try again\.$/;

const library = shareTarnBay();

/** What all people see in all channels but for one message, and what is in the database. */
function everything(
  { sandbox, ada, ben, mayor, square, harbour }: Town,
  except?: APIMessage,
): unknown {
  const seen = [square, harbour, ben.conversation()].map((channel) =>
    [ada, ben, mayor].map((person) =>
      sandbox.sees(person, channel).filter(({ id }) => id !== except?.id),
    ),
  );
  return { seen, rows: databaseRows(library()) };
}

/** The sentence, for that person alone, that a use ends in and that changes nothing else. */
async function refused(town: Town, use: () => UsedInteraction): Promise<string> {
  const before = everything(town);
  const told = await use().reply();
  expect(isEphemeral(told)).toBe(true);
  expect(everything(town, told)).toEqual(before);
  return shownText(told);
}

const recordOf = (answer: APIMessage): string => customIdOf(answer, "open:").slice(5);

describe("a made-up custom id", () => {
  const current = freshTown(library);

  it.each([
    ["an unknown action", "nothing:1"],
    ["nothing but separators", ":::"],
    ["100 characters of junk", "🦞:".repeat(33)],
    ["a name of every object", "__proto__:x"],
    ["another one", "constructor"],
    ["a third one", "toString:0"],
  ])("of %s is refused", async (_what, customId) => {
    const town = current();
    const { ben } = town;
    const on = await asked(town, known);
    expect(await refused(town, () => forgePress(town, { person: ben, on, customId }))).toBe(
      outdated,
    );
  });

  const actions = ["open", "more", "up", "down", "reason", "dismiss", "share"];
  const ways = ["reword", "reworded", "human"];

  it.each([...actions, ...ways])("%s of a record that is not theirs is refused", async (action) => {
    const town = current();
    const { ada, ben, harbour, mayor, sandbox, parts } = town;
    const on = await asked(town, known);
    const elsewhere = sandbox.addGuild({ name: "Elsewhere", owner: mayor });
    ada.join(elsewhere);
    const plaza = elsewhere.addChannel({ name: "plaza" });
    const answers = {
      ofAnotherChannel: await asked(town, unknown, { channel: harbour }),
      ofAnotherGuild: await asked(town, unknown, { channel: plaza }),
      ofAnotherPerson: await asked(town, unknown, { isPrivate: true }),
    };
    const ids = [...Object.values(answers).map(recordOf), "0000000000", "__proto__", "", "%"];
    expect(parts.store.records.find(ids[0] ?? "")).toBeDefined();
    for (const id of ids) {
      const customId = `${action}:${id}:1`;
      const values = action === "open" ? { values: ["1"] } : {};
      const told = await refused(town, () =>
        forgePress(town, { person: ben, on, customId, ...values }),
      );
      expect(told, customId).toBe(tooOld);
    }
  });

  it.each([
    ["another message of the asker's own, to delete it", "dismiss", tooOld],
    ["another message of the asker's own, to change it", "human", tooOld],
    ["a public answer, to share it again", "share", tooOld],
  ])("that names %s is refused", async (_what, action, sentence) => {
    const town = current();
    const { ada } = town;
    const on = await asked(town, unknown);
    const other = await asked(town, unknown);
    const customId = `${action}:${recordOf(other)}`;
    expect(await refused(town, () => forgePress(town, { person: ada, on, customId }))).toBe(
      sentence,
    );
  });

  it.each([
    ["sources:0", outdated],
    ["forget", outdated],
    ["forget:confirmed", outdated],
    ["cancelIndexing", notAdmin],
    ["passage:0123456789abcdef:n:0", "This passage is no longer in the documents."],
    ["passage:__proto__", "This passage is no longer in the documents."],
    ["passage", "This passage is no longer in the documents."],
  ])("%s on a public answer leaves it as it is", async (customId, sentence) => {
    const town = current();
    const { ada } = town;
    const on = await asked(town, known);
    expect(await refused(town, () => forgePress(town, { person: ada, on, customId }))).toBe(
      sentence,
    );
  });

  it.each(["99", "-1", "__proto__", ""])("chooses no source %j", async (value) => {
    const town = current();
    const { ben } = town;
    const on = await asked(town, known);
    const customId = `open:${recordOf(on)}`;
    const told = await refused(town, () =>
      forgePress(town, { person: ben, on, customId, values: [value] }),
    );
    expect(told).toBe(tooOld);
  });

  it.each(["", ":-1", ":1e3", ":99999"])("turns to no page %j", async (page) => {
    const town = current();
    const { ben } = town;
    const on = await asked(town, known);
    const customId = `more:${recordOf(on)}${page}`;
    expect(await refused(town, () => forgePress(town, { person: ben, on, customId }))).toBe(
      outdated,
    );
  });

  it("with a page beyond the last shows the last, in private", async () => {
    const town = current();
    const { ben } = town;
    const on = await asked(town, known);
    const customId = `more:${recordOf(on)}:9999:n`;
    const told = await refused(town, () => forgePress(town, { person: ben, on, customId }));
    expect(told).toContain("Edwin Marsh designed the tower");
  });
});

describe("a made-up modal", () => {
  const current = freshTown(library);
  const field = (custom_id: string, value: string): object => ({
    type: ComponentType.Label,
    id: 1,
    component: { type: ComponentType.TextInput, id: 2, custom_id, value },
  });

  it.each<[what: string, action: string, components: object[], sentence: string]>([
    ["without its field", "reason", [], outdated],
    ["without its field", "reworded", [], outdated],
    ["with another field", "reworded", [field("title", known)], outdated],
    ["with a question over the limit", "reworded", [field("text", "x".repeat(2_001))], "2000"],
    ["of a button that opens one", "down", [field("text", "bad")], outdated],
    ["with a reason for no vote", "reason", [field("text", "bad")], tooOld],
  ])("%s, for %s, changes nothing", async (_what, action, components, sentence) => {
    const town = current();
    const { ada } = town;
    const on = await asked(town, unknown);
    const customId = `${action}:${recordOf(on)}`;
    const told = await refused(town, () =>
      forgeModal(town, { person: ada, on, customId, components }),
    );
    expect(told).toContain(sentence);
  });
});

describe("the commands of admins", () => {
  const current = freshTown(library);
  const plainText = { type: Option.Boolean, name: "plain-text", value: true };
  const server = { type: Option.Subcommand, name: "server", options: [plainText] };
  const commands: [name: string, options: object[]][] = [
    ["reindex", []],
    ["settings", [server]],
    ["doctor", []],
    ["feedback", []],
  ];

  it.each(commands)(
    "/%s is hidden from members, and refused when it is forged",
    async (name, options) => {
      const town = current();
      const { ben, square } = town;
      const path = name === "settings" ? "/settings server" : `/${name}`;
      await expect(ben.use(square, path)).rejects.toThrow();
      for (const channel of [square, ben.conversation()]) {
        const told = await refused(town, () =>
          forgeCommand(town, { person: ben, channel, name, options }),
        );
        expect(told).toBe(notAdmin);
      }
    },
  );

  it("are for those with a role that the settings name", async () => {
    const town = current();
    const { ben, square, guild, parts } = town;
    const role = guild.addRole({ name: "Librarians" });
    guild.setRoles(ben, [role]);
    const settings = parts.store.settings.guild(guild.id);
    parts.store.settings.setGuild(guild.id, { ...settings, adminRoleIds: [role.id] });
    const used = forgeCommand(town, { person: ben, channel: square, name: "doctor" });
    expect(shownText(await used.reply())).toContain("### Check-up");
  });
});

describe("options that Discord would not send", () => {
  const current = freshTown(library);
  const text = (name: string, value: unknown): object => ({ type: Option.String, name, value });
  const days = (value: unknown): object => ({ type: Option.Integer, name: "days", value });
  const flag = (name: string, value: unknown): object => ({ type: Option.Boolean, name, value });
  const subcommand = (name: string, ...options: object[]): object => ({
    type: Option.Subcommand,
    name,
    options,
  });

  it.each<[command: string, what: string, options: object[], sentence: RegExp]>([
    ["ask", "a question over the limit", [text("question", "x".repeat(2_001))], /2000 characters/],
    ["ask", "no question", [], isFault],
    ["ask", "a number for a question", [{ type: 4, name: "question", value: 42 }], isFault],
    ["ask", "a text for a flag", [text("question", known), text("private", "yes")], isFault],
    ["search", "a query over the limit", [text("query", "x".repeat(301))], /300 characters/],
    ["search", "no query", [], isFault],
    ["sources", "a document over the limit", [text("document", "x".repeat(5_000))], /no document/],
    ["sources", "a flag for a document", [flag("document", true)], isFault],
    ["nothing", "an unknown command", [], /no longer works/],
    ["__proto__", "the name of every object", [], /no longer works/],
  ])("/%s with %s changes nothing", async (name, _what, options, sentence) => {
    const town = current();
    const { ben, square } = town;
    const told = await refused(town, () =>
      forgeCommand(town, { person: ben, channel: square, name, options }),
    );
    expect(told).toMatch(sentence);
  });

  it.each<[command: string, what: string, options: object[], sentence: RegExp]>([
    ["feedback", "negative days", [days(-5)], /### Feedback/],
    ["feedback", "days beyond any calendar", [days(1e300)], /### Feedback/],
    ["settings", "no subcommand", [], isFault],
    ["settings", "an unknown subcommand", [subcommand("destroy")], /### Settings/],
    ["settings", "no option", [subcommand("server")], /fill in at least one/],
    ["settings", "an unknown language", [subcommand("server", text("language", "tlh"))], /fill in/],
    ["settings", "an unknown rule", [subcommand("access", text("rule", "destroy"))], /fill in/],
    ["settings", "no flag", [subcommand("channel")], isFault],
  ])("/%s of an admin with %s changes nothing", async (name, _what, options, sentence) => {
    const town = current();
    const { mayor, square } = town;
    const told = await refused(town, () =>
      forgeCommand(town, { person: mayor, channel: square, name, options }),
    );
    expect(told).toMatch(sentence);
  });
});

describe("those whom the settings keep from the documents", () => {
  const current = freshTown(library);

  it.each([
    ["open", ["1"]],
    ["more", undefined],
    ["up", undefined],
    ["down", undefined],
    ["reword", undefined],
    ["human", undefined],
  ])("are refused %s of an answer that they had before", async (action, values) => {
    const town = current();
    const { ada, parts, guild } = town;
    const on = await asked(town, unknown);
    const settings = parts.store.settings.guild(guild.id);
    const users = { allowed: [], denied: [ada.id] };
    parts.store.settings.setGuild(guild.id, { ...settings, users });
    const customId = `${action}:${recordOf(on)}:1`;
    const told = await refused(town, () =>
      forgePress(town, { person: ada, on, customId, ...(values && { values }) }),
    );
    expect(told).toBe("I do not answer here.");
  });

  it("are refused the documents, and keep /privacy and /help", async () => {
    const town = current();
    const { ada, parts, guild, square } = town;
    const list = await (await ada.use(square, "/sources")).reply();
    const settings = parts.store.settings.guild(guild.id);
    const channels = { allowed: [], denied: [square.id] };
    parts.store.settings.setGuild(guild.id, { ...settings, channels });
    for (const [command, options] of [
      ["/ask", { question: known }],
      ["/search", { query: "lighthouse" }],
      ["/sources", {}],
    ] as const) {
      const told = await (await ada.use(square, command, options)).reply({ matching: isEphemeral });
      expect(shownText(told)).toBe("I do not answer here.");
    }
    const opened = await ada.choose(list, { label: "The lighthouse on Gull Rock" });
    expect(shownText(await opened.followUp())).toBe("I do not answer here.");
    expect(shownText(await (await ada.use(square, "/privacy")).reply())).toContain("### Privacy");
    expect(shownText(await (await ada.use(square, "/help")).reply())).toContain("### How to ask");
  });
});
