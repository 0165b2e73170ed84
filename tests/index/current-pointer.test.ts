import { describe, expect, it } from "vitest";
import { pointerVersion, readPointer, writePointer } from "../../src/index/current-pointer.js";
import { temporaryFolder } from "./support/temporary-folder.js";

describe("pointerVersion()", () => {
  it("is another one after each writing, also of the same generation, and stays until then", async () => {
    const folder = await temporaryFolder();
    const versions = [await pointerVersion(folder)];
    expect(versions).toEqual([undefined]);
    for (const number of [1, 1, 2, 1]) {
      await writePointer(folder, number);
      expect(await readPointer(folder)).toEqual({ kind: "names", number });
      versions.push(await pointerVersion(folder));
      expect(await pointerVersion(folder)).toBe(versions.at(-1));
    }
    for (const [i, version] of versions.entries()) expect(version).not.toBe(versions[i + 1]);
  });
});
