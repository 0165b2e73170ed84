import { describe, expect, it } from "vitest";
import { candidates } from "../../src/answers/candidate.js";
import { rankCandidates } from "../../src/answers/rank-candidates.js";
import type { RankedCandidate } from "../../src/answers/rank-candidates.js";
import type { RankedPassage } from "../../src/retrieval/ranked-passage.js";
import { inquiryOf, rankedPassage, retrievalOf, splitTerms } from "../support/passages.js";

function ranking(question: string, passages: readonly RankedPassage[]): RankedCandidate[] {
  const options = { retrieval: retrievalOf(passages), splitTerms };
  return rankCandidates(inquiryOf(question), candidates(passages), options);
}

const words = ({ candidate }: RankedCandidate): string =>
  candidate.sentences.map(({ text }) => text).join(" ");

describe("rankCandidates()", () => {
  it("puts the sentence with the most of the question first", () => {
    const sentences = ["Sorrel sank.", "Alder won a race.", "Alder won the long race."];
    const ranked = ranking("Which crew won the long race?", [rankedPassage({ sentences })]);
    expect(ranked.map(words)).toEqual(sentences.toReversed());
    expect(ranked.map(({ fit }) => fit)).toEqual(
      ranked.map(({ fit }) => fit).toSorted((a, b) => b - a),
    );
  });

  it("tells which are supported", () => {
    const sentences = ["Alder won in 2018.", "Sorrel won in 2019."];
    const ranked = ranking("Who won in 2019?", [rankedPassage({ sentences })]);
    expect(ranked.map((one) => [words(one), one.isSupported])).toEqual([
      ["Sorrel won in 2019.", true],
      ["Alder won in 2018.", false],
    ]);
  });

  it("counts title and headings among the terms", () => {
    const parts = { sentences: ["It rained."], headings: ["Storms of 1911"] };
    const [one] = ranking("Why?  Storms", [rankedPassage(parts)]);
    expect([...(one?.terms ?? [])]).toEqual(expect.arrayContaining(["rain", "storm", "1911"]));
  });

  it.each([
    ["Who rowed for the crews?", ["The crews: Ada Finch", "The crews: Ada Finch Tom Bell"]],
    ["Which crews rowed?", ["The crews: Ada Finch Tom Bell", "The crews: Ada Finch"]],
  ])("to %j prefers of equals %j", (question, expected) => {
    const text = "The crews:\n- Ada Finch\n- Tom Bell";
    const sentences = ["The crews:", "Ada Finch", "Tom Bell"];
    const ranked = ranking(question, [rankedPassage({ text, sentences })]).map(words);
    expect(ranked.filter((one) => expected.includes(one))).toEqual(expected);
  });

  it("prefers of equals what comes first", () => {
    const passages = [
      rankedPassage({ sentences: ["It turns.", "It turned."] }),
      rankedPassage({ sentences: ["It turning."], start: 90, number: 1 }),
    ];
    expect(ranking("Does it turn?", passages).map(words)).toEqual([
      "It turns.",
      "It turned.",
      "It turning.",
    ]);
  });
});
