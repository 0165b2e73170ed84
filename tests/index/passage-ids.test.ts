import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decodePassageIds, encodePassageIds } from "../../src/index/passage-ids.js";

const anyId = fc.stringMatching(/^[0-9A-Za-z]{12}$/);

describe("the id file", () => {
  it("finds the first place of every id, and no other id", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyId), anyId, async (ids, other) => {
        const found = decodePassageIds(await encodePassageIds(ids));
        expect(found.size).toBe(ids.length);
        for (const id of [...ids, other]) {
          const place = ids.indexOf(id);
          expect(found.find(id)).toBe(place < 0 ? undefined : place);
        }
        for (const [place, id] of ids.entries()) expect(found.at(place)).toBe(id);
      }),
    );
  });

  it.each(["", "a", "abcdefghijk", "abcdefghijklm", "~~~~~~~~~~~~"])("does not find %j", async (id) => {
    const found = decodePassageIds(await encodePassageIds(["abcdefghijkl"]));
    expect(found.find(id)).toBeUndefined();
  });

  it.each([-1, 1, 0.5, NaN])("has no id at the place %d", async (place) => {
    const found = decodePassageIds(await encodePassageIds(["abcdefghijkl"]));
    expect(() => found.at(place)).toThrow(RangeError);
  });

  it("rejects an id that is not twelve letters and digits", async () => {
    await expect(encodePassageIds(["abcdefghijkl", "abc"])).rejects.toThrow(
      "its id must be twelve letters and digits: it is abc",
    );
  });

  it("is rejected when it is cut off", async () => {
    const bytes = await encodePassageIds(["abcdefghijkl"]);
    expect(() => decodePassageIds(bytes.subarray(1))).toThrow("the file is cut off");
  });
});
