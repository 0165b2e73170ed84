import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdir, mkdtemp, readdir, readFile, rm, stat, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type EmbeddingCache, openEmbeddingCache } from "../../src/embeddings/embedding-cache.js";
import { EmbeddingError } from "../../src/embeddings/embedding-error.js";
import { embeddingKey, headerBytes, recordBytes } from "../../src/embeddings/vector-format.js";
import { compiled } from "../support/compiled.js";
import { hashedVector } from "../support/hashed-embedding-model.js";

const modelId = "test:model/1";
const dimensions = 16;
const vectorsOf = (...texts: string[]) =>
  new Map(texts.map((text) => [embeddingKey(text), hashedVector(text, dimensions)]));
const keysOf = (...texts: string[]) => new Set(texts.map(embeddingKey));
const count = (texts: number, from = 0) =>
  Array.from({ length: texts }, (_, i) => `text ${from + i}`);

let folder: string;
let notices: string[];
const opened: EmbeddingCache[] = [];
const open = async (id = modelId) => {
  const cache = await openEmbeddingCache(folder, id, {
    onNotice: (notice) => notices.push(notice),
  });
  opened.push(cache);
  return cache;
};
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "footnote-"));
  notices = [];
});
afterEach(async () => {
  for (const cache of opened.splice(0)) await cache.close();
  await rm(folder, { recursive: true });
});

/** Writes texts, one batch each, and returns the path of the closed file. */
async function written(...batches: string[][]): Promise<string> {
  const cache = await open();
  for (const batch of batches) await cache.write(vectorsOf(...batch));
  await cache.close();
  return cache.path;
}

