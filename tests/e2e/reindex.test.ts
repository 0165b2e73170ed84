import type { APIMessage } from "discord-api-types/v10";
import { PermissionFlagsBits } from "discord-api-types/v10";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, describe, expect, it, onTestFinished, vi } from "vitest";
import { accentColors } from "../../src/discord/rendering/components.js";
import type { IndexingOutcome, ReindexOptions } from "../../src/library/library.js";
import { closeTown, logged, shareTarnBay } from "./support/in-town.js";
import { asked, colourOf, isEphemeral } from "./support/messages.js";
import { shownText } from "./support/shown-text.js";
import { openTown } from "./support/tarn-bay-bot.js";
import type { TarnBayLibrary, Town } from "./support/tarn-bay-bot.js";
import { controls } from "./support/transcript.js";

const title = "### Bringing the index up to date";
const isProgress = (message: APIMessage): boolean => shownText(message).startsWith(title);
const isEnd = (message: APIMessage): boolean => shownText(message) !== "" && !isProgress(message);
/** Indexing takes as long as it takes. */
const patient = { timeoutMs: 25_000 };

const shared = shareTarnBay();

async function townOf(library: TarnBayLibrary): Promise<Town> {
  const town = await openTown(library);
  onTestFinished(() => closeTown(town));
  return town;
}

describe("/reindex", () => {
  it("shows how far it is, answers from the old index, tells a second run, ends with what it did", async () => {
    const { workspace, config } = shared();
    const town = await townOf(shared());
    const { mayor, square } = town;
    const lines = Array.from(
      { length: 120 },
      (_, i) => `The log of ship ${i} tells of a voyage to the island with number ${i * 7}.`,
    );
    await workspace.write("seeds", {
      "voyages.md": `# Voyages\n\n${lines.join("\n\n")}\n`,
      "regatta.md": "# The regatta\n\nThe regatta is rowed no more since the flood of 2021.\n",
      "model.bin": "\u0000\u0001",
    });
    await rm(join(config.documents, "museum.md"));
    const first = await mayor.use(square, "/reindex");
    const card = await first.reply();
    expect(isEphemeral(card)).toBe(true);
    expect(isProgress(card)).toBe(true);
    expect(colourOf(card)).toBe(accentColors.working);
    expect(shownText(card)).toContain("-# Questions are answered from the old index meanwhile.");
    expect(controls(card)).toEqual(["[ Cancel ]"]);
    const second = await (await mayor.use(square, "/reindex")).reply();
    expect(shownText(second)).toMatch(
      /^The index is being brought up to date already \(it began <t:\d+:R>\)\.\n/,
    );
    expect(shownText(await asked(town, "When did the museum open?"))).toContain("1987");
    const end = await first.reply({ matching: isEnd, ...patient });
    expect(end.id).toBe(card.id);
    expect(colourOf(end)).toBe(accentColors.answered);
    expect(controls(end)).toEqual([]);
    const text = shownText(end);
    expect(text).toMatch(/^The index is up to date: 3 documents, \d+ passages, in [\d.]+ s\.\n/);
    expect(text).toContain("**+ 1 document added**\nvoyages.md");
    expect(text).toContain("**~ 1 document changed**\nregatta.md");
    expect(text).toContain("**− 1 document removed**\nmuseum.md");
    expect(text).toContain("**Skipped:**\nmodel.bin: ");
    expect(shownText(await asked(town, "When did the museum open?"))).toContain("do not say");
    const again = await (
      await mayor.use(square, "/reindex")
    ).reply({ matching: isEnd, ...patient });
    expect(shownText(again)).toMatch(
      /^The index is up to date already: no document has changed\.\n/,
    );
    expect(shownText(again)).toContain("**Skipped:**\nmodel.bin: ");
  });

  it("is cancelled by an admin alone, and the index stays as it was", async () => {
    const { workspace } = shared();
    const town = await townOf(shared());
    const { mayor, square, parts } = town;
    const before = parts.library.status();
    const lines = Array.from(
      { length: 300 },
      (_, i) => `The year ${i} had ${i * 3} storms in all.`,
    );
    await workspace.write("seeds", { "years.md": `# Years\n\n${lines.join("\n\n")}\n` });
    const used = await mayor.use(square, "/reindex");
    const card = await used.reply();
    const told = await (await mayor.press(card, { label: "Cancel" })).reply();
    expect(shownText(told)).toBe("Cancelling…");
    const end = await used.reply({ matching: isEnd, ...patient });
    expect(shownText(end)).toBe("Cancelled. The index stays as it was.");
    expect(parts.library.status()).toEqual(before);
    expect(shownText(await asked(town, "How high is the tower?"))).toContain("41 metres");
    await rm(join(shared().config.documents, "years.md"));
  });

  it("keeps the index when the documents are gone", async () => {
    const { config, workspace } = shared();
    const town = await townOf(shared());
    const { mayor, square, parts } = town;
    const before = parts.library.status();
    await rm(config.documents, { recursive: true });
    const used = await mayor.use(square, "/reindex");
    const end = await used.reply({ matching: isEnd, ...patient });
    expect(colourOf(end)).toBe(accentColors.failed);
    expect(shownText(end)).toMatch(/The index stays as it was\./);
    expect(parts.library.status()).toEqual(before);
    await workspace.write("seeds", {
      "lighthouse.md": "# The lighthouse\n\nIt was built in 1874.\n",
    });
    expect(shownText(await asked(town, "How high is the tower?"))).toContain("41 metres");
  });
});

