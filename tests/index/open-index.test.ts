import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Generation } from "../../src/index/open-generation.js";
import { openIndex } from "../../src/index/open-index.js";
import type { OpenIndexOptions } from "../../src/index/open-index.js";
import { hashedVector } from "../support/hashed-embedding-model.js";
import { build, built } from "./support/build.js";
import { temporaryFolder } from "./support/temporary-folder.js";

const texts = {
  "a.txt": "Oil demand rises.\nIt peaks in 2045.\n\nSupply falls.\nPrices rise.\nSo it goes.",
  "b.txt": "The sea is calm.",
  "z.txt": "Ministers met in Vienna.\n\nThey agreed.\nAll of them.\n\nThe end — “äöü” 終.",
};
let folder = "";
let index: Generation;

async function opened(options: OpenIndexOptions = {}): Promise<{ generation: Generation; warnings: readonly string[] }> {
  const outcome = await openIndex(folder, options);
  if (outcome.kind !== "open") throw new Error(outcome.message);
  return outcome;
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "footnote-open-"));
  await built(folder, texts);
  ({ generation: index } = await opened());
});
afterAll(async () => {
  await index.close();
  await rm(folder, { recursive: true });
});

describe("a generation", () => {
  it("returns passages in the order asked for, repeats too", async () => {
    const found = await index.readPassages([5, 0, 1, 5]);
    expect(found.map(({ text }) => text.split("\n")[0])).toEqual([
      "The end — “äöü” 終.",
      "Oil demand rises.",
      "Supply falls.",
      "The end — “äöü” 終.",
    ]);
    expect(found[1]).toEqual({
      id: expect.stringMatching(/^[0-9a-f]{12}$/) as string,
      document: "a.txt",
      headings: [],
      start: 0,
      end: 35,
      startLine: 1,
      endLine: 2,
      text: "Oil demand rises.\nIt peaks in 2045.",
      sentences: [
        { start: 0, end: 17, text: "Oil demand rises." },
        { start: 18, end: 35, text: "It peaks in 2045." },
      ],
    });
    expect(await index.readPassages([])).toEqual([]);
  });

  it("reads many passages at the same time", async () => {
    const all = await Promise.all(Array.from({ length: 50 }, (_, i) => index.readPassages([i % 6])));
    for (const [i, [passage]] of all.entries()) expect(passage?.id).toBe(all[i % 6]?.[0]?.id);
  });

  it("knows the passage and the document of every sentence", async () => {
    const passages = await index.readPassages([0, 1, 2, 3, 4, 5]);
    const sentences = passages.flatMap(({ sentences }, place) => sentences.map(({ text }) => ({ text, place })));
    expect([...index.sentenceStarts]).toEqual([0, 2, 5, 6, 7, 9, 10]);
    for (const [label, { place, text }] of sentences.entries()) {
      expect(index.passageOfSentence(label)).toBe(place);
      expect(index.documentOf(place).path).toBe(passages[place]?.document);
      expect(index.vectors.search(hashedVector(text), 1)[0]?.label).toBe(label);
    }
  });

  it("finds a passage by its id", async () => {
    const passages = await index.readPassages([0, 1, 2, 3, 4, 5]);
    expect(passages.map(({ id }) => index.findPassage(id))).toEqual([0, 1, 2, 3, 4, 5]);
    expect(passages.map((_, place) => index.passageId(place))).toEqual(passages.map(({ id }) => id));
    expect(index.findPassage("abcdefghijkl")).toBeUndefined();
  });

  it("finds passages by their terms", () => {
    expect(index.terms.search(["vienna"], 3).map(({ passage }) => passage)).toEqual([3]);
    // By the title, which is the context.
    expect(index.terms.search(["b"], 3).map(({ passage }) => passage)).toEqual([2]);
  });

  it("tells in how many documents a term stands, by the title too, asked once or again", () => {
    const asked = ["the", "met", "calm", "txt", "b", "2045", "mountain"];
    const counts = [1, 2].map(() => asked.map((term) => index.documentsWith(term)));
    // "the" stands in three passages, two of them of one document.
    expect(counts).toEqual([1, 2].map(() => [2, 1, 1, 3, 1, 1, 0]));
    expect(index.terms.documentFrequency("the")).toBe(2);
  });

  it("reads the words as written and how often each stands there", async () => {
    const words = await index.readWords();
    expect(words.slice(0, 4)).toEqual([
      ["2045", 1],
      ["All", 1],
      ["It", 1],
      ["Ministers", 1],
    ]);
    expect(new Map(words).get("The")).toBe(2);
  });

  it.each([-1, 6, 0.5, NaN])("rejects the passage %d", async (place) => {
    await expect(index.readPassages([0, place])).rejects.toThrow(RangeError);
    expect(() => index.documentOf(place)).toThrow(RangeError);
  });

  it.each([-1, 10, 0.5, NaN])("rejects the sentence %d", (label) => {
    expect(() => index.passageOfSentence(label)).toThrow(RangeError);
  });

  it("refuses to be read once it is closed, and may be closed twice", async () => {
    const { generation } = await opened();
    await generation.close();
    await generation.close();
    await expect(generation.readPassages([0])).rejects.toThrow();
    expect(() => generation.vectors.similarities(hashedVector("sea"), [0])).toThrow("closed");
  });
});

describe("openIndex()", () => {
  it("compares every vector where the native addon does not load, with one warning", async () => {
    const loadAddon = (): ReturnType<NonNullable<OpenIndexOptions["loadAddon"]>> =>
      Promise.resolve({ kind: "unavailable", reason: "Could not locate the bindings file" });
    const { generation, warnings } = await opened({ loadAddon });
    expect(warnings).toEqual([
      "Every vector is compared with each question, which is slower: hnswlib-node does not load (Could not locate the bindings file)",
    ]);
    const query = hashedVector("demand for oil");
    const [exact, approximate] = [generation.vectors.search(query, 3), index.vectors.search(query, 3)];
    expect(exact.map(({ label }) => label)).toEqual(approximate.map(({ label }) => label));
    await generation.close();
  });

  it("takes the parameters of BM25", async () => {
    const { generation } = await opened({ bm25: { contextWeight: 0 } });
    expect(generation.terms.search(["b"], 3)).toEqual([]);
    await generation.close();
  });

  it("does not load an addon before the files are checked", async () => {
    const empty = await temporaryFolder();
    const loadAddon = (): never => {
      throw new Error("Loaded too early");
    };
    expect(await openIndex(empty, { loadAddon })).toMatchObject({ reason: "missing" });
  });

  it("never fails while builders publish and prune", async () => {
    const busy = await temporaryFolder();
    await built(busy, texts, { keep: 1 });
    const state = { building: true };
    const builds = (async () => {
      for (let i = 0; i < 12; i++) {
        await build(busy, { ...texts, "n.txt": `Number ${i}.` }, { keep: 1 });
      }
      state.building = false;
    })();
    let opens = 0;
    while (state.building) {
      const outcome = await openIndex(busy);
      expect(outcome).toMatchObject({ kind: "open", warnings: [] });
      if (outcome.kind === "open") await outcome.generation.close();
      opens++;
    }
    await builds;
    expect(opens).toBeGreaterThan(10);
  });
});
