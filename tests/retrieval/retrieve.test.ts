import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { EmbeddingError } from "../../src/embeddings/embedding-error.js";
import type { EmbeddingModel } from "../../src/embeddings/embedding-model.js";
import type { Generation } from "../../src/index/open-generation.js";
import { rankPassages } from "../../src/retrieval/rank-passages.js";
import { retrieve } from "../../src/retrieval/retrieve.js";
import type { Retrieval, RetrieveOptions } from "../../src/retrieval/retrieve.js";
import { searchPassages } from "../../src/retrieval/search-passages.js";
import { createHashedEmbeddingModel, hashedVector } from "../support/hashed-embedding-model.js";
import { buildMarkdown, openAnswers } from "../support/markdown-answering.js";
import { inquiryOf, splitTerms } from "../support/passages.js";

const files = {
  "mill.md": "# The mill\n\nBarley is ground there.\n\n## Owner\n\nA family from Lund.",
  "bell.md": "# The bell\n\nThe owner rings it.\n\n## Weight\n\nThree tons.",
  "boat.md": "# The boat\n\nSix oars move it. Owner, owner.",
  "lamp.md": "# The lamp\n\nShips pass. Barley is sold.",
  "isle.md": ["One", "Two", "Three", "Four", "Five", "Six"]
    .map((name) => `# ${name}\n\nNobody lives there.`)
    .join("\n\n"),
};
const inquiry = inquiryOf("Who is the owner of the mill?");
let folder: string;
let generation: Generation;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "footnote-retrieve-"));
  await buildMarkdown(folder, files);
  ({ generation } = await openAnswers(folder));
});
afterAll(async () => {
  await generation.close();
  await rm(folder, { recursive: true, force: true });
});

const find = (options?: RetrieveOptions, model: EmbeddingModel = createHashedEmbeddingModel()) =>
  retrieve(inquiry, { generation, model, splitTerms }, options);
const numbersOf = ({ passages }: Pick<Retrieval, "passages">): number[] =>
  passages.map(({ number }) => number);
const searched = (vector?: Float32Array) =>
  searchPassages(generation, { terms: inquiry.terms, vector });
const ranked = (vector?: Float32Array) =>
  rankPassages(inquiry, searched(vector), { generation, splitTerms, vector, weighed: 40 });
const ascending = (numbers: readonly number[]): number[] => numbers.toSorted((a, b) => a - b);

describe("retrieve()", () => {
  it("returns ten of what both searches find, as all that speaks for them ranks them", async () => {
    const expected = await ranked(hashedVector(inquiry.text));
    const { passages } = await find();
    expect(expected.length).toBeGreaterThan(10);
    expect(passages.map(({ number, score }) => [number, score])).toEqual(
      expected.slice(0, 10).map(({ number, score }) => [number, score]),
    );
    expect(passages[0]).toMatchObject({
      passage: { text: "A family from Lund." },
      document: { path: "mill.md" },
    });
  });

  it("returns as many as asked for, the best of the same ranking", async () => {
    const all = numbersOf(await find({ limit: 40 }));
    expect(all).toHaveLength(generation.terms.size);
    for (const limit of [0, 1, 3]) {
      expect(numbersOf(await find({ limit }))).toEqual(all.slice(0, limit));
    }
  });

  it("weighs more passages than it returns, or only so many, but never fewer", async () => {
    const { fused } = searched(hashedVector(inquiry.text));
    const foremost = ascending(fused.slice(0, 3).map(({ passage }) => passage));
    const found = async (options: RetrieveOptions) => ascending(numbersOf(await find(options)));
    expect(await found({ limit: 3 })).not.toEqual(foremost);
    expect(await found({ limit: 3, weighed: 3 })).toEqual(foremost);
    expect(await found({ limit: 3, weighed: 1 })).toEqual(foremost);
  });

  it("hands the options of the search on", async () => {
    const among = new Set([2, 4]);
    expect(ascending(numbersOf(await find({ among })))).toEqual([2, 4]);
  });

  it("tells how telling a term is among passages", async () => {
    const retrieval = await find();
    const [owner = ""] = splitTerms("owner");
    const holding = generation.terms.documentFrequency(owner);
    const expected = Math.log(1 + (generation.terms.size - holding + 0.5) / (holding + 0.5));
    expect([retrieval.weigh(owner), holding]).toEqual([expect.closeTo(expected, 12), 3]);
  });

  it("embeds the question, once, as one", async () => {
    const model = createHashedEmbeddingModel();
    const retrieval = await find({}, model);
    expect(model.calls).toEqual([{ texts: [inquiry.text], purpose: "question" }]);
    expect(retrieval).not.toHaveProperty("fault");
    expect(retrieval.passages.map(({ similarities }) => similarities?.length)).toEqual(
      retrieval.passages.map(({ passage }) => passage.sentences.length),
    );
  });

  it("goes on by terms alone where the model does not read the question", async () => {
    const model = createHashedEmbeddingModel();
    const retrieval = await find({}, { ...model, reads: () => false });
    expect(numbersOf(retrieval)).toEqual(numbersOf({ passages: await ranked() }));
    expect(retrieval.passages.every(({ similarities }) => similarities === undefined)).toBe(true);
    expect([model.calls, "fault" in retrieval]).toEqual([[], false]);
  });

  it("goes on by terms alone where the model fails, and says why", async () => {
    const model = createHashedEmbeddingModel();
    const embed = () => Promise.reject(new EmbeddingError("The server is away"));
    const { fault, passages } = await find({}, { ...model, embed });
    expect([fault, numbersOf({ passages })]).toEqual([
      "The server is away",
      numbersOf({ passages: await ranked() }),
    ]);
  });

  it("passes on what is no fault of the model", async () => {
    const model = createHashedEmbeddingModel();
    const embed = () => Promise.reject(new TypeError("a bug"));
    await expect(find({}, { ...model, embed })).rejects.toThrow("a bug");
    const signal = AbortSignal.abort(new Error("Nobody waits"));
    await expect(find({ signal })).rejects.toThrow("Nobody waits");
  });
});
