import { fork } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { mkdir, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, onTestFinished, vi } from "vitest";
import type * as Compose from "../../src/compose.js";
import { readConfig } from "../../src/config.js";
import type { Config } from "../../src/config.js";
import { acquireBuildLock } from "../../src/index/build-lock.js";
import { createReindexer } from "../../src/library/create-reindexer.js";
import type { ReindexerOptions } from "../../src/library/create-reindexer.js";
import type { IndexingOutcome, IndexingProgress } from "../../src/library/library.js";
import { createWorkspace } from "../cli/support/folders.js";
import type { Workspace } from "../cli/support/folders.js";
import { compiled } from "../support/compiled.js";
import { tarnBay } from "../support/tarn-bay.js";

const entry = compiled("src/cli/reindex.process.ts");
const env = { PATH: process.env["PATH"] ?? "" };

let workspace: Workspace;
let config: Config;
beforeAll(async () => {
  workspace = await createWorkspace();
  config = await folders("shared");
  const outcome = await createReindexer(reindexing(config)).run({ onProgress: ignore });
  expect(outcome).toMatchObject({ kind: "built", documents: 3, warnings: [] });
});
afterAll(() => workspace.remove());

/** Documents, and a folder for their index. */
async function folders(name: string): Promise<Config> {
  const documents = await workspace.write(`${name}/seeds`, tarnBay);
  return readConfig({ SEEDS_DIR: documents, INDEX_DIR: join(workspace.folder, name, "index") });
}

function reindexing(settings: Config, options: Partial<ReindexerOptions> = {}): ReindexerOptions {
  return { entry, settings, env, ...options };
}

function ignore(): void {
  // Nobody looks.
}

/** A process of these lines in place of the one that indexes. */
async function inPlace(lines: string): Promise<URL> {
  const file = join(workspace.folder, `${Math.random().toString(36).slice(2)}.mjs`);
  await writeFile(file, lines);
  return new URL(`file://${file}`);
}

/** The id of the process that holds the build lock. */
async function builderOf({ index }: Config): Promise<number> {
  const { pid } = JSON.parse(await readFile(join(index, "building.json"), "utf8")) as {
    pid: number;
  };
  return pid;
}

/** Runs until the embedding of new sentences begins, and does something then. */
async function atEmbedding(
  settings: Config,
  act: () => Promise<void> | void,
  signal?: AbortSignal,
): Promise<IndexingOutcome> {
  let acted: Promise<void> | undefined;
  const onProgress = ({ stage }: IndexingProgress): void => {
    if (stage === "embedding") acted ??= act() ?? Promise.resolve();
  };
  try {
    return await createReindexer(reindexing(settings)).run({ onProgress, signal });
  } finally {
    await acted;
  }
}