describe("openEmbeddingCache()", () => {
  it("makes the folder, and no file before there is a vector", async () => {
    const cache = await openEmbeddingCache(join(folder, "a/b"), modelId);
    expect(await cache.read(keysOf("a"))).toEqual(new Map());
    await cache.write(new Map());
    expect(cache.size).toBe(0);
    expect(await readdir(join(folder, "a/b"))).toEqual([]);
    await cache.close();
  });

  it("returns vectors bit for bit, in this run and in the next", async () => {
    const texts = count(600);
    const cache = await open();
    await cache.write(vectorsOf(...texts));
    expect(await cache.read(keysOf(...texts))).toEqual(vectorsOf(...texts));
    await cache.close();
    const next = await open();
    expect(next.size).toBe(600);
    expect(await next.read(keysOf(...texts, "unknown"))).toEqual(vectorsOf(...texts));
  });

  it("keeps models apart whose names differ by a sign", async () => {
    const [a, b] = [await open("openai:a/b"), await open("openai:a-b")];
    await a.write(vectorsOf("a"));
    expect(await b.read(keysOf("a"))).toEqual(new Map());
    expect((await readdir(folder)).length).toBe(1);
  });

  it("behaves as a map, whatever is written, read, dropped and reopened", async () => {
    const texts = fc.uniqueArray(fc.integer({ min: 0, max: 12 }).map((i) => `text ${i}`));
    const step = fc.oneof(
      fc.record({ kind: fc.constant("write" as const), texts }),
      fc.record({ kind: fc.constant("prune" as const), texts }),
      fc.record({ kind: fc.constant("reopen" as const), texts }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 8 }), async (steps) => {
        await rm(folder, { recursive: true });
        let cache = await open();
        let model = new Map<string, Float32Array>();
        for (const { kind, texts } of steps) {
          if (kind === "write") {
            await cache.write(vectorsOf(...texts));
            model = new Map([...model, ...vectorsOf(...texts)]);
          } else if (kind === "prune") {
            const keep = keysOf(...texts);
            const kept = new Map([...model].filter(([key]) => keep.has(key)));
            expect(await cache.prune(keep)).toBe(model.size - kept.size);
            model = kept;
          } else {
            await cache.close();
            cache = await open();
          }
          expect(cache.size).toBe(model.size);
          expect(await cache.read(keysOf(...count(13)))).toEqual(model);
        }
        await cache.close();
      }),
      { numRuns: 50 },
    );
    expect(notices).toEqual([]);
  });

  it("takes calls that overlap one after the other", async () => {
    const cache = await open();
    const batches = Array.from({ length: 9 }, (_, i) => count(40, 40 * i));
    await Promise.all([
      ...batches.map((texts) => cache.write(vectorsOf(...texts))),
      cache.prune(keysOf(...count(300))),
      cache.write(vectorsOf("last")),
    ]);
    await cache.close();
    expect(await (await open()).read(keysOf(...count(360), "last"))).toEqual(
      vectorsOf(...count(300), "last"),
    );
  });

  it("drops what is cut short, at every length, and writes on", async () => {
    const path = await written(["a", "b", "c"]);
    const whole = await readFile(path);
    const start = headerBytes({ modelId, dimensions });
    const notice = `Damaged records in ${path}: 1; their texts will be embedded again`;
    for (let length = start; length < whole.length; length += 1) {
      await writeFile(path, whole.subarray(0, length));
      const cache = await open();
      expect(notices).toEqual((length - start) % recordBytes(dimensions) === 0 ? [] : [notice]);
      const sound = Math.floor((length - start) / recordBytes(dimensions));
      expect(cache.size).toBe(sound);
      expect(await cache.read(keysOf("a", "b", "c"))).toEqual(
        vectorsOf(...["a", "b", "c"].slice(0, sound)),
      );
      await cache.write(vectorsOf("d"));
      await cache.close();
      notices = [];
      const next = await open();
      expect(notices).toEqual([]);
      expect(await next.read(keysOf("a", "b", "c", "d"))).toEqual(
        vectorsOf(...["a", "b", "c"].slice(0, sound), "d"),
      );
      await next.close();
    }
  });

  it("drops damaged records, and what is written again replaces them", async () => {
    const path = await written(["a", "b", "c"]);
    const bytes = await readFile(path);
    const at = headerBytes({ modelId, dimensions }) + recordBytes(dimensions) + 20;
    bytes[at] = (bytes[at] ?? 0) ^ 1;
    await writeFile(path, bytes);
    const cache = await open();
    expect(notices).toHaveLength(1);
    expect(await cache.read(keysOf("a", "b", "c"))).toEqual(vectorsOf("a", "c"));
    await cache.write(vectorsOf("b"));
    expect(await cache.read(keysOf("a", "b", "c"))).toEqual(vectorsOf("a", "b", "c"));
    await cache.close();
    expect((await open()).size).toBe(3);
  });

  it("does not return a record that is damaged while the file is open", async () => {
    const cache = await open();
    await cache.write(vectorsOf("a", "b"));
    const bytes = await readFile(cache.path);
    bytes.fill(0, bytes.length - 8);
    await writeFile(cache.path, bytes);
    expect(await cache.read(keysOf("a", "b"))).toEqual(vectorsOf("a"));
  });

  it.each<[name: string, content: (path: string) => Promise<Buffer | string>]>([
    ["another kind", () => Promise.resolve("# Seeds\n\nA document.\n")],
    ["a damaged header", async (path) => Buffer.concat([Buffer.of(0), await readFile(path)])],
    ["half a header", async (path) => (await readFile(path)).subarray(0, 20)],
  ])("sets a file of %s aside", async (_, content) => {
    const path = await written(["a"]);
    const found = await content(path);
    await writeFile(path, found);
    const cache = await open();
    expect(cache.size).toBe(0);
    expect(notices).toEqual([
      `${path} held no sound file of vectors, not those of ${modelId}: it is now ${path}.set-aside`,
    ]);
    expect(await readFile(`${path}.set-aside`)).toEqual(Buffer.from(found));
    await cache.write(vectorsOf("a"));
    expect(cache.size).toBe(1);
  });

  it("sets the file of another model aside", async () => {
    const path = await written(["a"]);
    const other = await open("other:model");
    await other.write(vectorsOf("a"));
    await other.close();
    await writeFile(path, await readFile(other.path));
    expect((await open()).size).toBe(0);
    expect(notices[0]).toContain(`held vectors of other:model, not those of ${modelId}`);
  });

  it("takes an empty file, left by a kill, for none", async () => {
    const path = await written(["a"]);
    await truncate(path, 0);
    const cache = await open();
    await cache.write(vectorsOf("b"));
    expect(cache.size).toBe(1);
    expect(notices).toEqual([]);
  });

  it("refuses vectors of other dimensions and names the file", async () => {
    const cache = await open();
    await cache.write(vectorsOf("a"));
    const wrong = new Map([[embeddingKey("b"), hashedVector("b", 17)]]);
    await expect(cache.write(wrong)).rejects.toThrow(EmbeddingError);
    await expect(cache.write(wrong)).rejects.toThrow(`${cache.path} as they must have 16`);
    expect(cache.size).toBe(1);
  });

  it("frees the disk when it prunes, and leaves no unfinished file", async () => {
    const path = await written(count(500), count(500, 500));
    const before = (await stat(path)).size;
    await writeFile(`${path}.unfinished`, "left by a kill");
    const cache = await open();
    expect(await readdir(folder)).toHaveLength(1);
    expect(await cache.prune(keysOf(...count(100, 450)))).toBe(900);
    expect((await stat(path)).size).toBeLessThan(before / 9);
    expect(await readdir(folder)).toHaveLength(1);
    expect(await cache.read(keysOf(...count(1_000)))).toEqual(vectorsOf(...count(100, 450)));
    await cache.write(vectorsOf("new"));
    await cache.close();
    expect((await open()).size).toBe(101);
  });

  it("says in one sentence that a file cannot be used", async () => {
    const path = await written(["a"]);
    await rm(path);
    await mkdir(path);
    await expect(open()).rejects.toThrow(EmbeddingError);
    await expect(open()).rejects.toThrow(/^Cannot keep vectors in .*EISDIR/);
    const file = join(folder, "file");
    await writeFile(file, "");
    await expect(openEmbeddingCache(file, modelId)).rejects.toThrow(EmbeddingError);
  });

  it("keeps every batch whose write had ended before kill -9", async () => {
    const code = `
      const { openEmbeddingCache } = await import(${JSON.stringify(compiled("src/embeddings/embedding-cache.ts"))});
      const { embeddingKey } = await import(${JSON.stringify(compiled("src/embeddings/vector-format.ts"))});
      const cache = await openEmbeddingCache(${JSON.stringify(folder)}, ${JSON.stringify(modelId)});
      for (let i = 0; ; i += 1) {
        const texts = Array.from({ length: 500 }, (_, j) => "batch " + i + " text " + j);
        await cache.write(new Map(texts.map((text) => [embeddingKey(text), new Float32Array(${dimensions}).fill(i + 1)])));
        process.stdout.write(i + "\\n");
      }`;
    for (const batchesBefore of [1, 2, 3, 4]) {
      await rm(folder, { recursive: true });
      const child = spawn(process.execPath, ["--input-type=module", "--eval", code]);
      let written = 0;
      child.stdout.on("data", (part: Buffer) => {
        written += part.toString().split("\n").length - 1;
        if (written >= batchesBefore) child.kill("SIGKILL");
      });
      await once(child, "close");
      const cache = await open();
      for (let batch = 0; batch < written; batch += 1) {
        const keys = count(500).map((text) => embeddingKey(`batch ${batch} ${text}`));
        const vectors = await cache.read(keys);
        expect(vectors.size).toBe(500);
        for (const vector of vectors.values()) expect(vector[0]).toBe(batch + 1);
      }
      await cache.close();
    }
  });
});
