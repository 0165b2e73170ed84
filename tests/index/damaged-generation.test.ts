import { cp, mkdir, mkdtemp, open, readdir, readFile, rename, rm, symlink, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { checkGeneration } from "../../src/index/check-generation.js";
import { formatVersion } from "../../src/index/manifest.js";
import type { Manifest } from "../../src/index/manifest.js";
import { openIndex } from "../../src/index/open-index.js";
import { writeManifest } from "../../src/index/write-manifest.js";
import { built } from "./support/build.js";
import { createTextSource, curatedFirstLines } from "./support/text-source.js";
import { seededRandom } from "./support/vectors.js";

const words = "oil sea demand supply price minister meeting vienna market outlook year barrel".split(" ");
const random = seededRandom(11);
const sentence = (): string =>
  Array.from({ length: 8 }, () => words[Math.floor(random() * words.length)]).join(" ");
const text = (sentences: number): string =>
  Array.from({ length: sentences }, (_, i) => `${sentence()} ${i}.${i % 4 === 3 ? "\n" : ""}`).join("\n");

let scratch = "";
/** Two generations of some 25 kB; the second is in use. */
let sound = "";
let folder = "";
const generation = (number: number): string => join(folder, "generations", `00000${number}`);

beforeAll(async () => {
  scratch = await mkdtemp(join(tmpdir(), "footnote-damaged-"));
  sound = join(scratch, "sound");
  for (const texts of [{ "a.txt": text(40) }, { "a.txt": text(40), "b.txt": text(20) }]) {
    await built(sound, texts, { source: createTextSource(texts, curatedFirstLines(texts)) });
  }
});
afterAll(() => rm(scratch, { recursive: true, force: true }));

beforeEach(async () => {
  folder = join(await mkdtemp(join(scratch, "copy-")), "index");
  await cp(sound, folder, { recursive: true });
});

/** Opens the index, closes it again, and says which generation it was, and with what warning. */
async function outcome(): Promise<{ number?: number; reason?: string; message: string }> {
  const opened = await openIndex(folder);
  if (opened.kind === "unusable") return { reason: opened.reason, message: opened.message };
  await opened.generation.close();
  return { number: opened.generation.number, message: opened.warnings.join("\n") };
}

async function filesOf(number: number): Promise<string[]> {
  return (await readdir(generation(number))).sort();
}

/** Changes a file of the second generation, looks what comes of it, and mends it. */
async function expectNoticed(name: string, change: (path: string) => Promise<void>): Promise<void> {
  const path = join(generation(2), name);
  const whole = await readFile(path);
  await change(path);
  const result = await checkGeneration(generation(2));
  expect(result, name).toMatchObject({ kind: "damaged" });
  await writeFile(path, whole);
}

describe("a damaged index", { timeout: 120_000 }, () => {
  it("is a sound one first", async () => {
    expect(await outcome()).toEqual({ number: 2, message: "" });
  });

  it("is noticed when a file is cut off at any kilobyte, or a byte before its end", async () => {
    for (const name of await filesOf(2)) {
      const { length } = await readFile(join(generation(2), name));
      for (let kept = 0; kept < length; kept += 1_024) {
        await expectNoticed(name, (path) => truncate(path, kept));
      }
      await expectNoticed(name, (path) => truncate(path, length - 1));
    }
  });

  it("is noticed when a file has grown", async () => {
    for (const name of await filesOf(2)) {
      await expectNoticed(name, (path) => writeFile(path, "\n", { flag: "a" }));
    }
  });

  it("is noticed when any bit is flipped", async () => {
    for (const name of await filesOf(2)) {
      const { length } = await readFile(join(generation(2), name));
      for (let i = 0; i < 40; i++) {
        const [at, bit] = [Math.floor(random() * length), Math.floor(random() * 8)];
        await expectNoticed(name, async (path) => {
          const bytes = await readFile(path);
          bytes.writeUInt8(bytes.readUInt8(at) ^ (1 << bit), at);
          await writeFile(path, bytes);
        });
      }
    }
  });

  it("is noticed when a page holds zeros", async () => {
    for (const name of await filesOf(2)) {
      const { length } = await readFile(join(generation(2), name));
      for (let start = 0; start < length; start += 4_096) {
        await expectNoticed(name, async (path) => {
          const file = await open(path, "r+");
          await file.write(new Uint8Array(Math.min(4_096, length - start)), 0, undefined, start);
          await file.close();
        });
      }
    }
  });

  it("is noticed when any file is from another generation", async () => {
    for (const name of await filesOf(2)) {
      await expectNoticed(name, (path) => cp(join(generation(1), name), path));
    }
  });

  it("is noticed when any file is missing, a folder or a link", async () => {
    for (const name of await filesOf(2)) {
      const path = join(generation(2), name);
      const whole = await readFile(path);
      await rename(path, join(folder, name));
      expect(await checkGeneration(generation(2)), name).toMatchObject({ kind: "damaged" });
      await symlink(join(folder, name), path);
      expect(await checkGeneration(generation(2)), name).toMatchObject({ kind: "damaged" });
      await rm(path);
      await mkdir(path);
      expect(await checkGeneration(generation(2)), name).toMatchObject({ kind: "damaged" });
      await rm(path, { recursive: true });
      await writeFile(path, whole);
    }
  });

  it("is replaced by the generation before it, with a warning that says what is wrong", async () => {
    await truncate(join(generation(2), "graph.hnsw"), 100);
    const { number, message } = await outcome();
    expect(number).toBe(1);
    expect(message).toMatch(
      /^The index is damaged: generation 000002 has a graph\.hnsw of 100 bytes, not \d+; generation 000001 of 20\S+Z is used instead$/,
    );
  });

  it("cannot be used where every generation is damaged", async () => {
    await rm(join(generation(1), "terms.bin"));
    await rm(join(generation(2), "vectors.f32"));
    expect(await outcome()).toEqual({
      reason: "damaged",
      message:
        "Cannot use the index: generation 000002 has no vectors.f32; generation 000001 has no terms.bin",
    });
  });
});

describe("CURRENT", () => {
  it.each([
    ["empty", ""],
    ["garbage", "garbage"],
    ["zeros", "\0\0\0\0\0\0\0"],
    ["a path out of the folder", "../../../etc"],
    ["an absolute path", "/etc/passwd"],
    ["a name with a path", "000002/.."],
    ["two names", "000001\n000002\n"],
    ["a number of five digits", "00002\n"],
    ["other digits", "٠٠٠٠٠١"],
    ["very long", "0".repeat(100_000)],
    ["a generation that is not there", "000007\n"],
  ])("that holds %s gives way to the newest generation, with a warning", async (_, content) => {
    await writeFile(join(folder, "CURRENT"), content);
    const { number, message } = await outcome();
    expect(number).toBe(2);
    expect(message).toMatch(/CURRENT does not name a generation|generation 000007 is not there/);
  });

  it("that is missing gives way to the newest generation, with a warning", async () => {
    await rm(join(folder, "CURRENT"));
    expect(await outcome()).toMatchObject({ number: 2, message: expect.stringContaining("CURRENT is not there") as string });
  });

  it("that is a link or a folder gives way to the newest generation", async () => {
    await rename(join(folder, "CURRENT"), join(folder, "elsewhere"));
    await symlink(join(folder, "elsewhere"), join(folder, "CURRENT"));
    expect((await outcome()).message).toContain("CURRENT does not name a generation");
    await rm(join(folder, "CURRENT"));
    await mkdir(join(folder, "CURRENT"));
    expect((await outcome()).number).toBe(2);
  });

  it.each(["000001", "000001\n", "000001\r\n"])("that holds %j opens that generation", async (content) => {
    await writeFile(join(folder, "CURRENT"), content);
    expect(await outcome()).toEqual({ number: 1, message: "" });
  });

  it("does not open a generation that is a link to a folder elsewhere", async () => {
    await rename(generation(2), join(scratch, "elsewhere"));
    await symlink(join(scratch, "elsewhere"), generation(2));
    expect(await outcome()).toMatchObject({ number: 1, message: expect.stringContaining("is no folder") as string });
  });
});

describe("an index that was not written by this version", () => {
  const change = async (change: (manifest: Manifest) => object): Promise<void> => {
    const path = join(generation(2), "manifest.json");
    const manifest = JSON.parse(await readFile(path, "utf8")) as Manifest;
    await rm(path);
    await rm(join(generation(2), "manifest.sha256"));
    await writeManifest(generation(2), { ...manifest, ...change(manifest) });
  };

  it.each([
    ["newer", formatVersion + 1],
    ["outdated", formatVersion - 1],
  ])("is %s, and nothing takes its place", async (reason, version) => {
    await change(() => ({ formatVersion: version }));
    expect(await outcome()).toEqual({
      reason,
      message: `Cannot use the index: generation 000002 has format ${version}, and this version of Footnote reads format ${formatVersion}`,
    });
  });

  it.each([
    ["no manifest of ours", "manifest.json", '{"name": "something else"}'],
    ["no JSON", "manifest.json", "II*"],
  ])("is foreign with %s", async (_, name, content) => {
    await rm(join(generation(2), "manifest.sha256"));
    await writeFile(join(generation(2), name), content);
    expect(await outcome()).toMatchObject({ reason: "foreign" });
  });

  it.each<[string, (manifest: Manifest) => object, string]>([
    ["without documents", () => ({ documents: undefined }), "documents Invalid input"],
    ["with fewer documents than it counts", ({ documents }) => ({ documents: documents.slice(1) }), "documents are missing"],
    [
      "with documents out of order",
      ({ documents }) => ({ documents: documents.toReversed() }),
      "passages are missing",
    ],
    [
      "with half a graph",
      ({ files }) => ({ files: files.filter(({ name }) => name !== "graph.labels") }),
      "lists only one of graph.hnsw and graph.labels",
    ],
    ["without a file", ({ files }) => ({ files: files.slice(1) }), "lists no passages.jsonl"],
    [
      "with a file elsewhere",
      ({ files }) => ({ files: [...files, { name: "../../CURRENT", bytes: 7, sha256: "0".repeat(64) }] }),
      "lists the unknown file ../../CURRENT",
    ],
    [
      "with vectors of other dimensions",
      ({ model }) => ({ model: { ...model, dimensions: 65 } }),
      "sentences and a vectors.f32 that is made for another number of them",
    ],
    [
      "with facts of other documents",
      ({ files }) => ({
        files: files.map((file) => (file.name === "facts.starts" ? { ...file, bytes: 8 } : file)),
      }),
      "documents and a facts.starts that is made for another number of them",
    ],
  ])("is damaged %s, though its checksum is right", async (_, changed, message) => {
    await change(changed);
    const result = await outcome();
    expect(result.number).toBe(1);
    expect(result.message).toContain(message);
  });

  it("is missing where there is nothing", async () => {
    const nothing = join(scratch, "nothing");
    const expected = { kind: "unusable", reason: "missing", message: `There is no index in ${nothing}` };
    expect(await openIndex(nothing)).toEqual(expected);
    await mkdir(join(nothing, "generations"), { recursive: true });
    await writeFile(join(nothing, "generations", "notes.txt"), "mine");
    expect(await openIndex(nothing)).toEqual(expected);
  });
});
