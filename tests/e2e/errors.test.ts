import { describe, expect, it, onTestFinished } from "vitest";
import type { Library } from "../../src/library/library.js";
import type { UsedInteraction } from "../../src/sandbox/people/used-interaction.js";
import { closeTown, freshTown, saidByBot, shareTarnBay } from "./support/in-town.js";
import { asked, colourOf, isEphemeral } from "./support/messages.js";
import { accentColors } from "../../src/discord/rendering/components.js";
import { shownText } from "./support/shown-text.js";
import { openTown } from "./support/tarn-bay-bot.js";
import type { Town } from "./support/tarn-bay-bot.js";

const library = shareTarnBay();
const known = "Who designed the lighthouse?";
const sentence = /^Something went wrong, and it is logged under (\w{10})\. Please try again\.$/;

interface LogLine {
  readonly level: string;
  readonly fault?: string;
  readonly error?: unknown;
}

const linesOf = ({ log }: Town): LogLine[] => log.map((line) => JSON.parse(line) as LogLine);

describe("when the documents cannot be read", () => {
  const broken = async (): Promise<never> => Promise.reject(new Error("The disk is on fire"));
  const fails: Partial<Library> = { ask: broken, search: broken, openPassage: broken };

  it.each<[use: string, by: (town: Town) => Promise<UsedInteraction>]>([
    ["/ask", ({ ada, square }) => ada.use(square, "/ask", { question: known })],
    [
      "a private /ask",
      ({ ada, square }) => ada.use(square, "/ask", { question: known, private: true }),
    ],
    ["/search", ({ ada, square }) => ada.use(square, "/search", { query: known })],
    ["/sources", ({ ada, square }) => ada.use(square, "/sources", { document: "museum.md" })],
    [
      "the message command",
      async ({ ada, ben, square }) =>
        ada.useOn(await ben.say(square, known), "Answer from the documents"),
    ],
    [
      "a select of /sources",
      async ({ ada, square }) => {
        const list = await (await ada.use(square, "/sources")).reply();
        return ada.choose(list, { label: "The lighthouse on Gull Rock" });
      },
    ],
  ])("%s ends in one sentence for the person alone, whose id is in the log", async (_use, by) => {
    const shared = library();
    const town = await openTown({ ...shared, library: { ...shared.library, ...fails } });
    onTestFinished(() => closeTown(town));
    const used = await by(town);
    const told = await used.reply({
      matching: (message) => colourOf(message) === accentColors.failed,
    });
    expect(isEphemeral(told)).toBe(true);
    const [, id] = sentence.exec(shownText(told)) ?? [];
    const [line, ...more] = linesOf(town).filter(({ fault }) => fault !== undefined);
    expect(more).toEqual([]);
    expect(line).toMatchObject({ level: "error", fault: id });
    expect(JSON.stringify(line?.error)).toContain("The disk is on fire");
    expect(saidByBot(town, town.square)).toEqual([]);
  });

  it("a message is told so in reply", async () => {
    const shared = library();
    const town = await openTown({ ...shared, library: { ...shared.library, ...fails } });
    onTestFinished(() => closeTown(town));
    const { ada, square, sandbox } = town;
    const said = await ada.say(square, `<@${sandbox.bot.id}> ${known}`);
    expect(shownText(await sandbox.replyTo(said))).toMatch(sentence);
  });
});

describe("the log", () => {
  const current = freshTown(library);

  it("has neither token, nor question, nor name above debug, whatever goes wrong", async () => {
    const town = current();
    const { ada, ben, square, sandbox, parts } = town;
    const answer = await asked(town, known);
    const modal = await (await ben.press(answer, { emoji: "👎" })).modal();
    await (await ben.submit(modal, { text: "Wrong engineer" })).reply();
    await (await ada.use(square, "/search", { query: "Marsh engineer" })).reply();
    sandbox.faults.add({ kind: "status", status: 500 }, { path: "/channels/**", times: 4 });
    const said = await ada.say(square, `<@${sandbox.bot.id}> ${known}`);
    await sandbox.replyTo(said);
    parts.store.close();
    const failed = await ada.use(square, "/ask", { question: known });
    await failed.followUp();
    const lines = linesOf(town).filter(({ level }) => level !== "debug");
    expect(lines.length).toBeGreaterThan(0);
    const log = JSON.stringify(lines);
    for (const words of [sandbox.token, known, "Wrong engineer", "Marsh", "Ada"]) {
      expect(log).not.toContain(words);
    }
    await town.restart();
  });
});
