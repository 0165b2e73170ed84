import { describe, expect, it } from "vitest";
import { opened, storeFile } from "./support.js";

describe("the facts that were asked for", () => {
  it("are counted by guild, most often first, of two the later one", () => {
    const file = storeFile();
    const { askedFacts } = opened(file);
    for (const [i, name] of ["a", "b", "c", "b", "a"].entries()) askedFacts.count("1", name, i);
    askedFacts.count("3", "private\u0000", 9);
    expect(opened(file).askedFacts.most("1", 5)).toEqual(["a", "b", "c"]);
    expect(askedFacts.most("1", 1)).toEqual(["a"]);
    expect(askedFacts.most("3", 5)).toEqual(["private\u0000"]);
    expect(askedFacts.most("2", 5)).toEqual([]);
  });

  it("go with the answers when they are old", () => {
    const { askedFacts, records } = opened();
    askedFacts.count("1", "old", 1_000);
    askedFacts.count("1", "asked again", 1_000);
    askedFacts.count("1", "asked again", 3_000);
    expect(records.prune(2_000)).toBe(0);
    expect(askedFacts.most("1", 5)).toEqual(["asked again"]);
  });
});
