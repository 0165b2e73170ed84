import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, describe, expect, it, onTestFinished } from "vitest";
import { createMiningThread } from "../../src/facts/mining-thread.js";
import type { MiningJob, MiningThreadOptions } from "../../src/facts/mining-thread.js";
import { minedFrom } from "./counts/mined-from.js";

const compiled = new URL("../../dist/src/facts/mine.worker.js", import.meta.url);
const ends: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0)) await end();
});

function thread(entry: URL, options: Partial<MiningThreadOptions> = {}) {
  const mining = createMiningThread({ entry, ...options });
  ends.push(() => mining.close());
  return mining;
}

/** A thread that does what the text of a document says. */
async function obedient(): Promise<URL> {
  const folder = await mkdtemp(join(tmpdir(), "mining-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  const file = join(folder, "worker.mjs");
  await writeFile(
    file,
    `import { parentPort, threadId } from "node:worker_threads";
     parentPort.on("message", ({ document }) => {
       if (document.text === "hang") for (;;);
       if (document.text === "die") process.exit(3);
       if (document.text === "throw") throw new Error("it broke");
       if (document.text === "fill") { const all = []; for (;;) all.push(new Array(1e5).fill({})); }
       const mined = { facts: [], topics: [{ kind: "subject", name: String(threadId), count: 1 }] };
       parentPort.postMessage({ kind: "mined", mined });
     });`,
  );
  return pathToFileURL(file);
}

function job(text: string): MiningJob {
  const { document, passages } = minedFrom(text);
  return { document: { ...document, text }, passages };
}

const never = new AbortController().signal;

describe("the thread that mines facts", () => {
  it("mines one document after another", async () => {
    const mining = thread(compiled);
    const texts = ["The Rowing Club was founded in 1887.", "Ada Lund, chair of the club, spoke."];
    const mined = await Promise.all(texts.map((text) => mining.mine(job(text), never)));
    expect(mined.map(({ facts }) => facts.map(({ kind }) => kind))).toEqual([
      ["event"],
      ["person"],
    ]);
  });

  it.each([
    ["die", {}, "the thread ended with exit code 3"],
    ["throw", {}, "it broke"],
    ["hang", { timeoutMs: 300 }, "it took longer than 0.3 s"],
    ["fill", { maxHeapMb: 20 }, "memory limit"],
  ])("says why it did not: %s; the next document has a new thread", async (text, options, why) => {
    const mining = thread(await obedient(), options);
    const [first, second] = [mining.mine(job(text), never), mining.mine(job("work"), never)];
    await expect(first).rejects.toThrow(why);
    expect((await second).topics).toHaveLength(1);
  });

  it("keeps its thread from document to document", async () => {
    const mining = thread(await obedient());
    const names = [];
    for (const text of ["one", "two"]) names.push((await mining.mine(job(text), never)).topics);
    expect(names[0]).toEqual(names[1]);
  });

  it("stops at once when it is aborted", async () => {
    const mining = thread(await obedient());
    const stop = new AbortController();
    const mined = mining.mine(job("hang"), stop.signal);
    setTimeout(() => {
      stop.abort(new Error("stop"));
    }, 100);
    await expect(mined).rejects.toThrow("stop");
    await expect(mining.mine(job("work"), stop.signal)).rejects.toThrow("stop");
  });

  it("says that its file is not there", async () => {
    const mining = thread(new URL("file:///nowhere/mine.worker.js"));
    await expect(mining.mine(job("work"), never)).rejects.toThrow("Cannot find module");
  });
});
