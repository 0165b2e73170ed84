import { describe, expect, it } from "vitest";
import { keepLatest } from "../../../src/discord/pictures/keep-latest.js";

function counting(most = 2) {
  const made: string[] = [];
  const kept = keepLatest<string>(most);
  const get = (key: string) =>
    kept.of(key, () => {
      made.push(key);
      return key === "fails" ? Promise.reject(new Error("no")) : Promise.resolve(key);
    });
  return { made, kept, get };
}

describe("the latest of what is made", () => {
  it("is made once, also for those who ask while it is made", async () => {
    const { made, get } = counting();
    expect(await Promise.all([get("a"), get("a")])).toEqual(["a", "a"]);
    expect(await get("a")).toBe("a");
    expect(made).toEqual(["a"]);
  });

  it("goes when others were asked for later", async () => {
    const { made, get } = counting();
    for (const key of ["a", "b", "a", "c", "a", "b"]) await get(key);
    expect(made).toEqual(["a", "b", "c", "b"]);
  });

  it("is tried again when it could not be made", async () => {
    const { made, get } = counting();
    await expect(get("fails")).rejects.toThrow("no");
    await expect(get("fails")).rejects.toThrow("no");
    expect(made).toEqual(["fails", "fails"]);
  });

  it("is made again when all is cleared", async () => {
    const { made, kept, get } = counting();
    await get("a");
    kept.clear();
    await get("a");
    expect(made).toEqual(["a", "a"]);
  });
});
