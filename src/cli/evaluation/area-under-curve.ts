/**
 * The area under the receiver operating characteristic: how probable it is that one of the positive
 * scores, picked at random, is above one of the negative, equal ones counting half. 0.5 tells nothing,
 * 1 tells them apart. Reckoned from the ranks (Hanley and McNeil, "The Meaning and Use of the Area under
 * a Receiver Operating Characteristic (ROC) Curve", Radiology 143, 1982).
 *
 * @returns `undefined` when either side has no score.
 * @throws {RangeError} when a score is no number.
 */
export function areaUnderCurve(
  positive: readonly number[],
  negative: readonly number[],
): number | undefined {
  const pairs = positive.length * negative.length;
  if (pairs === 0) return undefined;
  const all = [...positive, ...negative].sort((a, b) => a - b);
  if (all.some(Number.isNaN)) throw new RangeError("Cannot compare scores: one is not a number");
  const rankOf = meanRanks(all);
  const ranks = positive.reduce((sum, score) => sum + (rankOf.get(score) ?? 0), 0);
  return (ranks - (positive.length * (positive.length + 1)) / 2) / pairs;
}

/** The rank of each score, counted from 1; equal ones share the mean of theirs. */
function meanRanks(ascending: readonly number[]): Map<number, number> {
  const ranks = new Map<number, number>();
  for (let first = 0; first < ascending.length;) {
    const score = ascending[first] ?? 0;
    let end = first;
    while (ascending[end] === score) end++;
    // The mean of first + 1, …, end.
    ranks.set(score, (first + 1 + end) / 2);
    first = end;
  }
  return ranks;
}
