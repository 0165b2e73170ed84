import { PermissionFlagsBits } from "discord-api-types/v10";
import { describe, expect, it } from "vitest";
import { accentColors } from "../../src/discord/rendering/components.js";
import { freshTown, saidByBot, shareTarnBay } from "./support/in-town.js";
import { asked, colourOf, isEphemeral, shownPrivately } from "./support/messages.js";
import { shownText } from "./support/shown-text.js";
import type { Town } from "./support/tarn-bay-bot.js";
import { controls } from "./support/transcript.js";

const question = "Who designed the lighthouse?";
const library = shareTarnBay();

describe("an answer", () => {
  const current = freshTown(library);

  it("says it first, cites each sentence, lists its sources and what can be done", async () => {
    const answer = await asked(current(), question);
    expect(shownText(answer)).toBe(
      [
        `> ${question}`,
        "**Edwin Marsh** — The engineer Mr. Edwin Marsh designed the tower.\u00a0[1]",
        "-# Sources",
        "1. **The lighthouse on Gull Rock** › Construction, L11–12 · <t:894110400:R>",
      ].join("\n"),
    );
    expect(controls(answer)).toEqual(["[ Open a source… ▾ ]", "[ 👍 ]", "[ 👎 ]", "[ Dismiss ]"]);
  });

  it.each([
    ["with components", false],
    ["in plain text", true],
  ])("leads with the words that answer each part, %s, and keeps them", async (_how, plainText) => {
    const town = current();
    const { parts, guild, ada, sandbox, square } = town;
    const settings = parts.store.settings.guild(guild.id);
    parts.store.settings.setGuild(guild.id, { ...settings, plainText });
    const both = "Who was the last keeper, and when did the museum open?";
    const said = await ada.say(square, `<@${sandbox.bot.id}> ${both}`);
    const answer = await sandbox.replyTo(said);
    const lines = [
      "**Ada Finch** — Mrs. Ada Finch was the last keeper.\u00a0[1]",
      "**1987** — The harbour museum opened in 1987 in the former customs house.\u00a0[2]",
    ];
    expect(shownText(answer)).toContain(lines.join("\n"));
    await town.restart();
    const kept = town.parts.store.records.findByAnswerMessage(answer.id);
    expect(kept?.answer.sentences.map(({ lead }) => lead)).toEqual(["Ada Finch", "1987"]);
  });

  it("answers the half that is known and names the other, still when it is shared later", async () => {
    const town = current();
    const half = "Who was the last keeper, and which bishop blessed *the* organ?";
    const answer = await asked(town, half, { isPrivate: true });
    const unsaid = "-# The documents do not say: which bishop blessed the organ?";
    expect(shownText(answer)).toContain("Mrs. Ada Finch was the last keeper.\u00a0[1]");
    expect(shownText(answer).split("\n").at(-1)).toBe(unsaid);
    await town.restart();
    const shared = await (await town.ada.press(answer, { label: "Share in channel" })).followUp();
    expect(shownText(shared)).toContain(unsaid);
  });

  it.each([
    ["an answer", question, accentColors.answered],
    ["no answer", "What does a submarine cost?", accentColors.notFound],
    ["a few words", "hello", accentColors.neutral],
    ["a refusal", "x".repeat(1_000), accentColors.failed],
  ])("shows by its colour that it is %s", async (_what, text, colour) => {
    const town = current();
    const { parts, guild, square } = town;
    if (colour === accentColors.failed) {
      const settings = parts.store.settings.guild(guild.id);
      const channels = { allowed: [], denied: [square.id] };
      parts.store.settings.setGuild(guild.id, { ...settings, channels });
    }
    expect(colourOf(await asked(town, text))).toBe(colour);
  });

  it("is plain text where the settings want it, with nothing to press", async () => {
    const town = current();
    const { parts, guild } = town;
    const settings = parts.store.settings.guild(guild.id);
    parts.store.settings.setGuild(guild.id, { ...settings, plainText: true });
    const answer = await asked(town, question);
    expect(answer.components).toEqual([]);
    expect(shownText(answer)).toContain("Mr. Edwin Marsh designed the tower.\u00a0[1]");
    expect(shownText(answer)).toContain("**The lighthouse on Gull Rock** › Construction, L11–12");
    expect(shownText(answer)).toContain("1998-05-02");
    expect(shownText(await asked(town, "What does a submarine cost?"))).toContain("do not say");
  });
});

