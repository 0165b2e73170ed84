import { fork } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdir, readdir, readFile, rmdir, utimes, writeFile } from "node:fs/promises";
import { hostname } from "node:os";
import { join } from "node:path";
import { beforeEach, describe, expect, it, onTestFinished } from "vitest";
import { acquireBuildLock } from "../../src/index/build-lock.js";
import type { BuildLock, Builder, Busy } from "../../src/index/build-lock.js";
import { compiled } from "../support/compiled.js";
import { temporaryFolder } from "./support/temporary-folder.js";

let folder = "";
beforeEach(async () => {
  folder = await temporaryFolder();
});

async function held(outcome: Promise<BuildLock | Busy>): Promise<BuildLock> {
  const lock = await outcome;
  if (lock.kind === "busy") throw new Error("Expected the lock to be free");
  onTestFinished(() => lock.release());
  return lock;
}

/** A process that takes the lock and keeps it. */
async function holder(): Promise<ChildProcess & { readonly pid: number }> {
  const entry = join(folder, "holder.mjs");
  await writeFile(
    entry,
    `const { acquireBuildLock } = await import(process.argv[2]);
     const lock = await acquireBuildLock(process.argv[3]);
     process.send(lock.kind);
     setInterval(() => {}, 1_000);`,
  );
  const child = fork(entry, [compiled("src/index/build-lock.ts").href, folder]);
  onTestFinished(() => void child.kill("SIGKILL"));
  expect(await once(child, "message")).toEqual(["held", undefined]);
  return Object.assign(child, { pid: child.pid ?? NaN });
}

/** What a builder leaves that was killed: a lock folder, and who it was. */
async function leave(builder: Partial<Builder> | undefined, renewed: Date): Promise<void> {
  await mkdir(join(folder, "building.lock"));
  await utimes(join(folder, "building.lock"), renewed, renewed);
  if (builder) await writeFile(join(folder, "building.json"), JSON.stringify(builder));
}

const inDays = (days: number): Date => new Date(Date.now() + days * 86_400_000);
/** Above the highest number that Linux gives. */
const deadPid = 2 ** 22 + 1;
const dead: Builder = { pid: deadPid, host: hostname(), since: "2026-01-01T00:00:00.000Z" };

describe("acquireBuildLock()", () => {
  it("says who holds it and since when, and leaves at once", async () => {
    const now = (): Date => new Date("2026-03-01T12:00:00Z");
    await held(acquireBuildLock(folder, { now }));
    const expected = { pid: process.pid, host: hostname(), since: "2026-03-01T12:00:00.000Z" };
    expect(await acquireBuildLock(folder)).toEqual({ kind: "busy", ...expected });
    expect(JSON.parse(await readFile(join(folder, "building.json"), "utf8"))).toEqual(expected);
  });

  it("is free again once it was released, and leaves nothing behind", async () => {
    const lock = await held(acquireBuildLock(folder));
    await lock.release();
    expect(await readdir(folder)).toEqual([]);
    await held(acquireBuildLock(folder));
  });

  it("is held by one of many that want it at the same time", async () => {
    const outcomes = await Promise.all(Array.from({ length: 8 }, () => acquireBuildLock(folder)));
    const winners = outcomes.filter(({ kind }) => kind === "held");
    expect(winners).toHaveLength(1);
    for (const lock of outcomes) if (lock.kind === "held") await lock.release();
  });

  it("is refused while another process holds it, and taken when that was killed", async () => {
    const child = await holder();
    expect(await acquireBuildLock(folder)).toMatchObject({ kind: "busy", pid: child.pid });
    child.kill("SIGKILL");
    await once(child, "exit");
    await held(acquireBuildLock(folder));
  });

  it("is taken from a dead holder also where the clock was set back a day since", async () => {
    await leave(dead, inDays(1));
    await held(acquireBuildLock(folder));
  });

  it("is taken where the holder was killed before it could say who it was", async () => {
    await leave(undefined, new Date());
    await held(acquireBuildLock(folder));
  });

  it("is taken where another program has the number of the dead holder's process", async () => {
    await leave({ ...dead, pid: process.ppid }, inDays(-1));
    await held(acquireBuildLock(folder));
  });

  it("is not taken from another machine that keeps it fresh", async () => {
    await leave({ ...dead, host: "elsewhere" }, new Date());
    expect(await acquireBuildLock(folder)).toEqual({ kind: "busy", ...dead, host: "elsewhere" });
  });

  it("takes no notice of who held it last when nobody does", async () => {
    await writeFile(join(folder, "building.json"), "garbage");
    await held(acquireBuildLock(folder));
  });

  it("stops waiting when the signal aborts", async () => {
    await leave(dead, inDays(1));
    const abort = new AbortController();
    const waiting = acquireBuildLock(folder, { signal: abort.signal });
    abort.abort();
    await expect(waiting).rejects.toThrow("aborted");
  });

  it("tells its holder when it was taken away", async () => {
    const lock = await held(acquireBuildLock(folder));
    expect(lock.lost.aborted).toBe(false);
    await rmdir(join(folder, "building.lock"));
    await once(lock.lost, "abort");
    expect(String(lock.lost.reason)).toContain("another process took the build lock");
    await lock.release();
  });

  it("throws where the folder is missing", async () => {
    await expect(acquireBuildLock(join(folder, "missing"))).rejects.toThrow("ENOENT");
  });
});
