import { describe, expect, it } from "vitest";
import { offered } from "../../src/answers/offered.js";
import type { RankedCandidate } from "../../src/answers/rank-candidates.js";
import { rankCandidates } from "../../src/answers/rank-candidates.js";
import { candidates } from "../../src/answers/candidate.js";
import { inquiryOf, rankedPassage, retrievalOf, splitTerms } from "../support/passages.js";

const mill = rankedPassage({ sentences: ["The mill is old.", "It burnt in 1902."], start: 100 });
const others = [200, 300, 400].map((start) =>
  rankedPassage({ sentences: ["The bridge is old."], start }),
);
const found = [...others, mill];

/** "It burnt in 1902.", as sure as it is said to be. */
function best(confidence: number): RankedCandidate {
  const retrieval = retrievalOf(found);
  const ranked = rankCandidates(inquiryOf("When did the mill burn?"), candidates(found), {
    retrieval,
    splitTerms,
  });
  const burnt = ranked.find(({ candidate }) => candidate.sentences[0]?.text.includes("1902"));
  if (!burnt) throw new Error("Nothing burnt");
  return { ...burnt, confidence };
}

const starts = (sources: readonly { passage: { start: number } }[]) =>
  sources.map(({ passage }) => passage.start);

describe("offered()", () => {
  it("is the first three passages, each once", () => {
    const retrievals = [retrievalOf(others.slice(0, 2)), retrievalOf(found)];
    const { nearest, closest } = offered(retrievals, undefined);
    expect(starts(nearest)).toEqual([200, 300, 400]);
    expect(closest).toBeUndefined();
  });

  it("begins with what might have been said, and quotes it", () => {
    const { nearest, closest } = offered([retrievalOf(found)], best(0.4));
    expect(starts(nearest)).toEqual([100, 200, 300]);
    expect(closest).toEqual({
      passage: mill.passage,
      document: mill.document,
      span: { start: 117, end: 134 },
      quote: "It burnt in 1902.",
    });
  });

  it("quotes nothing that is hopeless", () => {
    const { nearest, closest } = offered([retrievalOf(found)], best(0.02));
    expect(starts(nearest)).toEqual([200, 300, 400]);
    expect(closest).toBeUndefined();
  });

  it("is nothing where nothing was found", () => {
    expect(offered([], undefined)).toEqual({ nearest: [] });
  });
});
