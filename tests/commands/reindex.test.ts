import { PermissionsBitField } from "discord.js";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createReindexCommand } from "../../commands/reindex.js";
import type { IndexingOutcome, ReindexOptions } from "../../src/library/library.js";
import { english } from "../../src/discord/strings/english.js";
import { customIds, fakePress, fakeUse, lastText, textOf } from "../support/command-use.js";
import type { FakeUseOptions, Shown } from "../support/command-use.js";
import { discordServices, started, tinyLibrary } from "../support/discord-services.js";

const built: IndexingOutcome = {
  kind: "built",
  documents: 12,
  passages: 340,
  added: Array.from({ length: 12 }, (_, i) => `new_${i}.md`),
  changed: ["changed.md"],
  removed: [],
  skipped: [{ path: "scan.pdf", reason: "It holds no text" }],
  warnings: ["page.md: a word is cut"],
  seconds: 12.34,
};

/** A run of `/reindex` whose indexing the test drives. */
function start(options: FakeUseOptions = {}) {
  let now = started + 60_000;
  const handle: {
    options?: ReindexOptions;
    end: (outcome: IndexingOutcome) => void;
    fail: (error: Error) => void;
  } = { end: () => undefined, fail: () => undefined };
  const library = tinyLibrary([], {
    reindex: (given) =>
      new Promise((resolve, reject) => {
        Object.assign(handle, { options: given, end: resolve, fail: reject });
        given.signal?.addEventListener("abort", () => {
          reject(new Error("aborted"));
        });
      }),
  });
  const services = discordServices({ library, now: () => now, ...options.services });
  const fake = fakeUse({ ...options, services: { ...services, library, now: () => now } });
  const reindex = createReindexCommand();
  const done = reindex.command.run(fake.use);
  return {
    ...fake,
    ...reindex,
    handle,
    done,
    /** Lets time go by. */
    async pass(ms: number) {
      now += ms;
      await vi.advanceTimersByTimeAsync(ms);
    },
  };
}

const press = (shown: Partial<FakeUseOptions["person"]> = {}) =>
  fakePress([], { person: { isAdmin: true, ...shown } });

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const texts = (shown: readonly Shown[]): string[] => shown.map(({ body }) => textOf(body));

