import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import {
  createDrawingThread,
  type DrawingThread,
  type DrawingThreadOptions,
} from "../../../src/discord/pictures/drawing-thread.js";
import { PictureError } from "../../../src/discord/pictures/picture-error.js";
import { text } from "../../../src/discord/pictures/picture-node.js";

/** A thread that does what a picture's text says, and draws how many it has drawn before. */
const obedient = `
  import { spawnSync } from "node:child_process";
  import { parentPort } from "node:worker_threads";
  let drawn = 0;
  parentPort.on("message", ({ props: { children } }) => {
    if (children === "exit") process.exit(3);
    if (children === "throw") throw new Error("out of paint");
    if (children === "hang") for (;;);
    if (children === "sleep") return;
    if (children.startsWith("native ")) {
      const script = "setTimeout(() => require('fs').writeFileSync(process.argv[1], ''), 4000)";
      spawnSync(process.execPath, ["-e", script, children.slice(7)]);
    }
    if (children === "exit later") setTimeout(() => process.exit(0), 20);
    if (children === "fail") return parentPort.postMessage({ kind: "failed", reason: "too odd" });
    parentPort.postMessage({ kind: "drawn", drawing: { png: new Uint8Array([drawn++]), undrawn: [] } });
  });
`;

const entry = new URL(`data:text/javascript,${encodeURIComponent(obedient)}`);

function thread(options: DrawingThreadOptions = {}): {
  readonly thread: DrawingThread;
  readonly draw: (what: string) => Promise<number | undefined>;
} {
  const made = createDrawingThread(entry, options);
  onTestFinished(() => made.close());
  return {
    thread: made,
    draw: async (what) => (await made.draw(text(what, { style: {} }))).png[0],
  };
}

describe("the thread that draws", () => {
  it("draws one picture after the other, all in one thread", async () => {
    const { draw } = thread();
    expect(await Promise.all(["a", "b", "c"].map(draw))).toEqual([0, 1, 2]);
  });

  it.each([
    ["exit", /the thread ended/],
    ["throw", /out of paint/],
    ["hang", /too long/],
    ["sleep", /too long/],
    ["fail", /too odd/],
  ])("is replaced for the next picture when one makes it %s", async (what, reason) => {
    const { draw } = thread({ timeoutMs: 4000 });
    const [first, failed] = await Promise.allSettled([draw("a"), draw(what)]);
    expect(first).toMatchObject({ value: 0 });
    expect(failed).toMatchObject({ reason: { name: "PictureError" } });
    expect(String(failed.status === "rejected" && failed.reason)).toMatch(reason);
    expect(await Promise.all([draw("b"), draw("c")])).toEqual([0, 1]);
  });

  it("rejects what has waited too long with what it waited for", async () => {
    const { draw } = thread({ timeoutMs: 1000 });
    const behind = Promise.allSettled(["sleep", "a", "b"].map(draw));
    const alone = draw("sleep").catch(() => "late");
    expect((await behind).map(({ status }) => status)).toEqual([
      "rejected",
      "rejected",
      "rejected",
    ]);
    expect(await alone).toBe("late");
    const settled = await Promise.allSettled([draw("c")]);
    expect(settled).toMatchObject([{ value: 0 }]);
  });

  it("is not waited for while it is in native code, which cannot be stopped", async () => {
    const folder = mkdtempSync(join(tmpdir(), "footnote-native-"));
    onTestFinished(() => {
      rmSync(folder, { recursive: true });
    });
    const { thread: made, draw } = thread({ timeoutMs: 1500 });
    const mark = join(folder, "done");
    await expect(draw(`native ${mark}`)).rejects.toThrow(/too long/);
    expect(existsSync(mark)).toBe(false);
    await expect.poll(() => existsSync(mark), { interval: 100, timeout: 20_000 }).toBe(true);
    await made.close();
  });

  it("is replaced when it has ended between two pictures", async () => {
    const { draw } = thread();
    expect(await draw("exit later")).toBe(0);
    await expect.poll(() => draw("a"), { interval: 30, timeout: 20_000 }).toBe(0);
  });

  it("ends when there was nothing to draw for a while", async () => {
    const { draw } = thread({ idleMs: 1 });
    expect(await draw("a")).toBe(0);
    await expect.poll(() => draw("a"), { interval: 50, timeout: 20_000 }).toBe(0);
  });

  it("lets no more wait than it may", async () => {
    const { draw } = thread({ most: 2 });
    const all = await Promise.allSettled(["a", "b", "c"].map(draw));
    expect(all.map(({ status }) => status)).toEqual(["fulfilled", "fulfilled", "rejected"]);
    expect(await draw("d")).toBe(2);
  });

  it("rejects what waits when it is closed, and whatever comes later", async () => {
    const { thread: made, draw } = thread();
    const waiting = Promise.allSettled(["sleep", "a"].map(draw));
    await new Promise((resolve) => setTimeout(resolve, 50));
    await made.close();
    const settled = await waiting;
    expect(settled.map(({ status }) => status)).toEqual(["rejected", "rejected"]);
    await expect(draw("b")).rejects.toThrow(PictureError);
  });

  it("tells of an entry that is not there", async () => {
    const nowhere = createDrawingThread(new URL("file:///nowhere/draw.worker.js"));
    onTestFinished(() => nowhere.close());
    await expect(nowhere.draw(text("a", { style: {} }))).rejects.toThrow(/Cannot find module/);
  });
});
