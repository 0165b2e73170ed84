import { describe, expect, it } from "vitest";
import { ablateRanking } from "../../../src/cli/ablation/ablate-ranking.js";
import type { WeighedEntry } from "../../../src/cli/ablation/ablate-ranking.js";
import type { PassageEvidence } from "../../../src/retrieval/passage-evidence.js";
import { noEvidence } from "../../support/passages.js";

const entry = (id: string, number: number, evidence: Partial<PassageEvidence>): WeighedEntry => ({
  ...{ id, number, evidence: { ...noEvidence, ...evidence } },
});
const relevant = (...ids: string[]) => new Map(ids.map((id) => [id, 1]));
/** nDCG@10 of the only relevant entry at rank 2. */
const second = 1 / Math.log2(3);

const names = Object.keys(noEvidence) as (keyof PassageEvidence)[];

describe("ablateRanking()", () => {
  it("has a row for all, one without each kind of evidence, and one for the search", () => {
    const rows = [...ablateRanking([]).keys()];
    expect([rows[0], rows.at(-1)]).toEqual(["all", "fused only"]);
    expect(rows.slice(1, -1).sort()).toEqual(names.map((name) => `without ${name}`).sort());
  });

  it.each(names)("loses what only %s tells", (name) => {
    // Equal ones are ordered by place, so that the first one wins where nothing tells them apart.
    const entries = [entry("other", 0, {}), entry("right", 1, { [name]: 1 })];
    const gains = ablateRanking([{ entries, relevant: relevant("right") }]);
    expect(gains.get("all")).toBe(1);
    const lost = [...gains].filter(([, gain]) => gain < 1);
    const unseen = name === "lexical" || name === "similarity" ? [] : [["fused only", second]];
    expect(lost).toEqual([[`without ${name}`, second], ...unseen]);
  });

  it("orders ties by place, not as they were ranked", () => {
    const entries = [entry("best", 5, { title: 1 }), entry("right", 2, {})];
    const gains = ablateRanking([{ entries, relevant: relevant("right") }]);
    expect([gains.get("all"), gains.get("without title")]).toEqual([second, 1]);
  });

  it("adds up as the search does for the row that is fused only", () => {
    const entries = [
      entry("terms", 0, { lexical: 0.75, sentence: 1, document: 1 }),
      entry("right", 1, { lexical: 0.1, similarity: 1 }),
    ];
    const gains = ablateRanking([{ entries, relevant: relevant("right") }]);
    expect([gains.get("all"), gains.get("fused only")]).toEqual([second, 1]);
  });

  it("is the mean over queries", () => {
    const entries = [entry("a", 0, { lexical: 1 }), entry("b", 1, {})];
    const queries = [relevant("a"), relevant("b"), relevant("unfound")];
    const gains = ablateRanking(queries.map((one) => ({ entries, relevant: one })));
    expect(gains.get("all")).toBeCloseTo((1 + second) / 3, 12);
  });
});
