import { PermissionFlagsBits } from "discord-api-types/v10";
import type { APIMessage } from "discord-api-types/v10";
import { describe, expect, it, vi } from "vitest";
import { deleteMessages } from "../../src/sandbox/world/delete-message.js";
import { freshTown, saidByBot, settled, shareTarnBay } from "./support/in-town.js";
import { shownText } from "./support/shown-text.js";
import type { Town } from "./support/tarn-bay-bot.js";

const library = shareTarnBay();
const botOf = ({ sandbox }: Town): string => `<@${sandbox.bot.id}>`;
const who = "Who designed the lighthouse?";
const when = "When did the museum open?";

/** A question in the square and its answer. */
async function answered(
  { sandbox, ada, square }: Town,
  text = `<@${sandbox.bot.id}> ${who}`,
): Promise<{ asked: APIMessage; answer: APIMessage }> {
  const asked = await ada.say(square, text);
  return { asked, answer: await sandbox.replyTo(asked) };
}

/** Asks, and waits until the answer is on its way, which takes a while. */
async function onItsWay(town: Town): Promise<APIMessage> {
  const { sandbox, ada, square, parts } = town;
  const sending = { method: "POST", path: `/channels/${square.id}/messages` };
  sandbox.faults.add({ kind: "delay", ms: 400 }, sending);
  const asked = await ada.say(square, `${botOf(town)} ${who}`);
  await vi.waitFor(() => {
    expect(parts.store.records.findByQuestionMessage(asked.id)).toBeDefined();
  });
  return asked;
}

/** How often the bot has changed a message. */
function changes({ sandbox }: Town): number {
  return sandbox.journal.entries().filter((told) => told.kind === "rest" && told.method === "PATCH")
    .length;
}

describe("an edited question", () => {
  const current = freshTown(library, { registers: false });

  it.each([
    ["to what the documents say", when, "1987"],
    ["to what they do not say", "What does a submarine cost?", "The documents do not say."],
    ["to thanks", "thanks", "You are welcome."],
  ])("%s has its answer edited, after a restart too", async (_what, text, told) => {
    const town = current();
    const { sandbox, ada, square } = town;
    const { asked, answer } = await answered(town);
    await ada.edit(asked, `${botOf(town)} ${text}`);
    expect(shownText(await sandbox.nextEdit(answer))).toContain(told);
    await town.restart();
    await ada.edit(asked, `${botOf(town)} Who founded the museum?`);
    expect(shownText(await sandbox.nextEdit(answer))).toContain("Lena Ortiz");
    await ada.edit(asked, `${botOf(town)} ${text}`);
    expect(shownText(await sandbox.nextEdit(answer))).toContain(told);
    expect(await settled(town, square)).toHaveLength(1);
  });

  it("that was a greeting has the greeting replaced by the answer", async () => {
    const town = current();
    const { asked, answer } = await answered(town, `${botOf(town)} hello`);
    await town.ada.edit(asked, `${botOf(town)} hello, who designed the lighthouse?`);
    expect(shownText(await town.sandbox.nextEdit(answer))).toContain("Edwin Marsh");
    expect(await settled(town, town.square)).toHaveLength(1);
  });

  it("that did not address the bot before is answered", async () => {
    const town = current();
    const said = await town.ada.say(town.square, who);
    await town.ada.edit(said, `${botOf(town)} ${who}`);
    expect(shownText(await town.sandbox.replyTo(said))).toContain("Edwin Marsh");
  });

  it("that addresses the bot no more has its answer taken away", async () => {
    const town = current();
    const { asked, answer } = await answered(town);
    await town.ada.edit(asked, "Never mind.");
    await town.sandbox.nextDeletion(answer);
    expect(await settled(town, town.square)).toEqual([]);
    expect(town.parts.store.records.findByQuestionMessage(asked.id)).toBeUndefined();
  });

  it("that is refused shows the refusal in place of the answer", async () => {
    const town = current();
    const { asked, answer } = await answered(town);
    const { settings } = town.parts.store;
    const denied = { allowed: [], denied: [town.square.id] };
    settings.setGuild(town.guild.id, { ...settings.guild(town.guild.id), channels: denied });
    await town.ada.edit(asked, `${botOf(town)} ${when}`);
    expect(shownText(await town.sandbox.nextEdit(answer))).toBe("I do not answer here.");
    expect(saidByBot(town, town.square)).toHaveLength(1);
  });

  it("whose answer was deleted is answered anew", async () => {
    const town = current();
    const { asked, answer } = await answered(town);
    await town.mayor.delete(answer);
    await town.ada.edit(asked, `${botOf(town)} ${when}`);
    const after = town.sandbox.journal.end();
    const again = await town.sandbox.replyTo(asked, { after });
    expect(shownText(again)).toContain("1987");
    expect(await settled(town, town.square)).toHaveLength(1);
  });

  it("whose answer cannot become plain text has it replaced", async () => {
    const town = current();
    const { asked, answer } = await answered(town);
    const { settings } = town.parts.store;
    settings.setGuild(town.guild.id, { ...settings.guild(town.guild.id), plainText: true });
    await town.ada.edit(asked, `${botOf(town)} ${when}`);
    await town.sandbox.nextDeletion(answer);
    const [again, ...more] = await settled(town, town.square);
    expect(again?.content).toContain("1987");
    expect(more).toEqual([]);
  });

  it.each([["at once"], ["when the answer is on its way"]])(
    "%s has one answer, which fits the last text",
    async (time) => {
      const town = current();
      const { ada, square } = town;
      const asked =
        time === "at once" ? await ada.say(square, `${botOf(town)} ${who}`) : await onItsWay(town);
      await ada.edit(asked, `${botOf(town)} Who founded the museum?`);
      await ada.edit(asked, `${botOf(town)} ${when}`);
      const [answer, ...more] = await settled(town, square);
      expect(answer && shownText(answer)).toContain("1987");
      expect(more).toEqual([]);
      expect(town.parts.store.records.personal(ada.id).answers).toHaveLength(2);
    },
  );
});

