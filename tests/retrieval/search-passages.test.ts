import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Generation } from "../../src/index/open-generation.js";
import { searchPassages } from "../../src/retrieval/search-passages.js";
import type { SearchOptions, SearchResult } from "../../src/retrieval/search-passages.js";
import { createHashedEmbeddingModel } from "../support/hashed-embedding-model.js";
import { buildMarkdown, openAnswers } from "../support/markdown-answering.js";
import { splitTerms } from "../support/passages.js";

const files = {
  "mill.md": "The mill grinds barley. Its wheel is of oak.",
  "bell.md": "A bronze bell rings at noon. Barley is sold then.",
  "boat.md": "Six oars move the boat. The mill sells oars.",
  "lamp.md": "A lamp turns at night. Ships pass.",
};
const text = "which mill grinds barley";
let folder: string;
let generation: Generation;
let vector: Float32Array | undefined;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "footnote-search-"));
  await buildMarkdown(folder, files);
  ({ generation } = await openAnswers(folder));
  [vector] = await createHashedEmbeddingModel().embed([text], "question");
});
afterAll(async () => {
  await generation.close();
  await rm(folder, { recursive: true, force: true });
});

const search = (options?: SearchOptions): SearchResult =>
  searchPassages(generation, { terms: splitTerms(text), vector }, options);
const numbers = (found: readonly { readonly passage: number }[]): number[] =>
  found.map(({ passage }) => passage);

describe("searchPassages() among some passages", () => {
  it("ranks these as it does among all, whatever the limits keep of the others", () => {
    const all = search();
    const among = new Set(numbers(all.lexical).slice(-2));
    const some = search({ among, lexicalLimit: 2, sentenceLimit: 1 });
    expect(some.lexical).toEqual(all.lexical.filter(({ passage }) => among.has(passage)));
    expect(numbers(some.dense)).toEqual(numbers(all.dense).filter((one) => among.has(one)));
    expect(new Set(numbers(some.fused))).toEqual(among);
  });

  it("finds by its vector a passage that holds none of the terms", () => {
    const holding = new Set(numbers(search().lexical));
    const without = Array.from({ length: generation.terms.size }, (_, i) => i).filter(
      (passage) => !holding.has(passage),
    );
    const { lexical, fused } = search({ among: new Set(without) });
    expect([lexical, numbers(fused).toSorted((a, b) => a - b)]).toEqual([[], without]);
    expect(without.length).toBeGreaterThan(0);
  });

  it("finds nothing among none", () => {
    expect(search({ among: new Set() })).toEqual({ lexical: [], dense: [], fused: [] });
  });
});

describe("searchPassages() for the same in other words", () => {
  const found = (terms: string, otherTerms: string) =>
    searchPassages(generation, {
      terms: splitTerms(terms),
      otherTerms: splitTerms(otherTerms),
      vector: undefined,
    }).lexical;
  const paths = (ranking: readonly { readonly passage: number }[]) =>
    ranking.map(({ passage }) => generation.documentOf(passage).path);

  it("finds what either finds, each passage once", () => {
    const either = paths(found("wheel", "bronze bell"));
    expect(either.toSorted()).toEqual(["bell.md", "mill.md"]);
    expect(paths(found("wheel", "mill wheel")).toSorted()).toEqual(["boat.md", "mill.md"]);
  });

  it("does not rank higher what takes more words to say", () => {
    const [alone] = found("ships", "");
    const all = found("ships", "six oars move").map(({ score }) => score);
    expect(all).toHaveLength(2);
    expect(Math.max(...all)).toBeLessThan(1.5 * (alone?.score ?? 0));
  });

  it("is best for what was asked as it was asked, all else equal", () => {
    expect(found("bronze", "bronze").map(({ score }) => score)).toEqual(
      found("bronze", "").map(({ score }) => score),
    );
  });
});

describe("searchPassages() by the stems of other languages", () => {
  const found = (terms: string, ...inOtherStems: string[]) =>
    searchPassages(generation, {
      terms: splitTerms(terms),
      inOtherStems: inOtherStems.map((text) => ({ terms: splitTerms(text) })),
      vector: undefined,
    }).lexical;

  it("finds what any of them finds, each passage by its best score", () => {
    const [oars, both] = [found("oars"), found("oars", "barley", "oars")];
    const scores = new Map(both.map(({ passage, score }) => [passage, score]));
    expect(scores.size).toBe(3);
    for (const { passage, score } of oars)
      expect(scores.get(passage)).toBeGreaterThanOrEqual(score);
    expect(both.map(({ score }) => score)).toEqual(
      both.map(({ score }) => score).toSorted((a, b) => b - a),
    );
  });

  it("changes nothing where they are the same", () => {
    expect(found("mill barley", "mill barley")).toEqual(found("mill barley"));
  });

  it("searches for abbreviations in them, too", () => {
    const query = { terms: splitTerms("lighthouse"), vector: undefined };
    const other = { terms: splitTerms("lighthouse"), otherTerms: splitTerms("lamp") };
    const { lexical } = searchPassages(generation, { ...query, inOtherStems: [other] });
    expect(lexical.map(({ passage }) => generation.documentOf(passage).path)).toEqual(["lamp.md"]);
  });
});
