import { describe, expect, it } from "vitest";
import { createBreather } from "../../src/index/create-breather.js";

describe("createBreather()", () => {
  it.each([
    ["lets other work have its turn once the time is up", -1, true],
    ["goes on at once before that", Infinity, false],
  ])("%s", async (_, everyMs, expected) => {
    const breathe = createBreather(everyMs);
    let hadItsTurn = false;
    setImmediate(() => {
      hadItsTurn = true;
    });
    await breathe();
    expect(hadItsTurn).toBe(expected);
  });
});