describe("what Discord itself changes in a message", () => {
  const current = freshTown(library, { registers: false });

  it.each([
    ["of a message that was never edited", null, false],
    ["of one that was edited long ago", -3_600_000, false],
    ["of one that was edited long ago, after a restart", -3_600_000, true],
  ])("%s changes nothing", async (_what, age, restarts) => {
    const town = current();
    const { asked, answer } = await answered(town);
    if (restarts) await town.restart();
    const before = changes(town);
    town.sandbox.world.journal.record({
      kind: "messageUpdate",
      message: {
        ...asked,
        embeds: [{ title: "A preview", url: "https://example.org" }],
        edited_timestamp: age === null ? null : new Date(Date.now() + age).toISOString(),
      },
    });
    expect(await settled(town, town.square)).toEqual([
      expect.objectContaining({ id: answer.id, edited_timestamp: null }),
    ]);
    expect(changes(town)).toBe(before);
  });
});

describe("a deleted question", () => {
  const current = freshTown(library, { registers: false });

  it.each([
    ["", false],
    [" after a restart", true],
  ])("has its answer deleted%s, and its record", async (_when, restarts) => {
    const town = current();
    const { asked, answer } = await answered(town);
    if (restarts) await town.restart();
    await town.ada.delete(asked);
    await town.sandbox.nextDeletion(answer);
    expect(town.parts.store.records.find(answer.id)).toBeUndefined();
    expect(town.parts.store.records.personal(town.ada.id).answers).toEqual([]);
  });

  it("in direct messages has its answer edited and deleted after a restart", async () => {
    const town = current();
    const asked = await town.ada.directMessage(who);
    const answer = await town.sandbox.replyTo(asked);
    await town.restart();
    await town.ada.edit(asked, when);
    expect(shownText(await town.sandbox.nextEdit(answer))).toContain("1987");
    await town.restart();
    await town.ada.delete(asked);
    await town.sandbox.nextDeletion(answer);
    expect(saidByBot(town, town.ada.conversation(), town.ada)).toEqual([]);
  });

  it("that was a greeting has the greeting deleted", async () => {
    const town = current();
    const { asked, answer } = await answered(town, `${botOf(town)} hello`);
    await town.ada.delete(asked);
    await town.sandbox.nextDeletion(answer);
    expect(saidByBot(town, town.square)).toEqual([]);
  });

  it("has its answer deleted when many are deleted at once", async () => {
    const town = current();
    const first = await answered(town);
    const second = await answered(town, `${botOf(town)} ${when}`);
    const gone = [first, second].map(({ answer }) => town.sandbox.nextDeletion(answer));
    deleteMessages(town.sandbox.world, town.square.id, [first.asked.id, second.asked.id]);
    await Promise.all(gone);
    expect(saidByBot(town, town.square)).toEqual([]);
  });

  it.each([["at once"], ["when the answer is on its way"], ["then, just edited"]])(
    "%s leaves no answer and no record",
    async (time) => {
      const town = current();
      const { ada, square, sandbox } = town;
      const asked =
        time === "at once" ? await ada.say(square, `${botOf(town)} ${who}`) : await onItsWay(town);
      const since = sandbox.journal.end();
      if (time === "then, just edited") await ada.edit(asked, `${botOf(town)} ${when}`);
      await ada.delete(asked);
      if (time !== "at once") {
        const isBots = ({ message }: { message: APIMessage }): boolean =>
          message.author.id === sandbox.bot.id;
        await sandbox.journal.next("messageDelete", isBots, { since });
      }
      expect(await settled(town, square)).toEqual([]);
      expect(town.parts.store.records.findByQuestionMessage(asked.id)).toBeUndefined();
    },
  );

  it("loses its answer though the bot may do nothing but what it asks for", async () => {
    const town = current();
    town.guild.deny(town.square, town.sandbox.bot, PermissionFlagsBits.ManageMessages);
    const { asked, answer } = await answered(town);
    await town.ada.delete(asked);
    await town.sandbox.nextDeletion(answer);
    expect(saidByBot(town, town.square)).toEqual([]);
  });
});

describe("in an ask channel", () => {
  const current = freshTown(library, { registers: false, wantsAllMessages: true });

  it.each(["I found out.", "What does a submarine cost?"])(
    "a question edited to “%s” has its answer taken away",
    async (text) => {
      const town = current();
      town.parts.store.settings.setChannel(town.guild.id, town.square.id, { isAskChannel: true });
      const { asked, answer } = await answered(town, who);
      await town.ada.edit(asked, text);
      await town.sandbox.nextDeletion(answer);
      expect(await settled(town, town.square)).toEqual([]);
      expect(town.parts.store.records.findByQuestionMessage(asked.id)).toBeUndefined();
    },
  );
});
