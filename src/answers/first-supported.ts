import type { RankedCandidate } from "./rank-candidates.js";

/**
 * In units of fit: the odds against the best are below two to one. On the first 900 questions of squad2,
 * which the judge has learned from, a wider reach answered more of those that cannot be answered (.60 for
 * 1.2, .69 without a bound) and hardly more rightly (.502 and .507).
 */
const reach = 0.6;

/**
 * The place of the first candidate that may be said; -1 when there is none. One that fits clearly worse
 * than the best is not said in its place: where the best does not answer, nothing does.
 *
 * @param ranked Best first.
 */
export function firstSupported(
  ranked: readonly Pick<RankedCandidate, "fit" | "isSupported">[],
): number {
  const best = ranked[0]?.fit ?? 0;
  return ranked.findIndex(({ fit, isSupported }) => isSupported && best - fit <= reach);
}
