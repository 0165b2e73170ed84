import { mkdtemp, rm, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { SearchableAnswering } from "../../src/library/create-answering.js";
import { createLiveIndex } from "../../src/library/live-index.js";
import type { LiveIndex } from "../../src/library/live-index.js";
import { generationFolder } from "../../src/index/generation-folders.js";
import { writePointer } from "../../src/index/current-pointer.js";
import { buildMarkdown } from "../support/markdown-answering.js";
import { gate, liveParts, numbered } from "./support/live.js";
import type { LiveParts } from "./support/live.js";

let folder: string;
let parts: LiveParts;
let live: LiveIndex;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "footnote-live-"));
  parts = liveParts();
  live = createLiveIndex(folder, parts);
});
afterEach(async () => {
  await live.close();
  await rm(folder, { recursive: true });
});

const publish = (version: number): Promise<unknown> => buildMarkdown(folder, numbered(version));

async function heights({ answer }: SearchableAnswering): Promise<string> {
  const said = await Promise.all([
    answer("How high is the tower of Tarn Bay?"),
    answer("How long is the bridge of Tarn Bay?"),
  ]);
  return (
    JSON.stringify(said)
      .match(/\d+(?= metres)/g)
      ?.join() ?? ""
  );
}

const inUse = (): number | undefined => live.current()?.answering.generation.number;

describe("createLiveIndex()", () => {
  it("has no index in an empty folder, and says so", async () => {
    await live.refresh();
    expect(live.current()).toBeUndefined();
    const reason = `There is no index in ${folder}`;
    expect(await live.use(heights)).toEqual({ kind: "noIndex", reason });
    expect(parts.faults).toEqual([]);
  });

  it("opens the first index when it is asked for it, after the time between two looks", async () => {
    expect(await live.use(heights)).toMatchObject({ kind: "noIndex" });
    await publish(11);
    expect(await live.use(heights)).toMatchObject({ kind: "noIndex" });
    parts.pass();
    expect(await live.use(heights)).toMatch(/^11(?:,11)+$/);
    expect(parts.faults).toEqual([]);
  });

  it("notices what another process has published, without a question waiting for it", async () => {
    await publish(11);
    await live.refresh();
    await publish(22);
    expect(await live.use(heights)).toMatch(/^11(?:,11)+$/);
    await vi.waitFor(() => {
      expect(inUse()).toBe(2);
    });
    expect(await live.use(heights)).toMatch(/^22(?:,22)+$/);
  });

  it("does not look again before its time", async () => {
    await publish(11);
    await live.refresh();
    await live.use(heights);
    await publish(22);
    for (let i = 0; i < 3; i++) expect(await live.use(heights)).toMatch(/^11/);
    parts.pass();
    await live.use(heights);
    await vi.waitFor(() => {
      expect(inUse()).toBe(2);
    });
  });

  it("answers every question from one whole generation while others are published", async () => {
    await publish(11);
    await live.refresh();
    const questions: Promise<unknown>[] = [];
    const asking = setInterval(() => questions.push(live.use(heights)));
    for (const version of [22, 33, 44]) {
      await publish(version);
      await live.refresh();
    }
    clearInterval(asking);
    questions.push(live.use(heights));
    const said = await Promise.all(questions);
    for (const one of said) expect(one).toMatch(/^(\d\d)(?:,\1)+$/);
    expect(new Set(said.map((one) => String(one).slice(0, 2))).size).toBeGreaterThan(1);
    expect(said.at(-1)).toMatch(/^44/);
    expect(parts.faults).toEqual([]);
  });

  it("closes the old generation after its last use, and not before", async () => {
    await publish(11);
    await live.refresh();
    const end = gate();
    let old: SearchableAnswering | undefined;
    const long = live.use(async (answering) => {
      old = answering;
      await end.opened;
      return heights(answering);
    });
    await publish(22);
    await live.refresh();
    expect(await live.use(heights)).toMatch(/^22/);
    expect(await old?.generation.readPassages([0])).toHaveLength(1);
    end.open();
    expect(await long).toMatch(/^11(?:,11)+$/);
    await vi.waitFor(() => expect(old?.generation.readPassages([0])).rejects.toThrow());
  });

  it("names a damaged generation, keeps the old one and takes the next sound one", async () => {
    await publish(11);
    await live.refresh();
    await publish(22);
    await truncate(join(generationFolder(folder, 2), "terms.bin"), 10);
    await live.refresh();
    const fault =
      /^Cannot use the index: generation 000002 has a terms\.bin of 10 bytes.*; generation 000001 stays in use$/;
    expect(parts.faults).toEqual([expect.stringMatching(fault)]);
    parts.pass();
    expect(await live.use(heights)).toMatch(/^11/);
    await publish(33);
    await live.refresh();
    expect(await live.use(heights)).toMatch(/^33/);
    expect(parts.faults).toHaveLength(1);
  });

  it("begins with the newest sound generation, and says that another one is damaged", async () => {
    await publish(11);
    await publish(22);
    await truncate(join(generationFolder(folder, 2), "terms.bin"), 10);
    await live.refresh();
    expect(inUse()).toBe(1);
    expect(parts.faults).toEqual([expect.stringContaining("generation 000001 of")]);
  });

  it("goes back when CURRENT names an older generation again", async () => {
    await publish(11);
    await publish(22);
    await live.refresh();
    await writePointer(folder, 1);
    await live.refresh();
    expect(await live.use(heights)).toMatch(/^11/);
  });

  it("keeps the index in use when the folder is emptied", async () => {
    await publish(11);
    await live.refresh();
    await rm(folder, { recursive: true });
    await live.refresh();
    expect(await live.use(heights)).toMatch(/^11/);
    expect(parts.faults).toEqual([
      `There is no index in ${folder}; generation 000001 stays in use`,
    ]);
    await publish(22);
    await live.refresh();
    expect(await live.use(heights)).toMatch(/^22/);
  });

  it("tries again when a generation could not be made ready, and lets go of its files", async () => {
    await publish(11);
    const opened: SearchableAnswering["generation"][] = [];
    let failures = 1;
    const flaky = createLiveIndex(folder, {
      ...parts,
      prepare(generation) {
        opened.push(generation);
        if (failures-- > 0) throw new Error("no dictionary");
        return parts.prepare(generation);
      },
    });
    const reason = `Cannot open the index in ${folder}: no dictionary`;
    expect(await flaky.use(heights)).toEqual({ kind: "noIndex", reason });
    expect(parts.faults).toEqual([reason]);
    await expect(opened[0]?.readPassages([0])).rejects.toThrow();
    parts.pass();
    expect(await flaky.use(heights)).toMatch(/^11/);
    await flaky.close();
  });

  it("says what is wrong with a folder that is a file", async () => {
    const file = join(folder, "file");
    await writeFile(file, "");
    const none = createLiveIndex(file, parts);
    expect(await none.use(heights)).toMatchObject({ kind: "noIndex" });
    await none.close();
  });

  it("waits for what uses it before it closes, and has no index afterwards", async () => {
    await publish(11);
    await live.refresh();
    const [begun, end] = [gate(), gate()];
    const long = live.use(async (answering) => {
      begun.open();
      await end.opened;
      return heights(answering);
    });
    await begun.opened;
    const closed = live.close();
    end.open();
    await closed;
    expect(await long).toMatch(/^11(?:,11)+$/);
    await publish(22);
    parts.pass();
    await live.refresh();
    const reason = "The index is closed";
    expect(await live.use(heights)).toEqual({ kind: "noIndex", reason });
    expect(parts.faults).toEqual([]);
  });
});