describe("votes", () => {
  const current = freshTown(library);

  const votes = ({ parts, guild, sandbox }: Town): readonly [up: number, down: number] => {
    const { up, down } = parts.store.records.summary(guild.id, sandbox.world.clock.now() - 1e9);
    return [up, down];
  };

  it("count for each person once, the last one, and nobody else sees them", async () => {
    const town = current();
    const { ada, ben, square, sandbox } = town;
    const answer = await asked(town, question);
    for (const person of [ada, ben, ada]) {
      const thanks = await shownPrivately(await person.press(answer, { emoji: "👍" }));
      expect(shownText(thanks)).toBe("Thank you.");
    }
    expect(votes(town)).toEqual([2, 0]);
    await (await ben.press(answer, { emoji: "👎" })).modal();
    expect(votes(town)).toEqual([1, 1]);
    expect(sandbox.sees(town.mayor, square)).toEqual([sandbox.message(answer)]);
    expect(sandbox.message(answer)).toEqual(answer);
  });

  it("down asks why; the reason is kept, and dropped with the vote", async () => {
    const town = current();
    const { ben, parts } = town;
    const answer = await asked(town, question);
    const modal = await (await ben.press(answer, { emoji: "👎" })).modal();
    expect(modal.modal.title).toBe("What was wrong?");
    const sent = await ben.submit(modal, { text: "  It names only the engineer.  " });
    expect(shownText(await shownPrivately(sent))).toBe("Thank you, it is noted.");
    const [kept] = parts.store.records.personal(ben.id).votes;
    expect(kept).toMatchObject({ vote: "down", reason: "It names only the engineer." });
    await (await ben.press(answer, { emoji: "👍" })).reply();
    const [changed] = parts.store.records.personal(ben.id).votes;
    expect(changed).toMatchObject({ answerId: kept?.answerId, vote: "up" });
    expect(changed).not.toHaveProperty("reason");
  });

  it("count after a restart, and a modal that was open meanwhile is taken", async () => {
    const town = current();
    const { ben, parts } = town;
    const answer = await asked(town, question);
    const modal = await (await ben.press(answer, { emoji: "👎" })).modal();
    await town.restart();
    await (await ben.submit(modal, { text: "Too short" })).reply();
    expect(parts.store).not.toBe(town.parts.store);
    const [kept] = town.parts.store.records.personal(ben.id).votes;
    expect(kept).toMatchObject({ vote: "down", reason: "Too short" });
  });

  it("are not offered where the settings do not want them", async () => {
    const town = current();
    const { parts, guild } = town;
    const settings = parts.store.settings.guild(guild.id);
    parts.store.settings.setGuild(guild.id, { ...settings, feedbackButtons: false });
    expect(controls(await asked(town, question))).toEqual(["[ Open a source… ▾ ]", "[ Dismiss ]"]);
  });
});

describe("Dismiss", () => {
  const current = freshTown(library);

  it.each<[who: string, person: (town: Town) => Town["ada"]]>([
    ["the asker", ({ ada }) => ada],
    ["a moderator", ({ mayor }) => mayor],
    [
      "a member with a role that manages messages",
      ({ ben, guild }) => {
        const permissions = PermissionFlagsBits.ManageMessages;
        guild.setRoles(ben, [guild.addRole({ name: "Wardens", permissions })]);
        return ben;
      },
    ],
  ])("deletes the answer for %s, after a restart too", async (_who, personOf) => {
    const town = current();
    const { sandbox, square } = town;
    const answer = await asked(town, question);
    await town.restart();
    await personOf(town).press(answer, { label: "Dismiss" });
    await sandbox.nextDeletion(answer);
    expect(saidByBot(town, square)).toEqual([]);
  });

  it("of a reply to a message is for its asker too", async () => {
    const { sandbox, ada, square } = current();
    const said = await ada.say(square, `<@${sandbox.bot.id}> ${question}`);
    const answer = await sandbox.replyTo(said);
    await ada.press(answer, { label: "Dismiss" });
    await sandbox.nextDeletion(answer);
  });

  it("is refused to strangers, who are told in private", async () => {
    const town = current();
    const { ben, square } = town;
    const answer = await asked(town, question);
    const told = await shownPrivately(await ben.press(answer, { label: "Dismiss" }));
    expect(shownText(told)).toBe("Only the person who asked, and moderators, can do this.");
    expect(saidByBot(town, square)).toEqual([answer]);
  });

  it("is for the asker also where they may no longer ask", async () => {
    const town = current();
    const { ada, parts, guild, sandbox } = town;
    const answer = await asked(town, question);
    const settings = parts.store.settings.guild(guild.id);
    const users = { allowed: [], denied: [ada.id] };
    parts.store.settings.setGuild(guild.id, { ...settings, users });
    await ada.press(answer, { label: "Dismiss" });
    await sandbox.nextDeletion(answer);
  });
});

