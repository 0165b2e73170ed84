import { createHash } from "node:crypto";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { createSummedFile } from "../../src/index/create-summed-file.js";
import { hashFile } from "../../src/index/hash-file.js";
import { seededRandom } from "./support/vectors.js";
import { temporaryFolder } from "./support/temporary-folder.js";

const bytes = (length: number): Uint8Array => {
  const random = seededRandom(length);
  return Uint8Array.from({ length }, () => Math.floor(256 * random()));
};

describe("createSummedFile()", () => {
  it.each([
    ["nothing", []],
    ["an empty piece", [0]],
    ["small pieces", [1, 5, 3]],
    ["exactly a buffer", [512 * 1024]],
    ["pieces across buffers", [400_000, 400_000, 7, 1_500_000]],
  ])("writes %s and tells its length and checksum", async (_, lengths) => {
    const path = join(await temporaryFolder(), "file");
    const file = await createSummedFile(path);
    for (const length of lengths) await file.write(bytes(length));
    const sum = await file.finish();
    const expected = Buffer.concat(lengths.map(bytes));
    expect((await readFile(path)).equals(expected)).toBe(true);
    const sha256 = createHash("sha256").update(expected).digest("hex");
    expect(sum).toEqual({ name: "file", bytes: expected.length, sha256 });
    expect(await hashFile(path)).toEqual({ bytes: expected.length, sha256 });
  });

  it("takes what is written as it is then, and not as it becomes", async () => {
    const path = join(await temporaryFolder(), "file");
    const file = await createSummedFile(path);
    const piece = Uint8Array.of(1, 2);
    await file.write(piece);
    piece.fill(9);
    await file.finish();
    expect([...(await readFile(path))]).toEqual([1, 2]);
  });

  it("does not overwrite a file", async () => {
    const path = join(await temporaryFolder(), "file");
    await writeFile(path, "mine");
    await expect(createSummedFile(path)).rejects.toThrow("EEXIST");
  });
});

describe("hashFile()", () => {
  it("stops when the signal aborts", async () => {
    const path = join(await temporaryFolder(), "file");
    await writeFile(path, bytes(10));
    await expect(hashFile(path, AbortSignal.abort(new Error("stopped")))).rejects.toThrow("stopped");
  });
});
