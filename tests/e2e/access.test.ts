import { ApplicationCommandType, InteractionType, Locale } from "discord-api-types/v10";
import type { APIMessage } from "discord-api-types/v10";
import { describe, expect, it } from "vitest";
import type { GuildSettings } from "../../src/discord/records/settings.js";
import type { Identified, Person } from "../../src/sandbox/people/person.js";
import { freshTown, shareTarnBay } from "./support/in-town.js";
import { shownText } from "./support/shown-text.js";
import type { Town } from "./support/tarn-bay-bot.js";

const library = shareTarnBay();
const botOf = ({ sandbox }: Town): string => `<@${sandbox.bot.id}>`;
const question = "Who designed the lighthouse?";
const refusal = "I do not answer here.";
const answer = /Edwin Marsh/;

function change({ parts, guild }: Town, settings: Partial<GuildSettings>): void {
  const { settings: store } = parts.store;
  store.setGuild(guild.id, { ...store.guild(guild.id), ...settings });
}

async function mention(town: Town, person: Person, channel: Identified): Promise<string> {
  const asked = await person.say(channel, `${botOf(town)} ${question}`);
  return shownText(await town.sandbox.replyTo(asked));
}

async function useAsk(_town: Town, person: Person, channel: Identified): Promise<string> {
  return shownText(await (await person.use(channel, "/ask", { question })).reply());
}

/** Who is in a list. */
type Listed = "square" | "keepers" | "ada";
type Lists = Pick<GuildSettings, "channels" | "roles" | "users">;

function listing(town: Town, keepers: Identified, allowed: Listed[], denied: Listed[]): Lists {
  const ids = { square: town.square.id, keepers: keepers.id, ada: town.ada.id };
  const rules = (name: Listed) => ({
    allowed: allowed.includes(name) ? [ids[name]] : [],
    denied: denied.includes(name) ? [ids[name]] : [],
  });
  return { channels: rules("square"), roles: rules("keepers"), users: rules("ada") };
}

describe("allow and deny lists", () => {
  const current = freshTown(library);

  it.each<{ allowed?: Listed[]; denied?: Listed[]; answered: string[] }>([
    { answered: ["ada square", "ben square", "ada harbour"] },
    { denied: ["square"], answered: ["ada harbour"] },
    { allowed: ["square"], answered: ["ada square", "ben square"] },
    { denied: ["keepers"], answered: ["ada square", "ada harbour"] },
    { allowed: ["keepers"], answered: ["ben square"] },
    { denied: ["ada"], answered: ["ben square"] },
    { allowed: ["ada"], answered: ["ada square", "ada harbour"] },
    { allowed: ["ada", "keepers"], answered: ["ada square", "ben square", "ada harbour"] },
    { allowed: ["ada", "square"], answered: ["ada square"] },
    { allowed: ["keepers"], denied: ["square"], answered: [] },
  ])("allowed $allowed, denied $denied: $answered", async ({ allowed, denied, answered }) => {
    const town = current();
    const { guild, ada, ben, square, harbour } = town;
    const keepers = guild.addRole({ name: "Keepers" });
    guild.setRoles(ben, [keepers]);
    change(town, listing(town, keepers, allowed ?? [], denied ?? []));
    const places: [string, Person, Identified][] = [
      ["ada square", ada, square],
      ["ben square", ben, square],
      ["ada harbour", ada, harbour],
    ];
    for (const [name, person, channel] of places) {
      const expected = answered.includes(name) ? answer : new RegExp(`^${refusal}$`);
      expect(await mention(town, person, channel), name).toMatch(expected);
      expect(await useAsk(town, person, channel), name).toMatch(expected);
    }
  });

  it("count a thread as its channel", async () => {
    const town = current();
    const thread = await town.ada.startThread(town.square, { name: "Aside" });
    change(town, { channels: { allowed: [], denied: [town.square.id] } });
    expect(await mention(town, town.ada, thread)).toBe(refusal);
    expect(await useAsk(town, town.ada, thread)).toBe(refusal);
    change(town, { channels: { allowed: [town.square.id], denied: [] } });
    expect(await mention(town, town.ada, thread)).toMatch(answer);
    expect(await useAsk(town, town.ada, thread)).toMatch(answer);
  });

  it("hold for the message command, and say so in the person's language", async () => {
    const town = current();
    const { sandbox, guild, ada, square } = town;
    const zoe = sandbox.addPerson({ name: "Zoe", locale: Locale.French });
    zoe.join(guild);
    const said = await ada.say(square, question);
    change(town, { users: { allowed: [], denied: [zoe.id, ada.id] } });
    const refused = await (await ada.useOn(said, "Answer from the documents")).reply();
    expect(shownText(refused)).toBe(refusal);
    expect(await useAsk(town, zoe, square)).not.toBe(refusal);
    expect(await useAsk(town, zoe, square)).not.toMatch(answer);
  });
});

describe("limits", () => {
  const current = freshTown(library, { environment: { ASKS_PER_USER: "2", ASKS_PER_GUILD: "3" } });

  it("are told with the time when one can ask again, and not held against others", async () => {
    const town = current();
    const { ada, ben, square } = town;
    expect(await mention(town, ada, square)).toMatch(answer);
    expect(await useAsk(town, ada, square)).toMatch(answer);
    const now = Date.now() / 1_000;
    const told = await mention(town, ada, square);
    expect(told).toMatch(/^You have asked a lot\. You can ask again <t:\d+:R>\.$/);
    const seconds = Number(/<t:(\d+):R>/.exec(told)?.[1]) - now;
    expect(seconds).toBeGreaterThan(-1);
    expect(seconds).toBeLessThanOrEqual(61);
    expect(await useAsk(town, ada, square)).toMatch(/You have asked a lot/);
    expect(await mention(town, ben, square)).toMatch(answer);
    expect(await mention(town, ben, square)).toMatch(/You have asked a lot/);
  });

  it("do not count what is refused, and count direct messages for the person alone", async () => {
    const town = current();
    const { sandbox, ada, ben, square } = town;
    change(town, { channels: { allowed: [], denied: [square.id] } });
    for (let count = 0; count < 4; count++) await mention(town, ada, square);
    change(town, { channels: { allowed: [], denied: [] } });
    const say = async (): Promise<APIMessage> => sandbox.replyTo(await ada.directMessage(question));
    expect(shownText(await say())).toMatch(answer);
    expect(shownText(await say())).toMatch(answer);
    expect(shownText(await say())).toMatch(/You have asked a lot/);
    expect(await mention(town, ben, square)).toMatch(answer);
  });
});

describe("a question that is too long", () => {
  const current = freshTown(library);

  it("is not even sent by Discord's client", async () => {
    const { ada, square } = current();
    await expect(ada.use(square, "/ask", { question: "a".repeat(1_001) })).rejects.toThrow();
  });

  it("is refused when it is sent by hand", async () => {
    const { sandbox, ada, square } = current();
    const seen = await ada.use(square, "/ask", { question });
    await seen.reply();
    const { interaction } = seen;
    if (interaction.type !== InteractionType.ApplicationCommand) throw new Error("Not a command");
    if (interaction.data.type !== ApplicationCommandType.ChatInput) throw new Error("Not a slash");
    const [option] = interaction.data.options ?? [];
    const options = [{ ...option, value: `${question} ${"a ".repeat(1_000)}` }];
    const forged = {
      ...interaction,
      id: sandbox.world.nextId(),
      token: "forged",
      data: { ...interaction.data, options },
    } as typeof interaction;
    const told = shownText(await sandbox.forge(forged).reply());
    expect(told).toBe("Please ask in at most 2000 characters.");
  });
});