describe("a private answer", () => {
  const current = freshTown(library);

  it("is seen by the asker alone, who can share it once, in their name", async () => {
    const town = current();
    const { ada, ben, square, sandbox } = town;
    const answer = await asked(town, question, { isPrivate: true });
    expect(isEphemeral(answer)).toBe(true);
    expect(controls(answer)).toContain("[ Share in channel ]");
    expect(sandbox.sees(ben, square)).toEqual([]);
    const pressed = await ada.press(answer, { label: "Share in channel" });
    const shared = await pressed.followUp();
    expect(isEphemeral(shared)).toBe(false);
    expect(shared.mentions).toEqual([]);
    expect(shownText(shared)).toContain(`> ${question}`);
    expect(shownText(shared)).toContain(`-# Shared by ${ada.mention}`);
    expect(controls(shared)).toContain("[ Dismiss ]");
    expect(sandbox.sees(ben, square).map(({ id }) => id)).toEqual([shared.id]);
    const edited = await pressed.reply({ matching: ({ id }) => id === answer.id });
    expect(controls(edited)).toContain("[ Share in channel ]✗");
  });

  it("is shared after a restart, and then opened by others and dismissed by the asker", async () => {
    const town = current();
    const { ada, ben, sandbox } = town;
    const answer = await asked(town, question, { isPrivate: true });
    await town.restart();
    const shared = await (await ada.press(answer, { label: "Share in channel" })).followUp();
    const opened = await shownPrivately(await ben.choose(shared, { values: ["1"] }));
    expect(shownText(opened)).toContain("**The engineer Mr. Edwin Marsh designed the tower.**");
    await ada.press(shared, { label: "Dismiss" });
    await sandbox.nextDeletion(shared);
  });

  it("is shared once when it is pressed twice at once", async () => {
    const town = current();
    const { ada, square } = town;
    const answer = await asked(town, question, { isPrivate: true });
    const presses = await Promise.all(
      [1, 2].map(() => ada.press(answer, { label: "Share in channel" })),
    );
    const followUps = await Promise.all(presses.map((pressed) => pressed.followUp()));
    const texts = followUps.map((message) => shownText(message));
    expect(texts.filter((text) => text === "This answer was shared already.")).toHaveLength(1);
    expect(saidByBot(town, square)).toHaveLength(1);
  });

  it("is not offered to be shared in direct messages", async () => {
    const town = current();
    const { ada } = town;
    const channel = ada.conversation();
    const answer = await asked(town, question, { channel, isPrivate: true });
    expect(controls(answer)).toEqual(["[ Open a source… ▾ ]", "[ 👍 ]", "[ 👎 ]"]);
  });
});

describe("a long answer", () => {
  const current = freshTown(library);
  const items = (what: string): string[] =>
    Array.from(
      { length: 9 },
      (_, i) => `${what} ${i + 1} with letters of the crew and of its family`,
    );
  const boxes = items("box");
  const chests = items("chest");
  const families = items("family").map((family) => `that ${family} may keep its house`);
  const promise = `The charter of Tarn Bay promises ${[...families, ...families].join(", ")}.`;
  const documents = {
    "archive.md": `# The archive\n\nThe archive keeps these boxes:\n\n- ${boxes.join("\n- ")}\n`,
    "attic.md": `# The attic\n\nThe attic holds these chests:\n\n- ${chests.join("\n- ")}\n`,
    "charter.md": `# The charter\n\n${promise}\n`,
  };

  it("goes on behind More, page by page, for whoever presses, after a restart too", async () => {
    const { workspace, library: index } = library();
    await workspace.write("seeds", documents);
    await index.reindex({ onProgress: () => undefined });
    const town = current();
    const { ada, ben, square, sandbox } = town;
    const answer = await asked(
      town,
      "Which boxes does the archive keep? Which chests does the attic hold? What does the charter of Tarn Bay promise?",
    );
    expect(controls(answer).slice(1, 2)).toEqual(["[ More ]"]);
    await town.restart();
    let page = await shownPrivately(await ben.press(answer, { label: "More" }));
    const pages = [shownText(answer), shownText(page)];
    expect(pages[1]).toContain("-# Page 2 of ");
    while (controls(page).includes("[ Next ▶ ]")) {
      page = await (await ben.press(page, { label: "Next ▶" })).reply();
      pages.push(shownText(page));
    }
    const words = pages
      .join(" ")
      .replace(/-# Page \d of \d/g, "")
      .replace(/\s+/g, " ");
    for (const item of [...boxes, ...chests]) expect(words).toContain(`• ${item}`);
    expect(words).toContain(families.slice(-3).join(", "));
    const back = await (await ben.press(page, { label: "◀ Previous" })).reply();
    expect(back.id).toBe(page.id);
    expect(sandbox.sees(ada, square)).toEqual([answer]);
  });
});
