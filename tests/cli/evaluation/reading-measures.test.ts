import { describe, expect, it } from "vitest";
import type { Measure } from "../../../src/cli/evaluation/measure-table.js";
import { readingMeasures } from "../../../src/cli/evaluation/reading-measures.js";
import type { Reading, Said } from "../../../src/cli/evaluation/reading.js";

const saying = (first: string, ...others: string[]): Said => ({
  sentences: [first, ...others],
  span: first,
});

const right: Reading = {
  golds: ["1874"],
  answerable: true,
  said: { sentences: ["It was built in 1874.", "It is old."], span: "1874" },
  forced: { sentences: ["It was built in 1874.", "It is old."], span: "1874" },
  confidence: 0.9,
  ms: 10,
};
/** Its answer stands in the second sentence; of three words of the first one is shared. */
const second: Reading = {
  golds: ["red lamp"],
  answerable: true,
  said: saying("Red bells ring.", "A red lamp turns."),
  forced: saying("Red bells ring.", "A red lamp turns."),
  confidence: 0.8,
  ms: 30,
};
/** Would have answered with all it should say and one word more. */
const missed: Reading = {
  golds: ["Ada Finch"],
  answerable: true,
  said: undefined,
  forced: saying("Mrs. Ada Finch"),
  confidence: 0.2,
  ms: 20,
};
const refused: Reading = {
  golds: [],
  answerable: false,
  said: undefined,
  forced: saying("It rained."),
  confidence: 0.1,
  ms: 5,
};
const wrong: Reading = { ...refused, said: saying("It rained."), confidence: 0.8, ms: 50 };
const mute: Reading = { ...refused, forced: undefined, confidence: 0, ms: 1 };

const measuresOf = (readings: readonly Reading[]): Record<string, Measure> =>
  Object.fromEntries(readingMeasures(readings).map((measure) => [measure.name, measure]));

describe("readingMeasures()", () => {
  const measures = measuresOf([right, second, missed, refused, wrong, mute]);

  it.each<[string, number, number]>([
    ["answer in first sentence", 1 / 3, 2 / 3],
    ["answer in answer", 2 / 3, 1],
    ["exact match of span", 1 / 3, 1 / 3],
    // 1, 2/5, 0 as it answers; 4/5 for the last when it had to.
    ["token F1 of span", 1.4 / 3, 2.2 / 3],
    // The unanswerable score 1, 0, 1; when it had to only the one without a word to say.
    ["F1 with abstention", 3.4 / 6, 3.2 / 6],
  ])("has %s %d, if it had to %d", (name, value, forced) => {
    expect(measures[name]?.value).toBeCloseTo(value, 10);
    expect(measures[name]?.forced).toBeCloseTo(forced, 10);
  });

  it.each<[string, number]>([
    // Of nine pairs one is equal, and one in the wrong order.
    ["answerability AUC", 7.5 / 9],
    ["share answered", 1 / 2],
    ["abstention precision", 2 / 3],
    ["abstention recall", 2 / 3],
    // 3 for none; 4 from 0.9, 3.4 from 0.8, 4.2 from 0.2, 3.2 from 0.1.
    ["the same at the best threshold", 4.2 / 6],
    ["ms a question, p50", 10],
    ["ms a question, p99", 50],
  ])("has %s %d", (name, value) => {
    expect(measures[name]?.value).toBeCloseTo(value, 10);
  });

  it("names the best threshold", () => {
    expect(measures["the same at the best threshold"]?.note).toBe("confidence 0.2000");
    const note = measuresOf([refused])["the same at the best threshold"]?.note;
    expect(note).toBe("answers none");
  });

  it("leaves open what there is nothing to measure of", () => {
    const { "answerability AUC": auc, "abstention recall": recall } = measuresOf([right, missed]);
    expect([auc?.value, recall?.value]).toEqual([undefined, undefined]);
    expect(measuresOf([right])["abstention precision"]?.value).toBeUndefined();
    expect(measuresOf([refused])["token F1 of span"]?.value).toBeUndefined();
  });
});
