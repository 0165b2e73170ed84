import { rm } from "node:fs/promises";
import { join } from "node:path";
import { ButtonStyle } from "discord-api-types/v10";
import type { APIMessage } from "discord-api-types/v10";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { eachComponent } from "../../src/sandbox/world/component-texts.js";
import { closeTown, freshTown, shareTarnBay } from "./support/in-town.js";
import { asked, isEphemeral, optionsOf, shownPrivately } from "./support/messages.js";
import { shownText } from "./support/shown-text.js";
import { openTown } from "./support/tarn-bay-bot.js";
import type { Town } from "./support/tarn-bay-bot.js";
import { controls } from "./support/transcript.js";

const question = "Who designed the lighthouse?";
const cited = "**The engineer Mr. Edwin Marsh designed the tower.**";

const library = shareTarnBay();

describe("a source of an answer", () => {
  const current = freshTown(library);

  it("opens for the person alone, with the cited words bold in their paragraph", async () => {
    const town = current();
    const { ben, ada, square, sandbox } = town;
    const answer = await asked(town, question);
    const opened = await shownPrivately(
      await ben.choose(answer, { label: optionsOf(answer)[0] ?? "" }),
    );
    expect(shownText(opened)).toBe(
      [
        "**The lighthouse on Gull Rock** › Construction",
        "-# L11–12 · published <t:894110400:R>",
        `> The lighthouse on Gull Rock was built in 1874. ${cited} The tower is 41 metres high and has 214 steps.`,
      ].join("\n"),
    );
    expect(isEphemeral(opened)).toBe(true);
    expect(sandbox.sees(ada, square).map(({ id }) => id)).toEqual([answer.id]);
  });

  it("leads to its neighbors, to both ends, and back to the bold words", async () => {
    const town = current();
    const { ada } = town;
    const answer = await asked(town, question);
    let page = await shownPrivately(await ada.choose(answer, { values: ["1"] }));
    const headings: string[] = [];
    expect(controls(page)).toEqual(["[ ◀ Previous ]", "[ Next ▶ ]"]);
    while (controls(page).includes("[ Next ▶ ]")) {
      const next = await (await ada.press(page, { label: "Next ▶" })).reply();
      expect(next.id).toBe(page.id);
      headings.push(/› (\w+)/.exec(shownText(next))?.[1] ?? "");
      page = next;
    }
    expect(headings).toEqual(["Keepers", "Equipment", "Storms"]);
    expect(controls(page)).toEqual(["[ ◀ Previous ]", "[ Next ▶ ]✗"]);
    for (let back = headings.length; back > 0; back--) {
      page = await (await ada.press(page, { label: "◀ Previous" })).reply();
    }
    expect(shownText(page)).toContain(cited);
    page = await (await ada.press(page, { label: "◀ Previous" })).reply();
    expect(shownText(page)).toContain("published: 1998-05-02");
    expect(controls(page)).toEqual(["[ ◀ Previous ]✗", "[ Next ▶ ]"]);
  });

  it("is one of several, each of which opens", async () => {
    const town = current();
    const answer = await asked(town, "Who won the regatta of 2018, and who won in 2019?");
    const options = optionsOf(answer);
    const opened: string[] = [];
    for (const label of options) {
      opened.push(shownText(await shownPrivately(await town.ada.choose(answer, { label }))));
    }
    expect(opened).toHaveLength(options.length);
    for (const text of opened) expect(text).toMatch(/^> .*\*\*.*won the regatta/ms);
  });

  it("opens after a restart, and so do its neighbors", async () => {
    const town = current();
    const { ada } = town;
    const answer = await asked(town, question);
    const before = await shownPrivately(await ada.choose(answer, { values: ["1"] }));
    await town.restart();
    const opened = await shownPrivately(await ada.choose(answer, { values: ["1"] }));
    expect(shownText(opened)).toContain(cited);
    const next = await (await ada.press(before, { label: "Next ▶" })).reply();
    expect(shownText(next)).toContain("› Keepers");
  });

  it("opens in a direct message, and by a person's own installation", async () => {
    const town = current();
    const { ada, ben, sandbox } = town;
    const direct = await sandbox.replyTo(await ada.directMessage(question));
    const opened = await shownPrivately(await ada.choose(direct, { values: ["1"] }));
    expect(shownText(opened)).toContain(cited);
    ada.installApplication();
    const between = sandbox.addConversation([ada, ben]);
    const answer = await asked(town, question, { channel: between });
    const there = await shownPrivately(await ada.choose(answer, { values: ["1"] }));
    expect(shownText(there)).toContain(cited);
  });
});