describe("/reindex that takes its time", () => {
  const built: IndexingOutcome = {
    kind: "built",
    documents: 3,
    passages: 10,
    added: [],
    changed: ["@everyone **regatta**.md"],
    removed: [],
    skipped: [],
    warnings: [],
    seconds: 840,
  };

  /** A library whose indexing goes as a test tells it to. */
  function slow(): { library: TarnBayLibrary; run: Promise<ReindexOptions>; end: End } {
    let began: (options: ReindexOptions) => void;
    let end: Partial<End> = {};
    const run = new Promise<ReindexOptions>((resolve) => (began = resolve));
    const outcome = new Promise<IndexingOutcome>((resolve, reject) => {
      end = { with: resolve, badly: reject };
    });
    const reindex = (options: ReindexOptions): Promise<IndexingOutcome> => {
      began(options);
      return outcome;
    };
    const library = { ...shared(), library: { ...shared().library, reindex } };
    return { library, run, end: end as End };
  }

  interface End {
    readonly with: (outcome: IndexingOutcome) => void;
    readonly badly: (error: Error) => void;
  }

  afterEach(() => {
    vi.restoreAllMocks();
  });

  /** Lets time pass, for the bot and for Discord alike. */
  function clock(): (minutes: number) => void {
    const now = Date.now.bind(Date);
    let passed = 0;
    vi.spyOn(Date, "now").mockImplementation(() => now() + passed);
    return (minutes) => {
      passed += minutes * 60_000;
    };
  }

  it("edits its card with stage, bar, counts and what is left", async () => {
    const pass = clock();
    const { library, run, end } = slow();
    const { mayor, square } = await townOf(library);
    const used = await mayor.use(square, "/reindex");
    const { onProgress } = await run;
    onProgress({ stage: "embedding", done: 0, total: 400 });
    expect(shownText(await used.reply())).toContain(
      "Embedding sentences\n`□□□□□□□□□□□□□□□□□□□□` 0 / 400",
    );
    pass(1);
    onProgress({ stage: "embedding", done: 100, total: 400 });
    const later = await used.reply({ matching: (one) => shownText(one).includes("100 / 400") });
    expect(shownText(later)).toMatch(/`■■■■■□□□□□□□□□□□□□□□` 100 \/ 400\nabout 3 min left/);
    end.with(built);
    const text = shownText(await used.reply({ matching: isEnd }));
    expect(text).toContain("3 documents, 10 passages, in 840 s.");
    expect(text).toContain("**~ 1 document changed**\n@\u200beveryone **regatta**.md");
  });

  it("moves to a message in the channel before the token dies, and goes on there", async () => {
    const pass = clock();
    const { library, run, end } = slow();
    const town = await townOf(library);
    const { mayor, ada, square, sandbox } = town;
    const used = await mayor.use(square, "/reindex");
    const { onProgress } = await run;
    await used.reply({ matching: isProgress });
    pass(14.1);
    const moved = await sandbox.nextMessage(square, { matching: isProgress });
    const notice = await used.reply({ matching: isEnd });
    expect(shownText(notice)).toContain("it goes on in the channel");
    expect(controls(moved)).toEqual(["[ Cancel ]"]);
    const told = await (await mayor.press(moved, { label: "Cancel" })).reply();
    expect(shownText(told)).toBe("Cancelling…");
    expect((await run).signal?.aborted).toBe(true);
    pass(5);
    onProgress({ stage: "graph", done: 5, total: 10 });
    const edited = await sandbox.nextEdit(moved, {
      matching: (message) => shownText(message).includes("5 / 10"),
    });
    expect(edited.id).toBe(moved.id);
    end.with(built);
    await sandbox.nextEdit(moved, { matching: isEnd });
    expect(sandbox.sees(ada, square).map(({ id }) => id)).toEqual([moved.id]);
  });

  it("says before the token dies that it cannot be shown where the bot may not write", async () => {
    const pass = clock();
    const { library, run, end } = slow();
    const town = await townOf(library);
    const { mayor, square, sandbox, guild } = town;
    guild.deny(square, sandbox.bot, PermissionFlagsBits.SendMessages);
    const used = await mayor.use(square, "/reindex");
    await run;
    await used.reply({ matching: isProgress });
    pass(14.1);
    const notice = await used.reply({ matching: isEnd });
    expect(shownText(notice)).toContain("I may not post here. It goes on all the same: `/status`");
    end.with(built);
  });

  it("tells of a failure in one sentence, whose id is in the log, and keeps the index", async () => {
    const { library, run, end } = slow();
    const town = await townOf(library);
    const used = await town.mayor.use(town.square, "/reindex");
    await run;
    end.badly(new Error("Cannot read /srv/secret/folder"));
    const text = shownText(await used.reply());
    const [, id = "none"] =
      /^Something went wrong, and it is logged under (\w{10})\. Please try again\. The index stays as it was\.$/.exec(
        text,
      ) ?? [];
    expect(logged(town, id)).toBe(true);
    expect(shownText(await asked(town, "How high is the tower?"))).toContain("41 metres");
  });

  it("has a button that members cannot press", async () => {
    const { library, run, end } = slow();
    const pass = clock();
    const { mayor, ben, square, sandbox } = await townOf(library);
    const used = await mayor.use(square, "/reindex");
    await run;
    await used.reply();
    pass(14.1);
    const moved = await sandbox.nextMessage(square, { matching: isProgress });
    const told = await (await ben.press(moved, { label: "Cancel" })).reply();
    expect(shownText(told)).toBe("Only people who may manage this server can do this.");
    expect((await run).signal?.aborted).toBe(false);
    end.with(built);
    await sandbox.nextEdit(moved, { matching: isEnd });
  });
});
