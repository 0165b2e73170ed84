import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { generationsSize } from "../../src/index/generations-size.js";
import { temporaryFolder } from "./support/temporary-folder.js";

describe("generationsSize()", () => {
  it("is 0 where there is no index", async () => {
    const folder = await temporaryFolder();
    expect(await generationsSize(folder)).toBe(0);
    expect(await generationsSize(join(folder, "nowhere"))).toBe(0);
  });

  it("counts the files of every generation, and nothing else", async () => {
    const folder = await temporaryFolder();
    const files = { "000001": 10, "000003": 20, ".building-4-1": 40, other: 80 };
    for (const [name, bytes] of Object.entries(files)) {
      await mkdir(join(folder, "generations", name), { recursive: true });
      await writeFile(join(folder, "generations", name, "a"), "x".repeat(bytes));
      await writeFile(join(folder, "generations", name, "b"), "x");
    }
    await writeFile(join(folder, "CURRENT"), "000003");
    expect(await generationsSize(folder)).toBe(32);
  });
});