describe("after a new index, a source", () => {
  const changed = "The document has changed since this answer. It said:";
  const masters = { Brandt: "Milford", Renner: "Port Sorrel", Sohn: "Alder Mills" } as const;
  type Master = keyof typeof masters;
  const file = (master: Master): string => `${master.toLowerCase()}.md`;
  const textOf = (master: string, place: string): string =>
    `---\ntitle: The harbour master of ${place}\nurl: https://example.org/harbour\n---\n
The harbour master of ${place} is called Ida ${master}. She lives above the customs house.\n`;
  const entries = Object.entries(masters) as [Master, string][];
  const documents = entries.map(([master, place]) => [file(master), textOf(master, place)]);
  const sentence = (master: Master): string =>
    `The harbour master of ${masters[master]} is called Ida ${master}.`;

  const reindex = async (): Promise<void> => {
    const outcome = await library().library.reindex({ onProgress: () => undefined });
    expect(outcome.kind).toBe("built");
  };
  let town: Town;
  const opened = new Map<string, APIMessage>();
  const reopen = async (answer: APIMessage): Promise<APIMessage> =>
    shownPrivately(await town.ada.choose(answer, { values: ["1"] }));

  beforeAll(async () => {
    const { workspace, config } = library();
    await workspace.write("seeds", Object.fromEntries(documents) as Record<string, string>);
    await reindex();
    town = await openTown(library());
    const answers = new Map<Master, APIMessage>();
    for (const [master, place] of entries) {
      const answer = await asked(town, `What is the harbour master of ${place} called?`);
      expect(shownText(answer)).toContain(sentence(master));
      answers.set(master, answer);
    }
    const lighthouse = await asked(town, question);
    opened.set("before", await reopen(lighthouse));
    await workspace.write("seeds", {
      [file("Brandt")]: `# Preface\n\nThis is new.\n\n${textOf("Brandt", masters.Brandt)}`,
      [file("Renner")]: textOf("Olafson", masters.Renner),
    });
    for (const gone of [file("Sohn"), "lighthouse.md"]) await rm(join(config.documents, gone));
    await reindex();
    for (const [master, answer] of answers) opened.set(master, await reopen(answer));
  });
  afterAll(() => closeTown(town));

  const openedFor = (what: string): APIMessage => {
    const message = opened.get(what);
    if (!message) throw new Error(`Nothing was opened for ${what}`);
    return message;
  };

  it("whose words stand elsewhere in the document now shows them", () => {
    expect(shownText(openedFor("Brandt"))).toContain(sentence("Brandt"));
  });

  it("whose document says something else now shows what it said", () => {
    const text = shownText(openedFor("Renner"));
    expect(text).toContain(`${changed}\n> ${sentence("Renner")}`);
    expect(text).not.toContain("**The harbour master of Port Sorrel is");
  });

  it("whose document is gone shows what it said, and where it was", () => {
    const text = shownText(openedFor("Sohn"));
    expect(text).toContain(`${changed}\n> ${sentence("Sohn")}`);
    expect(controls(openedFor("Sohn"))).toEqual(["[ Open the original ]↗"]);
    const components = eachComponent(openedFor("Sohn").components);
    const link = components.find(({ style }) => style === ButtonStyle.Link);
    expect(link?.["url"]).toBe("https://example.org/harbour");
  });

  it("that was open before has no neighbors any more, and says so", async () => {
    const pressed = await town.ada.press(openedFor("before"), { label: "Next ▶" });
    const told = await pressed.followUp();
    expect(shownText(told)).toBe("This passage is no longer in the documents.");
    expect(isEphemeral(told)).toBe(true);
  });
});
