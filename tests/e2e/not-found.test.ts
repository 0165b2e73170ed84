import { MessageFlags } from "discord-api-types/v10";
import type { APIMessage } from "discord-api-types/v10";
import { describe, expect, it, onTestFinished } from "vitest";
import { accentColors } from "../../src/discord/rendering/components.js";
import type { Identified } from "../../src/sandbox/people/person.js";
import { closeTown, freshTown, saidByBot, shareTarnBay } from "./support/in-town.js";
import { asked, colourOf, isEphemeral, optionsOf, shownPrivately } from "./support/messages.js";
import { shownText } from "./support/shown-text.js";
import { openTown } from "./support/tarn-bay-bot.js";
import type { Town } from "./support/tarn-bay-bot.js";
import { controls } from "./support/transcript.js";

const unknown = "What does a submarine cost?";
const known = "Who designed the lighthouse?";
const library = shareTarnBay();

describe("what the documents do not say", () => {
  const current = freshTown(library);

  it("is said so, with the nearest passages, each of which opens, and ways on", async () => {
    const town = current();
    const answer = await asked(town, unknown);
    expect(shownText(answer)).toMatch(/^> What.*\nThe documents do not say\.\n-# The passages/);
    expect(controls(answer)).toEqual(["[ Open a source… ▾ ]", "[ Reword ]", "[ Dismiss ]"]);
    const options = optionsOf(answer);
    expect(options).toHaveLength(3);
    await town.restart();
    for (const label of options) {
      const opened = await shownPrivately(await town.ben.choose(answer, { label }));
      expect(shownText(opened)).toContain(`**${label.slice(3)}**`);
      expect(shownText(opened)).toMatch(/^> [^*]+$/m);
    }
  });
});

describe("a passage that comes close to an answer", () => {
  const current = freshTown(library);
  const close = "When does the harbour museum close on Sundays?";

  it.each<[what: string, ask: (town: Town) => Promise<APIMessage>]>([
    ["/ask", (town) => asked(town, close)],
    [
      "a mention",
      async ({ ada, square, sandbox }) =>
        sandbox.replyTo(await ada.say(square, `<@${sandbox.bot.id}> ${close}`)),
    ],
    [
      "a direct message",
      async ({ ada, sandbox }) => sandbox.replyTo(await ada.directMessage(close)),
    ],
  ])("is quoted to %s, as none, and opens after a restart", async (_what, ask) => {
    const town = current();
    const answer = await ask(town);
    expect(shownText(answer)).toMatch(
      /The documents do not say it plainly\.\n-# Closest passage, for you to judge:\n1\. \*\*The harbour museum of Tarn Bay\*\* › Visitors.*\n> The museum closes in January\.\n-# Other passages that come near:\n2\. /,
    );
    expect(colourOf(answer)).toBe(accentColors.notFound);
    expect(controls(answer)).toContain("[ Reword ]");
    expect(controls(answer)).not.toContain("[ 👍 ]");
    await town.restart();
    const opened = await shownPrivately(await town.ada.choose(answer, { values: ["1"] }));
    expect(shownText(opened)).toContain("**The museum closes in January.**");
  });
});

describe("Reword", () => {
  const current = freshTown(library);

  const reworded = async (
    person: Town["ada"],
    message: Identified,
    text: string,
  ): Promise<APIMessage> => {
    const modal = await (await person.press(message, { label: "Reword" })).modal();
    expect(JSON.stringify(modal.modal)).toContain(`"value":"${unknown}"`);
    return (await person.submit(modal, { text })).reply();
  };

  it.each<[what: string, ask: (town: Town) => Promise<APIMessage>]>([
    ["/ask", (town) => asked(town, unknown)],
    ["a private /ask", (town) => asked(town, unknown, { isPrivate: true })],
    [
      "a mention",
      async ({ ada, square, sandbox }) =>
        sandbox.replyTo(await ada.say(square, `<@${sandbox.bot.id}> ${unknown}`)),
    ],
    [
      "a direct message",
      async ({ ada, sandbox }) => sandbox.replyTo(await ada.directMessage(unknown)),
    ],
  ])("changes the answer to %s for its asker, after a restart too", async (_what, ask) => {
    const town = current();
    const answer = await ask(town);
    await town.restart();
    const changed = await reworded(town.ada, answer, known);
    expect(changed.id).toBe(answer.id);
    expect(isEphemeral(changed)).toBe(isEphemeral(answer));
    expect(shownText(changed)).toContain("Edwin Marsh designed the tower");
    expect(shownText(changed)).toContain(`> ${known}`);
    const opened = await shownPrivately(await town.ada.choose(changed, { values: ["1"] }));
    expect(shownText(opened)).toContain("› Construction");
    expect(town.parts.store.records.personal(town.ada.id).answers).toHaveLength(1);
  });

  it("gives anybody else an answer of their own, which they alone see", async () => {
    const town = current();
    const { ben, sandbox, square } = town;
    const answer = await asked(town, unknown);
    const own = await reworded(ben, answer, known);
    expect(isEphemeral(own)).toBe(true);
    expect(shownText(own)).toContain("Edwin Marsh designed the tower");
    expect(saidByBot(town, square)).toEqual([answer]);
    const shared = await (await ben.press(own, { label: "Share in channel" })).followUp();
    expect(shownText(shared)).toContain(`Shared by ${ben.mention}`);
    expect(sandbox.message(answer)).toEqual(answer);
  });

  it("can be pressed again when the other words are not found either", async () => {
    const town = current();
    const answer = await asked(town, unknown);
    const changed = await reworded(town.ada, answer, "How fast is a submarine?");
    expect(changed.id).toBe(answer.id);
    expect(controls(changed)).toContain("[ Reword ]");
  });

  it("answers a greeting in private and leaves the answer", async () => {
    const town = current();
    const answer = await asked(town, unknown);
    const told = await reworded(town.ada, answer, "hello");
    expect(isEphemeral(told)).toBe(true);
    expect(saidByBot(town, town.square)).toEqual([answer]);
  });
});

describe("Ask a human", () => {
  interface Helped {
    readonly town: Town;
    readonly role: Identified;
  }

  /** A town whose bot may ping a role of helpers. */
  async function helped(): Promise<Helped> {
    const town = await openTown(library());
    const { guild, parts, sandbox } = town;
    const role = guild.addRole({ name: "Helpers" });
    sandbox.world.guilds.get(guild.id)?.roles.set(role.id, { ...role, mentionable: true });
    const settings = parts.store.settings.guild(guild.id);
    parts.store.settings.setGuild(guild.id, { ...settings, humanRoleId: role.id });
    onTestFinished(() => town.stop());
    return { town, role };
  }

  /** The roles that the bot has pinged. */
  const pinged = ({ sandbox: { journal, bot } }: Town): string[] =>
    journal
      .entries()
      .flatMap((told) => (told.kind === "messageCreate" ? [told.message] : []))
      .filter(({ author }) => author.id === bot.id)
      .flatMap(({ mention_roles: roles, mentions, mention_everyone: all }) => {
        expect(mentions.filter(({ id }) => id !== bot.id)).toEqual([]);
        expect(all).toBe(false);
        return roles;
      });

  it("pings the role once, with the question and the way to the answer", async () => {
    const { town, role } = await helped();
    const { ada, square, guild, sandbox } = town;
    const text = `${unknown} @everyone <@${ada.id}>`;
    const answer = await asked(town, text);
    await town.restart();
    const pressed = await ada.press(answer, { label: "Ask a human" });
    const call = await pressed.followUp();
    expect(shownText(call)).toContain(
      `<@&${role.id}>, ${ada.mention} asks, and the documents do not say:\n> What does a submarine`,
    );
    expect(shownText(call)).toContain(
      `https://discord.com/channels/${guild.id}/${square.id}/${answer.id}`,
    );
    expect((call.flags ?? 0) & MessageFlags.Ephemeral).toBe(0);
    const edited = await pressed.reply({ matching: ({ id }) => id === answer.id });
    expect(controls(edited)).toContain("[ Ask a human ]✗");
    expect(pinged(town)).toEqual([role.id]);
    expect(sandbox.sees(ada, square)).toHaveLength(2);
  });

  it("pings once when it is pressed twice at once", async () => {
    const { town, role } = await helped();
    const { ada, mayor } = town;
    const answer = await asked(town, unknown);
    const presses = await Promise.all(
      [ada, mayor].map((person) => person.press(answer, { label: "Ask a human" })),
    );
    const texts = await Promise.all(
      presses.map(async (pressed) => shownText(await pressed.followUp())),
    );
    expect(texts).toContain("A human was asked already.");
    expect(pinged(town)).toEqual([role.id]);
  });

  it("is for the asker and for moderators", async () => {
    const { town } = await helped();
    const { ben } = town;
    const answer = await asked(town, unknown);
    const told = await shownPrivately(await ben.press(answer, { label: "Ask a human" }));
    expect(shownText(told)).toBe("Only the person who asked, and moderators, can do this.");
    expect(pinged(town)).toEqual([]);
    expect(town.sandbox.message(answer)).toEqual(answer);
  });

  it("is refused where the asker may no longer ask", async () => {
    const { town } = await helped();
    const { ada, parts, guild } = town;
    const answer = await asked(town, unknown);
    const settings = parts.store.settings.guild(guild.id);
    const users = { allowed: [], denied: [ada.id] };
    parts.store.settings.setGuild(guild.id, { ...settings, users });
    const told = await shownPrivately(await ada.press(answer, { label: "Ask a human" }));
    expect(shownText(told)).toBe("I do not answer here.");
    expect(pinged(town)).toEqual([]);
  });

  it("works for a private answer, with the question and without a link", async () => {
    const { town, role } = await helped();
    const answer = await asked(town, unknown, { isPrivate: true });
    const call = await (await town.ada.press(answer, { label: "Ask a human" })).followUp();
    expect(isEphemeral(call)).toBe(false);
    expect(shownText(call)).toContain(`> ${unknown}`);
    expect(shownText(call)).not.toContain("https://");
    expect(pinged(town)).toEqual([role.id]);
  });

  it("is not offered without the setting, nor in direct messages", async () => {
    const town = await openTown(library());
    onTestFinished(() => closeTown(town));
    expect(controls(await asked(town, unknown))).not.toContain("[ Ask a human ]");
    const { town: other } = await helped();
    const direct = await other.sandbox.replyTo(await other.ada.directMessage(unknown));
    expect(controls(direct)).not.toContain("[ Ask a human ]");
  });

  it("is refused when the setting is taken away", async () => {
    const { town } = await helped();
    const { ada, parts, guild } = town;
    const answer = await asked(town, unknown);
    const settings = parts.store.settings.guild(guild.id);
    parts.store.settings.setGuild(guild.id, { ...settings, humanRoleId: undefined });
    const told = await shownPrivately(await ada.press(answer, { label: "Ask a human" }));
    expect(shownText(told)).toBe("This no longer works. Please use the command again.");
    expect(pinged(town)).toEqual([]);
  });
});
