import { describe, expect, it } from "vitest";
import { featureNames } from "../../../src/answers/judge.js";
import type { ReadingQuestion } from "../../../src/cli/evaluation/read-reading-set.js";
import { collectCases } from "../../../src/cli/training/collect-cases.js";
import type { Case, CollectOptions } from "../../../src/cli/training/collect-cases.js";
import { createHashedEmbeddingModel } from "../../support/hashed-embedding-model.js";
import { buildMarkdown, readerOf } from "../../support/markdown-answering.js";
import { openForTests } from "../../support/open-for-tests.js";
import { splitTerms } from "../../support/passages.js";

/** Each is one passage. */
const files = {
  "boat.md": "# Boat\n\nThe boat carries barley. It has six oars.\n",
  "mill.md": "# Mill\n\nThe mill grinds barley. It stands at the brook.\n",
};
const wholly: CollectOptions["amongFor"] = () => undefined;

const generation = openForTests((folder) => buildMarkdown(folder, files));

const question = (text: string, ...answers: string[]): ReadingQuestion => ({
  ...{ id: text, text, answers, answerable: answers.length > 0, context: undefined },
});

async function collect(
  questions: readonly ReadingQuestion[],
  options: Partial<CollectOptions> = {},
): Promise<Case[]> {
  const cases: Case[] = [];
  const collecting = collectCases(questions, {
    ...{ generation: generation(), splitTerms, model: createHashedEmbeddingModel() },
    reader: await readerOf(generation()),
    amongFor: wholly,
    askedOf: () => undefined,
    signal: new AbortController().signal,
    ...options,
  });
  for await (const one of collecting) cases.push(one);
  return cases;
}

const verdicts = (cases: readonly Case[]): string[][] =>
  cases.map(({ rows }) => rows.map(({ verdict }) => verdict).sort());
const numberOf = (path: string): number =>
  generation().manifest.documents.find((document) => document.path === path)?.firstPassage ?? NaN;

const grinds = question("What does the mill grind?", "barley");

describe("collectCases()", () => {
  it("has a row for each candidate, its features in the order in which they are learned", async () => {
    const [found] = await collect([grinds]);
    expect(found?.group).toBe("Mill");
    expect(found?.rows).toHaveLength(4);
    for (const { features } of found?.rows ?? [])
      expect(features).toHaveLength(featureNames.length);
    const best = found?.rows[0]?.features ?? [];
    expect(best[featureNames.indexOf("passageRank")]).toBe(1);
    expect(best[featureNames.indexOf("missing")]).toBe(0);
    const ranks = found?.rows.map(({ features }) => features[featureNames.indexOf("passageRank")]);
    expect(ranks).toEqual([1, 1, 0.5, 0.5]);
  });

  it("calls right what says an answer, wherever where it was asked is not told", async () => {
    expect(verdicts(await collect([grinds]))).toEqual([["right", "right", "wrong", "wrong"]]);
  });

  it("calls near what says it in another passage than the one asked of", async () => {
    const asked = await collect([grinds], { askedOf: () => numberOf("mill.md") });
    expect(verdicts(asked)).toEqual([["near", "right", "wrong", "wrong"]]);
    expect(asked[0]?.rows[0]?.verdict).toBe("right");
  });

  it("groups by the document that was asked of, wherever else more is found", async () => {
    const asked = await collect([grinds], { askedOf: () => numberOf("boat.md") });
    expect(asked.map(({ group }) => group)).toEqual(["Boat"]);
  });

  it("has nothing right where nothing answers", async () => {
    const unanswerable = { ...grinds, answerable: false };
    expect(verdicts(await collect([unanswerable]))).toEqual([Array(4).fill("wrong")]);
  });

  it("looks only among the passages that may answer", async () => {
    const among = new Set([numberOf("boat.md")]);
    const cases = await collect([grinds, question("Where is the mill?", "the brook")], {
      amongFor: ({ text }) => (text === grinds.text ? among : undefined),
    });
    expect(cases.map(({ group, rows }) => [group, rows.length])).toEqual([
      ["Boat", 2],
      ["Mill", 4],
    ]);
  });

  it("reads also what asks nothing", async () => {
    expect(await collect([question("barley")])).toMatchObject([{ rows: { length: 4 } }]);
  });

  it("stops when it is told to", async () => {
    const signal = AbortSignal.abort(new Error("interrupted"));
    await expect(collect([grinds], { signal })).rejects.toThrow("interrupted");
  });
});
