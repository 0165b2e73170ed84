import { describe, expect, it } from "vitest";
import {
  passageScore,
  defaultEvidenceWeights as weights,
} from "../../src/retrieval/passage-score.js";
import type { Inquiry } from "../../src/retrieval/question.js";
import { rankPassages } from "../../src/retrieval/rank-passages.js";
import type { RankPassagesOptions } from "../../src/retrieval/rank-passages.js";
import type { RankedPassage } from "../../src/retrieval/ranked-passage.js";
import { built } from "../index/support/build.js";
import { hashedVector } from "../support/hashed-embedding-model.js";
import { openForTests } from "../support/open-for-tests.js";

/** Passages 0 to 2, 3, 4 and 5, 6; the title is the path. "barley" stands in two documents of four. */
const texts = {
  "mill.txt": "The mill grinds barley.\nIt is old.\n\nBeams of oak.\n\nBarley is stored here.",
  "boat.txt": "Six oars move it.",
  "lamp.txt": "Barley under a lamp.\n\nShips pass.",
  "zinc.txt": "Ships pass.",
};
const splitTerms = (text: string): string[] => text.toLowerCase().match(/\w+/g) ?? [];
const generation = openForTests((folder) => built(folder, texts));

const inquiryOf = (text: string): Inquiry => ({
  ...{ text, terms: splitTerms(text), kind: "other", otherTerms: [], quoted: [], halves: [] },
  ...{ typeTerms: new Set(), anchors: new Set() },
});

/** What a search found, in the order given: passages and their BM25 scores; 0 is not found by terms. */
function rank(
  question: string,
  found: readonly (readonly [passage: number, score: number])[],
  options: Partial<RankPassagesOptions> = {},
): Promise<RankedPassage[]> {
  const scored = found.map(([passage, score]) => ({ passage, score }));
  const best = Math.max(...scored.map(({ score }) => score));
  const lexical = scored.filter(({ score }) => score > 0).sort((a, b) => b.score - a.score);
  const fused = scored.map(({ passage, score }) => {
    const share = best > 0 ? score / best : 0;
    return { passage, score: share, lexical: share, dense: 0 };
  });
  const settings = {
    generation: generation(),
    splitTerms,
    vector: undefined,
    weighed: 40,
    ...options,
  };
  return rankPassages(inquiryOf(question), { lexical, fused }, settings);
}

const scoresOf = (ranking: readonly RankedPassage[]): ReadonlyMap<number, number> =>
  new Map(ranking.map(({ number, score }) => [number, score]));
const numbersOf = (ranking: readonly RankedPassage[]): number[] =>
  ranking.map(({ number }) => number);

const idf = (holding: number, size: number): number =>
  Math.log(1 + (size - holding + 0.5) / (holding + 0.5));
const cosine = (a: Float32Array, b: Float32Array): number =>
  a.reduce((sum, x, i) => sum + x * (b[i] ?? 0), 0);

