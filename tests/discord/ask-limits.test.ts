import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createAskLimits } from "../../src/discord/ask-limits.js";

const start = 1_790_000_000_000;

beforeEach(() => {
  vi.useFakeTimers({ now: start });
});
afterEach(() => {
  vi.useRealTimers();
});

/** Takes for one person after another, and gives whether each was allowed. */
async function takeAll(
  limits: ReturnType<typeof createAskLimits>,
  asked: readonly (readonly [userId: string, guildId?: string])[],
): Promise<boolean[]> {
  const outcomes: boolean[] = [];
  for (const [userId, guildId] of asked) {
    outcomes.push((await limits.take({ userId, guildId })).kind === "allowed");
  }
  return outcomes;
}

describe("the limits of asking", () => {
  it("are each person's own, in guilds and direct messages together", async () => {
    const limits = createAskLimits({ perUser: 2, perGuild: 100, windowMs: 60_000 });
    const asked = [["1", "7"], ["1"], ["1", "8"], ["1"], ["2", "7"]] as const;
    expect(await takeAll(limits, asked)).toEqual([true, true, false, false, true]);
  });

  it("are each guild's own, and cost nothing whom the guild refuses", async () => {
    const limits = createAskLimits({ perUser: 2, perGuild: 1, windowMs: 60_000 });
    const asked = [
      ["1", "7"],
      ["2", "7"],
      ["2", "7"],
      ["2", "7"],
      ["2", "8"],
      ["2"],
      ["2"],
    ] as const;
    const expected = [true, false, false, false, true, true, false];
    expect(await takeAll(limits, asked)).toEqual(expected);
  });

  it("do not charge the guild for a person who is refused", async () => {
    const limits = createAskLimits({ perUser: 1, perGuild: 2, windowMs: 60_000 });
    const asked = [
      ["1", "7"],
      ["1", "7"],
      ["1", "7"],
      ["2", "7"],
    ] as const;
    expect(await takeAll(limits, asked)).toEqual([true, false, false, true]);
  });

  it("are the same for a person and a guild of the same id", async () => {
    const limits = createAskLimits({ perUser: 1, perGuild: 1, windowMs: 60_000 });
    expect(await takeAll(limits, [["7"], ["2", "7"]])).toEqual([true, true]);
  });

  it("say when to come again, and keep their word", async () => {
    const limits = createAskLimits({ perUser: 1, perGuild: 5, windowMs: 60_000, now: Date.now });
    await takeAll(limits, [["1"]]);
    await vi.advanceTimersByTimeAsync(20_000);
    const refused = await limits.take({ userId: "1", guildId: undefined });
    expect(refused).toEqual({ kind: "limited", retryAt: start + 60_000 });
    await vi.advanceTimersByTimeAsync(39_999);
    expect(await takeAll(limits, [["1"]])).toEqual([false]);
    await vi.advanceTimersByTimeAsync(1);
    expect(await takeAll(limits, [["1"]])).toEqual([true]);
  });

  it("let as many through as they say when all come at once", async () => {
    const limits = createAskLimits({ perUser: 1, perGuild: 10, windowMs: 1000 });
    const all = Array.from({ length: 50 }, (_, index) =>
      limits.take({ userId: String(index), guildId: "7" }),
    );
    const outcomes = await Promise.all(all);
    expect(outcomes.filter(({ kind }) => kind === "allowed")).toHaveLength(10);
  });

  it.each([{ perUser: 0 }, { perGuild: 1.5 }, { windowMs: Number.NaN }, { windowMs: 2 ** 31 }])(
    "cannot be %j",
    (wrong) => {
      const options = { perUser: 1, perGuild: 1, windowMs: 1000, ...wrong };
      expect(() => createAskLimits(options)).toThrow(/^Cannot limit questions: \w+ must be from 1/);
    },
  );
});
