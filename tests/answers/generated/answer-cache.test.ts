import { describe, expect, it } from "vitest";
import { createAnswerCache } from "../../../src/answers/generated/answer-cache.js";
import type { KeptAnswer } from "../../../src/answers/generated/answer-cache.js";
import { indexedDocument, rankedPassage } from "../../support/passages.js";

const document = indexedDocument();
const passageAt = (start: number, text = "It is high. It is old.") =>
  rankedPassage({ sentences: [text], text, document, start }).passage;
const old = { ...passageAt(10), id: "one" };
const answer: KeptAnswer = {
  sentences: [{ text: "It is old.", citation: 1 }],
  citations: [
    { number: 1, passage: old, document, span: { start: 22, end: 32 }, quote: "It is old." },
  ],
  confidence: 0.6,
  cut: 0,
};
const key = { question: "How old is the tower?", language: "en", model: "fake:a" };

function generation(number: number, found: typeof old | undefined, changes: object = {}) {
  return {
    number,
    findPassage: (id: string) => (found?.id === id ? 7 : undefined),
    readPassages: () => Promise.resolve(found ? [found] : []),
    documentOf: () => ({ ...document, ...changes }),
  };
}

describe("createAnswerCache()", () => {
  it("finds the answer to the same question, however it is typed", () => {
    const cache = createAnswerCache();
    cache.set(key, 1, answer);
    expect(cache.get({ ...key, question: "  How old  is the tower" }, 1)).toBe(answer);
  });

  it.each([
    [{ ...key, question: "How old is not the tower?" }, 1],
    [{ ...key, language: "fr" }, 1],
    [{ ...key, model: "fake:b" }, 1],
    [{ ...key, setting: "staff" }, 1],
    [key, 2],
  ])("does not take another one for it: %j of generation %i", (other, number) => {
    const cache = createAnswerCache();
    cache.set(key, 1, answer);
    expect(cache.get(other, number)).toBeUndefined();
  });

  it.each([
    ["What is C++?", "What is C#?"],
    ["What falls below -5?", "What falls below 5?"],
    ["Who is WHO?", "Who is who?"],
    ["What is 10²?", "What is 102?"],
    ["What costs $5.50?", "What costs 5.50?"],
  ])("does not take %s for %s", (question, other) => {
    const cache = createAnswerCache();
    cache.set({ ...key, question }, 1, answer);
    expect(cache.get({ ...key, question: other }, 1)).toBeUndefined();
  });

  it("forgets what was used longest ago", () => {
    const cache = createAnswerCache(2);
    const keys = ["a", "b", "c"].map((question) => ({ ...key, question }));
    const [a, b, c] = keys;
    if (!a || !b || !c) throw new Error("three keys are needed");
    cache.set(a, 1, answer);
    cache.set(b, 1, answer);
    cache.get(a, 1);
    cache.set(c, 1, answer);
    expect(keys.map((one) => cache.get(one, 1) !== undefined)).toEqual([true, false, true]);
  });

  it("takes answers over whose passages still stand, with their new places", async () => {
    const cache = createAnswerCache();
    cache.set(key, 1, answer);
    await cache.moveTo(generation(2, { ...passageAt(50), id: "one" }));
    expect(cache.get(key, 1)).toBeUndefined();
    expect(cache.get(key, 2)?.citations[0]?.span).toEqual({ start: 62, end: 72 });
  });

  it.each([
    ["gone", undefined],
    ["changed", { ...passageAt(10, "It is high. It is new."), id: "one" }],
  ])("drops answers with a passage that is %s", async (_, found) => {
    const cache = createAnswerCache();
    cache.set(key, 1, answer);
    await cache.moveTo(generation(2, found));
    expect([cache.get(key, 1), cache.get(key, 2)]).toEqual([undefined, undefined]);
  });

  it.each([[{ title: "The new tower" }], [{ published: "2021-05-01" }]])(
    "drops answers of a document that is now %j, as they may name it",
    async (changes) => {
      const cache = createAnswerCache();
      cache.set(key, 1, answer);
      await cache.moveTo(generation(2, old, changes));
      expect(cache.get(key, 2)).toBeUndefined();
    },
  );
});
