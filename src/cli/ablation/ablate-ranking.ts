import { defaultDenseWeight } from "../../retrieval/fuse.js";
import {
  defaultEvidenceWeights,
  evidenceNames,
  passageScore,
} from "../../retrieval/passage-score.js";
import type { EvidenceWeights } from "../../retrieval/passage-score.js";
import type { RankedPassage } from "../../retrieval/ranked-passage.js";
import { meanMeasures, measureRanking } from "../ranking-measures.js";
import { withoutEach } from "./without-each.js";

/** An entry of a corpus, and what speaks for it as an answer to a query. */
export interface WeighedEntry extends Pick<RankedPassage, "number" | "evidence"> {
  readonly id: string;
}

/** A query, and what was weighed for it. */
export interface WeighedQuery {
  readonly entries: readonly WeighedEntry[];
  /** The relevant entries and their grades, above 0; at least one. */
  readonly relevant: ReadonlyMap<string, number>;
}

/**
 * The mean nDCG@10 over queries, 0 to 1, by what is left of the evidence: "all", without each part of
 * it, and "fused only". Nothing is searched again: the same entries are put in another order.
 */
export function ablateRanking(queries: readonly WeighedQuery[]): Map<string, number> {
  const rows = withoutEach(defaultEvidenceWeights, evidenceNames).set("fused only", fusedOnly);
  return new Map(Array.from(rows, ([name, weights]) => [name, meanGain(queries, weights)]));
}

/** The order in which the search finds passages: what `fuse` adds up stands in the evidence. */
const fusedOnly: EvidenceWeights = {
  ...{ lexical: 1, similarity: defaultDenseWeight, meanSimilarity: 0, sentence: 0, passage: 0 },
  ...{ pairs: 0, document: 0, title: 0, neighbor: 0 },
};

function meanGain(queries: readonly WeighedQuery[], weights: EvidenceWeights): number {
  const measures = queries.map(({ entries, relevant }) =>
    measureRanking(orderOf(entries, weights), relevant),
  );
  return meanMeasures(measures).ndcg10;
}

/** Ids, best first, ties by place: as `rankPassages` orders. */
function orderOf(entries: readonly WeighedEntry[], weights: EvidenceWeights): string[] {
  return entries
    .map(({ id, number, evidence }) => ({ id, number, score: passageScore(evidence, weights) }))
    .sort((a, b) => b.score - a.score || a.number - b.number)
    .map(({ id }) => id);
}