describe("/reindex", () => {
  it("shows stage, bar, counts and time, at most every 2.5 s", async () => {
    const run = start();
    await run.pass(1_000);
    expect(lastText(run.shown)).toContain(english.indexing.stages.listing);
    run.handle.options?.onProgress({ stage: "reading", done: 0, total: 40 });
    await run.pass(10_000);
    run.handle.options?.onProgress({ stage: "reading", done: 10, total: 40 });
    await run.pass(2_500);
    expect(run.shown).toHaveLength(6);
    expect(lastText(run.shown)).toBe(
      [
        "### Bringing the index up to date",
        "Reading the documents",
        "`■■■■■□□□□□□□□□□□□□□□` 10 / 40",
        "about 28 s left",
        "-# Questions are answered from the old index meanwhile.",
      ].join("\n"),
    );
    expect(customIds(run.shown.at(-1)?.body)).toEqual(["cancelIndexing"]);
    run.handle.end(built);
    await run.done;
  });

  it("ends with what was added, changed and skipped", async () => {
    const run = start();
    run.handle.end(built);
    await run.done;
    expect(run.shown).toHaveLength(1);
    const text = lastText(run.shown);
    expect(text).toContain("12 documents, 340 passages, in 12.3 s.");
    expect(text).toContain("**+ 12 documents added**\nnew\\_0.md\n");
    expect(text).toContain("new\\_9.md\n… and 2 more\n");
    expect(text).not.toContain("new\\_10.md");
    expect(text).toContain("**~ 1 document changed**\nchanged.md");
    expect(text).not.toContain("removed");
    expect(text).toContain("**Skipped:**\nscan.pdf: It holds no text");
    expect(text).toContain("-# page.md: a word is cut");
  });

  it.each<[IndexingOutcome, string]>([
    [{ kind: "unchanged", skipped: [], warnings: [] }, english.indexing.unchanged],
    [
      { kind: "empty", reason: "No file", skipped: [], warnings: ["An odd fact"] },
      `${english.indexing.empty}\n-# No file\n-# An odd fact`,
    ],
    [{ kind: "busy", since: 7_000 }, english.indexing.busy("<t:7:R>")],
    [{ kind: "busy", since: undefined }, english.indexing.busy(undefined)],
  ])("tells of %j", async (outcome, text) => {
    const run = start();
    run.handle.end(outcome);
    await run.done;
    expect(lastText(run.shown)).toBe(text);
  });

  it("tells of a failure in one sentence with its id", async () => {
    const run = start();
    run.handle.fail(new Error("secret path /srv"));
    await run.done;
    expect(lastText(run.shown)).toBe(
      `${english.faults.unexpected("record0001")} ${english.indexing.stays}`,
    );
  });

  it("goes on when the card cannot be changed", async () => {
    const run = start();
    let calls = 0;
    const show = run.use.show.bind(run.use);
    Object.assign(run.use, {
      show: (...args: Parameters<typeof show>) =>
        (calls += 1) === 1 ? Promise.reject(new Error("network")) : show(...args),
    });
    run.handle.end(built);
    await run.done;
    expect(calls).toBe(1);
  });

  describe("before the token dies", () => {
    const late = 14 * 60_000;

    it("moves to a message in the channel", async () => {
      const edit = vi.fn(() => Promise.resolve());
      const send = vi.fn(() => Promise.resolve({ edit }));
      const channel = { isThread: () => false, isSendable: () => true, send };
      const appPermissions = new PermissionsBitField(["ViewChannel", "SendMessages"]);
      const run = start({ interaction: { channel, appPermissions } });
      await run.pass(late - 1_000);
      expect(send).not.toHaveBeenCalled();
      await run.pass(5_000);
      expect(send).toHaveBeenCalledTimes(1);
      expect(lastText(run.shown)).toBe(english.indexing.moved);
      const shown = run.shown.length;
      run.handle.end(built);
      await run.done;
      expect(JSON.stringify(edit.mock.lastCall)).toContain("12 documents, 340 passages");
      expect(run.shown).toHaveLength(shown);
    });

    it.each([
      ["it may not send", [], () => Promise.resolve({})],
      ["sending fails", ["ViewChannel", "SendMessages"], () => Promise.reject(new Error("403"))],
    ] as const)("says so when %s", async (_, permissions, send) => {
      const channel = { isThread: () => false, isSendable: () => true, send };
      const appPermissions = new PermissionsBitField([...permissions]);
      const run = start({ interaction: { channel, appPermissions } });
      await run.pass(late + 5_000);
      expect(lastText(run.shown)).toBe(english.indexing.outOfSight);
      const shown = run.shown.length;
      run.handle.end(built);
      await run.done;
      expect(run.shown).toHaveLength(shown);
    });
  });

  describe("its button", () => {
    it("cancels for an admin", async () => {
      const run = start();
      const { use, shown } = press();
      await run.action.run(use);
      await run.done;
      expect(texts(shown)).toEqual([english.indexing.cancelling]);
      expect(lastText(run.shown)).toBe(english.indexing.cancelled);
    });

    it("cancels the run that is under way, not one that was told to wait", async () => {
      const signals: AbortSignal[] = [];
      const library = tinyLibrary([], {
        reindex: ({ signal = new AbortController().signal }) => {
          signals.push(signal);
          if (signals.length > 1) return Promise.resolve({ kind: "busy", since: undefined });
          return new Promise((_, reject) => {
            signal.addEventListener("abort", () => {
              reject(new Error("aborted"));
            });
          });
        },
      });
      const services = discordServices({ library });
      const { command, action } = createReindexCommand();
      const first = fakeUse({ services });
      const done = command.run(first.use);
      const second = fakeUse({ services });
      await command.run(second.use);
      expect(lastText(second.shown)).toBe(english.indexing.busy(undefined));
      await action.run(press().use);
      await done;
      expect(signals.map(({ aborted }) => aborted)).toEqual([true, false]);
      expect(lastText(first.shown)).toBe(english.indexing.cancelled);
    });

    it("does nothing for anybody else", async () => {
      const run = start();
      await expect(run.action.run(press({ isAdmin: false }).use)).rejects.toThrow(
        english.faults.notAdmin,
      );
      run.handle.end(built);
      await run.done;
      expect(lastText(run.shown)).toContain("The index is up to date");
    });

    it("says when there is nothing to cancel", async () => {
      const { action } = createReindexCommand();
      await expect(action.run(press().use)).rejects.toThrow(english.indexing.notRunning);
    });
  });
});
