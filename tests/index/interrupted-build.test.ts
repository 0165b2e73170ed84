import { fork, spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { cp, mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { BuildStep } from "../../src/index/build-report.js";
import { hashedVector } from "../support/hashed-embedding-model.js";
import { compiled } from "../support/compiled.js";
import { build, built, withIndex } from "./support/build.js";
import type { Texts } from "./support/text-source.js";
import { transpiled } from "./support/transpiled.js";
import { seededRandom } from "./support/vectors.js";

const before: Texts = { "a.txt": "Oil demand rises.\n\nSupply falls.", "b.txt": "The sea is calm." };
const after: Texts = { "a.txt": "Oil demand falls.\n\nSupply rises.", "c.txt": "Ministers met." };
const graphProcess = compiled("src/index/graph.process.ts").href;

/** Everything that a reader can tell about an index. */
interface Content {
  readonly texts: readonly string[];
  readonly found: readonly (readonly number[])[];
}

let scratch = "";
let child: URL;
/** An index of `before` in its third generation, of which two are kept. */
let old = "";
let contentBefore: Content;
let contentAfter: Content;

beforeAll(async () => {
  scratch = await mkdtemp(join(tmpdir(), "footnote-killed-"));
  child = await transpiled(scratch, [
    "tests/index/support/build.child.ts",
    "tests/index/support/text-source.ts",
    "tests/support/hashed-embedding-model.ts",
  ]);
  old = join(scratch, "old");
  for (const force of [false, true, true]) await built(old, before, { keep: 2, force });
  contentBefore = await content(old);
  await built(join(scratch, "new"), after);
  contentAfter = await content(join(scratch, "new"));
});

afterAll(() => rm(scratch, { recursive: true, force: true }));

function content(folder: string): Promise<Content> {
  return withIndex(folder, async (index) => {
    const { manifest, terms, vectors } = index;
    const passages = await index.readPassages([...Array(manifest.counts.passages).keys()]);
    const sentences = passages.flatMap((passage) => passage.sentences);
    const found = sentences.map(({ text }) => [
      ...vectors.search(hashedVector(text), 2).map(({ label }) => label),
      ...terms.search(text.toLowerCase().match(/\w+/g) ?? [], 2).map(({ passage }) => passage),
    ]);
    return { texts: passages.map(({ text }) => text), found };
  });
}

/** Runs a build to its end where no file may grow beyond a number of 512-byte blocks. */
async function buildLimited(folder: string, blocks: number): Promise<void> {
  const limited = ["-c", `ulimit -f ${blocks}; exec "$@"`, "sh", process.execPath, fileURLToPath(child)];
  const built = spawn("sh", [...limited, folder, JSON.stringify(after), graphProcess], { stdio: "ignore" });
  await once(built, "exit");
}

function start(folder: string, fatal = ""): ChildProcess {
  return fork(child, [folder, JSON.stringify(after), graphProcess, fatal], { stdio: ["ignore", "inherit", "inherit", "ipc"] });
}

/** What must hold after a build was killed, whenever that was. */
async function checkSurvival(folder: string): Promise<"before" | "after"> {
  const seen = await content(folder);
  expect([contentBefore, contentAfter]).toContainEqual(seen);
  // The next build waits for the lock of the dead, and leaves nothing of it.
  expect(["built", "unchanged"]).toContain((await build(folder, after, { keep: 2 })).kind);
  expect(await content(folder)).toEqual(contentAfter);
  expect((await readdir(folder)).sort()).toEqual(["CURRENT", "generations"]);
  const left = (await readdir(join(folder, "generations"))).filter((name) => name.startsWith("."));
  if ((await build(folder, after, { keep: 2, force: true })).kind !== "built") throw new Error("No build");
  expect((await readdir(join(folder, "generations"))).filter((name) => name.startsWith("."))).toEqual([]);
  expect(left.filter((name) => name.startsWith(".building"))).toEqual([]);
  return seen.texts.join() === contentBefore.texts.join() ? "before" : "after";
}

const steps: Readonly<Record<BuildStep, "before" | "after">> = {
  locked: "before",
  listed: "before",
  started: "before",
  passagesWritten: "before",
  vectorsWritten: "before",
  termsWritten: "before",
  curatedFactsWritten: "before",
  graphBuilt: "before",
  graphVerified: "before",
  manifestWritten: "before",
  checked: "before",
  folderSynced: "before",
  renamed: "before",
  renameSynced: "before",
  pointed: "after",
  retired: "after",
  pruned: "after",
};

describe("a build that is killed", { timeout: 120_000 }, () => {
  it.concurrent.each(Object.entries(steps))("after the step %s leaves the index as it was %s", async (step, left) => {
    const folder = join(await mkdtemp(join(scratch, "step-")), "index");
    await cp(old, folder, { recursive: true });
    const [, signal] = (await once(start(folder, step), "exit")) as [number | null, string | null];
    expect(signal).toBe("SIGKILL");
    expect(await checkSurvival(folder)).toBe(left);
  });

  // FOOTNOTE_KILLS=500 for a long run.
  const rounds = Number(process.env["FOOTNOTE_KILLS"] ?? 12);
  const random = seededRandom(rounds);
  const moments = Array.from({ length: rounds }, () => 100 + Math.floor(500 * random()));
  it.concurrent.each(moments)("after %d ms leaves the old index or the new one", async (moment) => {
    const folder = join(await mkdtemp(join(scratch, "time-")), "index");
    await cp(old, folder, { recursive: true });
    const killed = start(folder);
    const exit = once(killed, "exit");
    const timer = setTimeout(() => killed.kill("SIGKILL"), moment);
    await exit;
    clearTimeout(timer);
    await checkSurvival(folder);
  });

  // The signal for a file that is too large comes in the middle of a write.
  it.runIf(process.platform === "linux").concurrent.each([0, 1, 2, 3, 4, 6, 8, 10, 12, 16])(
    "in the middle of writing a file of more than %d blocks leaves the old index or the new one",
    async (blocks) => {
      const folder = join(await mkdtemp(join(scratch, "full-")), "index");
      await cp(old, folder, { recursive: true });
      await buildLimited(folder, blocks);
      await checkSurvival(folder);
    },
  );

  it.concurrent.each([
    ["graphVerified", 1],
    ["renamed", 2],
    ["pointed", 1],
  ] satisfies [BuildStep, number][])(
    "the first time, after the step %s, leaves no index or a whole one",
    async (step, next) => {
      const folder = join(await mkdtemp(join(scratch, "first-")), "index");
      await once(start(folder, step), "exit");
      expect(await build(folder, after)).toMatchObject({ generation: next });
      expect(await content(folder)).toEqual(contentAfter);
    },
  );
});
