import { mkdtempSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeEach, describe, expect, it } from "vitest";
import {
  type CachedEmbeddingModel,
  type CachedEmbeddingOptions,
  createCachedEmbeddingModel,
  type EmbeddingReport,
} from "../../src/embeddings/cached-embedding-model.js";
import { createCheckedEmbeddingModel } from "../../src/embeddings/checked-embedding-model.js";
import { EmbeddingError } from "../../src/embeddings/embedding-error.js";
import type { EmbeddingModel } from "../../src/embeddings/embedding-model.js";
import { embeddingKey } from "../../src/embeddings/vector-format.js";
import { describeEmbeddingModel } from "../contracts/embedding-model.js";
import { createHashedEmbeddingModel, hashedVector } from "../support/hashed-embedding-model.js";

const count = (texts: number) => Array.from({ length: texts }, (_, i) => `text ${i}`);
const expected = (texts: readonly string[]) => texts.map((text) => hashedVector(text));

let folder: string;
let reports: EmbeddingReport[];
const opened: CachedEmbeddingModel[] = [];
const open = (model: EmbeddingModel, options: Partial<CachedEmbeddingOptions> = {}) => {
  const cached = createCachedEmbeddingModel(model, {
    folder,
    onEmbedded: (report) => reports.push(report),
    ...options,
  });
  opened.push(cached);
  return cached;
};
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "footnote-"));
  reports = [];
});
afterEach(async () => {
  for (const model of opened.splice(0)) await model.close();
  await rm(folder, { recursive: true });
});

const contractFolder = mkdtempSync(join(tmpdir(), "footnote-"));
afterAll(() => rm(contractFolder, { recursive: true }));
describeEmbeddingModel("createCachedEmbeddingModel()", () => {
  const model = createCheckedEmbeddingModel(createHashedEmbeddingModel());
  return createCachedEmbeddingModel(model, { folder: contractFolder });
});

describe("createCachedEmbeddingModel()", () => {
  it("embeds a passage once, in this run and in the next", async () => {
    const texts = count(5);
    const first = open(createHashedEmbeddingModel());
    await first.embed(texts, "passage");
    await first.embed(texts, "passage");
    await first.close();
    const model = createHashedEmbeddingModel();
    expect(await open(model).embed(["new", ...texts], "passage")).toEqual(
      expected(["new", ...texts]),
    );
    expect(model.calls).toEqual([{ texts: ["new"], purpose: "passage" }]);
    expect(reports).toEqual([
      { reused: 0, embedded: 0 },
      { reused: 0, embedded: 5 },
      { reused: 5, embedded: 0 },
      { reused: 5, embedded: 0 },
      { reused: 0, embedded: 1 },
    ]);
  });

  it("embeds a text once that occurs several times in a call", async () => {
    const model = createHashedEmbeddingModel();
    const texts = ["a", "b", "a", "a"];
    expect(await open(model).embed(texts, "passage")).toEqual(expected(texts));
    expect(model.calls).toEqual([{ texts: ["a", "b"], purpose: "passage" }]);
  });

  it("keeps nothing of questions", async () => {
    const model = createHashedEmbeddingModel();
    const cached = open(model);
    await cached.embed(["a"], "question");
    await cached.embed(["a"], "question");
    await cached.embed(["a"], "passage");
    expect(model.calls.map(({ purpose }) => purpose)).toEqual(["question", "question", "passage"]);
  });

  it("shares nothing between models", async () => {
    await open(createHashedEmbeddingModel({ id: "a" })).embed(["text"], "passage");
    const model = createHashedEmbeddingModel({ id: "b" });
    await open(model).embed(["text"], "passage");
    expect(model.calls).toHaveLength(1);
  });

  it.each([0, 1, 2, 3, 4])("keeps what was embedded before a fault in batch %d", async (batch) => {
    const texts = count(10);
    const failing = createHashedEmbeddingModel();
    let calls = 0;
    const fails = open(
      {
        ...failing,
        embed: (...call) =>
          calls++ === batch ? Promise.reject(new EmbeddingError("down")) : failing.embed(...call),
      },
      { batchSize: 2 },
    );
    await expect(fails.embed(texts, "passage")).rejects.toThrow("down");
    await fails.close();
    const model = createHashedEmbeddingModel();
    expect(await open(model).embed(texts, "passage")).toEqual(expected(texts));
    expect(model.calls.flatMap(({ texts }) => texts)).toEqual(texts.slice(2 * batch));
  });

  it("stops between batches when it is aborted, and keeps what it has", async () => {
    const texts = count(10);
    const controller = new AbortController();
    const onEmbedded = ({ embedded }: EmbeddingReport) => {
      if (embedded > 0) controller.abort(new Error("not needed"));
    };
    const model = createHashedEmbeddingModel();
    const cached = open(model, { batchSize: 2, onEmbedded });
    await expect(cached.embed(texts, "passage", controller.signal)).rejects.toThrow("not needed");
    expect(model.calls).toHaveLength(1);
    expect(await cached.embed(texts, "passage")).toEqual(expected(texts));
    expect(model.calls[1]?.texts).toEqual(texts.slice(2, 4));
  });

  it("drops what is not needed any more", async () => {
    const model = createHashedEmbeddingModel();
    const cached = open(model);
    await cached.embed(["a", "b", "c"], "passage");
    expect(await cached.prune(new Set(["a", "x"].map(embeddingKey)))).toBe(2);
    await cached.embed(["a", "b"], "passage");
    expect(model.calls[1]?.texts).toEqual(["b"]);
  });

  it("embeds for several callers at a time", async () => {
    const cached = open(createHashedEmbeddingModel(), { batchSize: 3 });
    const calls = [count(10), count(7), count(12)];
    const found = await Promise.all(calls.map((texts) => cached.embed(texts, "passage")));
    expect(found).toEqual(calls.map(expected));
  });

  it("opens its file again after it could not be opened", async () => {
    const cached = open(createHashedEmbeddingModel(), { folder: "/dev/null/x" });
    await expect(cached.embed(["a"], "passage")).rejects.toThrow(EmbeddingError);
    await expect(cached.embed(["a"], "passage")).rejects.toThrow("/dev/null/x");
    await cached.close();
  });
});
