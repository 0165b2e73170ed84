import type { Retrieval } from "../retrieval/retrieve.js";
import type { Answer, Source } from "./answer.js";
import { quote } from "./cite.js";
import type { RankedCandidate } from "./rank-candidates.js";

/** How many passages are offered when nothing answers. */
const most = 3;

/**
 * What is less sure is not worth quoting. Set on a public set of encyclopedia questions that can be
 * answered and were not: the quotation held the answer for .76 of those that got one, and for .59 of the
 * least sure of them (confidence up to .3).
 */
const leastConfidence = 0.25;

/**
 * What is offered to a reader when nothing answers: the nearest passages, in their order, without
 * repeats; before them the one with the best of what might have been said, which is then quoted.
 */
export function offered(
  retrievals: readonly Pick<Retrieval, "passages">[],
  best: RankedCandidate | undefined,
): Pick<Extract<Answer, { kind: "notFound" }>, "nearest" | "closest"> {
  const found = retrievals.flatMap(({ passages }) => passages);
  const isNear = best !== undefined && best.confidence >= leastConfidence;
  const closest = isNear ? quote([best.candidate]) : undefined;
  return closest
    ? { nearest: distinct([closest, ...found]), closest }
    : { nearest: distinct(found) };
}

/** Only what is shown: a ranked passage holds on to its whole generation. */
function distinct(sources: readonly Source[]): Source[] {
  const seen = new Set<string>();
  return sources
    .filter(({ passage }) => !seen.has(passage.id) && seen.add(passage.id))
    .slice(0, most)
    .map(({ passage, document }) => ({ passage, document }));
}