describe("rankPassages()", () => {
  it("adds the share of the best BM25 score, and that of the better neighbor in the document", async () => {
    const scores = scoresOf(
      await rank("", [
        [2, 4],
        [0, 3],
        [4, 1],
        ...[1, 3, 5].map((passage) => [passage, 0] as const),
      ]),
    );
    const share = (lexical: number, neighbor: number): unknown =>
      expect.closeTo(weights.lexical * lexical + weights.neighbor * neighbor, 9);
    expect(Object.fromEntries(scores)).toEqual({
      0: share(0.75, 0),
      // Between 0 and 2.
      1: share(0, 1),
      2: share(1, 0),
      // Between 2 and 4, but alone in its document.
      3: share(0, 0),
      4: share(0.25, 0),
      5: share(0, 0.25),
    });
  });

  it("takes front matter for no neighbor, nor the text for one of front matter", async () => {
    const plain = generation();
    const withFront = {
      ...plain,
      documentOf: (passage: number) =>
        ({ ...plain.documentOf(passage), beginsWithDetails: true }) as const,
    };
    const found = [0, 1, 2].map((passage) => [passage, passage === 2 ? 0 : 4] as const);
    const ranked = await rank("", found, { generation: withFront });
    const neighbors = ranked.map(({ number, evidence }) => [number, evidence.neighbor] as const);
    expect(Object.fromEntries(neighbors)).toEqual({ 0: 0, 1: 0, 2: 1 });
  });

  it("weighs a term in the document by in how many documents it stands", async () => {
    const scores = scoresOf(await rank("barley oars", [[5, 0]]));
    const [barley, oars] = [idf(2, 4), idf(1, 4)];
    expect(scores.get(5)).toBeCloseTo((weights.document * barley) / (barley + oars), 9);
  });

  it("weighs a term in the passage by in how many passages it stands", async () => {
    const scores = scoresOf(await rank("oak ships", [[1, 0]]));
    const inPassage = idf(1, 7) / (idf(1, 7) + idf(2, 7));
    const inDocument = idf(1, 4) / (idf(1, 4) + idf(2, 4));
    const expected =
      (weights.sentence + weights.passage) * inPassage + weights.document * inDocument;
    expect(scores.get(1)).toBeCloseTo(expected, 9);
  });

  it("weighs what the title says by in how many documents it stands", async () => {
    const scores = scoresOf(await rank("zinc", [[6, 0]]));
    const title = idf(1, 4) / (idf(1, 4) + idf(4, 4));
    const expected = weights.sentence + weights.passage + weights.document + weights.title * title;
    expect(scores.get(6)).toBeCloseTo(expected, 9);
  });

  it("compares each sentence with the question", async () => {
    const vector = hashedVector("the mill grinds barley");
    const [found] = await rank("", [[0, 0]], { vector });
    const second = cosine(vector, hashedVector("It is old."));
    expect([...(found?.similarities ?? [])]).toEqual([
      expect.closeTo(1, 5),
      expect.closeTo(second, 5),
    ]);
    const expected = weights.similarity + (weights.meanSimilarity * (1 + second)) / 2;
    expect(found?.score).toBeCloseTo(expected, 5);
  });

  it("tells of each what it says, its document, and what stands there", async () => {
    const [found] = await rank("", [[4, 1]]);
    expect(found).toMatchObject({
      number: 4,
      passage: { text: "Barley under a lamp." },
      document: { path: "lamp.txt", firstPassage: 4, passageCount: 2 },
      similarities: undefined,
    });
    const counts = ["lamp", "ships", "barley", "oak"].map((term) => found?.passagesWith(term));
    expect(counts).toEqual([2, 1, 1, 0]);
  });

  it("tells what the score was made of", async () => {
    const ranking = await rank("barley", [
      [2, 4],
      [1, 0],
    ]);
    const [first, second] = ranking.map(({ evidence }) => evidence);
    expect(first).toMatchObject({ lexical: 1, neighbor: 0, passage: 1, title: 0 });
    expect(second).toMatchObject({ lexical: 0, neighbor: 1, passage: 0, document: 1 });
    for (const { evidence, score } of ranking) expect(passageScore(evidence)).toBe(score);
  });

  it("puts first what most speaks for, whatever the search preferred", async () => {
    const ranking = await rank("oak beams", [
      [3, 2],
      [1, 1],
    ]);
    expect(numbersOf(ranking)).toEqual([1, 3]);
    expect(ranking[0]?.score).toBeGreaterThan(ranking[1]?.score ?? NaN);
  });

  it("orders ties by place", async () => {
    const found = [6, 3, 5, 1].map((passage) => [passage, 0] as const);
    expect(numbersOf(await rank("", found))).toEqual([1, 3, 5, 6]);
  });

  it.each([
    [0, []],
    [1, [3]],
    [2, [1, 3]],
    [9, [1, 3, 4]],
  ])(
    "weighs the first %d of what was found, and leaves out the rest",
    async (weighed, expected) => {
      const found = [3, 1, 4].map((passage) => [passage, 0] as const);
      expect(numbersOf(await rank("oak", found, { weighed })).toSorted((a, b) => a - b)).toEqual(
        expected,
      );
    },
  );

  it("returns nothing where nothing was found", async () => {
    expect(await rank("oak", [])).toEqual([]);
  });
});