describe("createReindexer()", () => {
  it("tells the stages in their order, and that nothing has changed", async () => {
    const own = await folders("stages");
    const reindexer = createReindexer(reindexing(own));
    const stages: string[] = [];
    const outcome = await reindexer.run({
      onProgress(progress) {
        expect(reindexer.progress).toEqual(progress);
        if (stages.at(-1) !== progress.stage) stages.push(progress.stage);
      },
    });
    expect(outcome).toMatchObject({ kind: "built", added: Object.keys(tarnBay), skipped: [] });
    expect(stages.join()).toBe("listing,reading,embedding,terms,graph,verifying,publishing");
    expect(reindexer.progress).toBeUndefined();
    const again = await reindexer.run({ onProgress: ignore });
    expect(again).toEqual({ kind: "unchanged", skipped: [], warnings: [] });
  });

  it("is busy while a run of this process is under way", async () => {
    const reindexer = createReindexer({ ...reindexing(config), now: () => 1_234 });
    const first = reindexer.run({ onProgress: ignore });
    expect(reindexer.progress).toEqual({ stage: "listing", done: 0, total: 1 });
    expect(await reindexer.run({ onProgress: ignore })).toEqual({ kind: "busy", since: 1_234 });
    expect(await first).toMatchObject({ kind: "unchanged" });
    expect(await reindexer.run({ onProgress: ignore })).toMatchObject({ kind: "unchanged" });
  });

  it("is busy while another process is at it", async () => {
    const since = new Date("2024-05-06T07:08:09Z");
    const lock = await acquireBuildLock(config.index, { now: () => since });
    if (lock.kind === "busy") throw new Error("The lock is taken");
    const outcome = await createReindexer(reindexing(config)).run({ onProgress: ignore });
    expect(outcome).toEqual({ kind: "busy", since: since.getTime() });
    await lock.release();
  });

  it("keeps the last index when the documents are gone", async () => {
    const own = await folders("emptied");
    await createReindexer(reindexing(own)).run({ onProgress: ignore });
    await rm(own.documents, { recursive: true });
    await mkdir(own.documents);
    const outcome = await createReindexer(reindexing(own)).run({ onProgress: ignore });
    const reason = "There are no documents to index";
    expect(outcome).toEqual({ kind: "empty", reason, skipped: [], warnings: [] });
    expect(await readdir(join(own.index, "generations"))).toEqual(["000001"]);
  });

  it("tells in one sentence why an index cannot be built", async () => {
    const nowhere = { ...config, documents: join(workspace.folder, "nowhere") };
    const run = createReindexer(reindexing(nowhere)).run({ onProgress: ignore });
    await expect(run).rejects.toThrow(/^Cannot .*nowhere.*$/);
  });

  it("tells that its process was killed, and succeeds the next time", async () => {
    const own = await folders("killed");
    const killed = atEmbedding(own, async () => {
      process.kill(await builderOf(own), "SIGKILL");
    });
    await expect(killed).rejects.toThrow(
      "Cannot index the documents: the process that indexes was killed, as happens when the machine has too little memory",
    );
    expect(existsSync(join(own.index, "CURRENT"))).toBe(false);
    const next = await createReindexer(reindexing(own)).run({ onProgress: ignore });
    expect(next).toMatchObject({ kind: "built", documents: 3 });
  });

  it("stops when it is told to, leaves nothing behind and lets go of the lock", async () => {
    const own = await folders("aborted");
    const aborted = new AbortController();
    const stopped = atEmbedding(
      own,
      () => {
        aborted.abort(new Error("changed my mind"));
      },
      aborted.signal,
    );
    await expect(stopped).rejects.toThrow("changed my mind");
    expect(await readdir(join(own.index, "generations"))).toEqual([]);
    expect(existsSync(join(own.index, "building.json"))).toBe(false);
    expect(existsSync(join(own.index, "building.lock"))).toBe(false);
  });

  it("does not begin when it was told to stop before", async () => {
    const reindexer = createReindexer(reindexing(config));
    const signal = AbortSignal.abort(new Error("never mind"));
    await expect(reindexer.run({ onProgress: ignore, signal })).rejects.toThrow("never mind");
    expect(reindexer.progress).toBeUndefined();
  });

  it("stops what is under way when it is closed", async () => {
    const own = await folders("closed");
    const reindexer = createReindexer(reindexing(own));
    const run = reindexer.run({ onProgress: ignore });
    const failed = expect(run).rejects.toThrow("Footnote is stopping");
    await reindexer.close();
    await failed;
    expect(existsSync(join(own.index, "CURRENT"))).toBe(false);
    await createReindexer(reindexing(own)).close();
  });

  it("tells that memory ran out", async () => {
    const hungry = await inPlace(
      `process.once("message", () => { const all = []; for (;;) all.push(Array(1e5).fill(all.length)); });`,
    );
    const options = reindexing(config, { entry: hungry, heapMegabytes: 32 });
    await expect(createReindexer(options).run({ onProgress: ignore })).rejects.toThrow(
      "Cannot index the documents: the process that indexes ran out of memory",
    );
  });

  it.each([
    ["process.exit(3)", "the process that indexes ended with code 3"],
    ["throw new Error('odd')", "the process that indexes ended with code 1"],
    ["process.kill(process.pid, 'SIGSEGV')", "the process that indexes ended with SIGSEGV"],
    [
      "process.send({ kind: 'stopped' }, () => process.exit())",
      "the process that indexes was told to stop by another process",
    ],
    ["process.send({ kind: 'failed', message: 'No disk' }, () => process.exit())", "No disk"],
  ])("tells how a process of %j ended", async (lines, message) => {
    const options = reindexing(config, { entry: await inPlace(lines) });
    await expect(createReindexer(options).run({ onProgress: ignore })).rejects.toThrow(message);
  });

  it("kills a process that does not stop when it is told to, or when it is done", async () => {
    const deaf = await inPlace(
      `process.on("message", () => undefined); process.send({ kind: "progress", progress: { stage: "listing", done: 0, total: 1 } });`,
    );
    const aborted = new AbortController();
    const onProgress = (): void => {
      aborted.abort(new Error("enough"));
    };
    const run = createReindexer(reindexing(config, { entry: deaf, graceMs: 50 }));
    await expect(run.run({ onProgress, signal: aborted.signal })).rejects.toThrow("enough");
    const lingering = await inPlace(
      `process.on("message", () => undefined); process.send({ kind: "done", outcome: { kind: "empty", reason: "none", skipped: [], warnings: [] } });`,
    );
    const other = createReindexer(reindexing(config, { entry: lingering, graceMs: 50 }));
    expect(await other.run({ onProgress: ignore })).toMatchObject({ kind: "empty" });
  });

  it("gives its process no variable but those that it is told to", async () => {
    const telling = await inPlace(
      `process.send({ kind: "failed", message: Object.keys(process.env).join() + process.argv.slice(2) }, () => process.exit());`,
    );
    vi.stubEnv("DISCORD_TOKEN", "secret");
    onTestFinished(() => {
      vi.unstubAllEnvs();
    });
    const options = reindexing(config, { entry: telling, env: { GIVEN: "1" } });
    await expect(createReindexer(options).run({ onProgress: ignore })).rejects.toThrow(
      /^(?:GIVEN|NODE_CHANNEL_\w+|,)*$/,
    );
  });

  it("leaves no process behind when the one that answers is killed", async () => {
    const own = await folders("orphan");
    const library = compiled("src/library/create-reindexer.ts").href;
    const settings = JSON.stringify(own);
    const parent = fork(
      await inPlace(`import { createReindexer } from ${JSON.stringify(library)};
        const options = { entry: new URL(${JSON.stringify(entry.href)}), settings: ${settings}, env: {} };
        await createReindexer(options).run({ onProgress: ({ stage }) => process.send(stage) });`),
      { execArgv: [] },
    );
    const child = await new Promise<number>((resolve, reject) => {
      parent.on("message", (stage) => {
        if (stage === "embedding") builderOf(own).then(resolve, reject);
      });
    });
    parent.kill("SIGKILL");
    await once(parent, "exit");
    await vi.waitFor(
      () => {
        expect(() => process.kill(child, 0)).toThrow("ESRCH");
      },
      { timeout: 20_000, interval: 100 },
    );
    expect(existsSync(join(own.index, "CURRENT"))).toBe(false);
    expect(existsSync(join(own.index, "building.lock"))).toBe(false);
  });
});

describe("compose().library()", () => {
  it("indexes in a process of its own, and answers from what that has published", async () => {
    const { compose } = (await import(compiled("src/compose.ts").href)) as typeof Compose;
    const own = await folders("composed");
    const footnote = compose(own);
    const faults: string[] = [];
    const library = await footnote.library((message) => faults.push(message));
    expect(await library.ask("Who founded the museum?")).toMatchObject({ kind: "noIndex" });
    expect(await library.reindex({ onProgress: ignore })).toMatchObject({ kind: "built" });
    const question = "Who founded the harbour museum?";
    expect(await library.ask(question)).toMatchObject({
      kind: "asked",
      question,
      answer: { kind: "answered", citations: [{ document: { path: "museum.md" } }] },
    });
    expect(library.status()).toMatchObject({ generation: 1, documents: 3 });
    await library.close();
    await footnote.close();
    expect(faults).toEqual([]);
  });
});
