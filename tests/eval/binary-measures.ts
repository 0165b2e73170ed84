/** A score and whether the answer was yes. */
export type Scored = readonly [score: number, isYes: boolean];

/** The share of pairs of a yes and a no in which the yes scores higher; a tie is half a pair. */
export function areaUnderCurve(scored: readonly Scored[]): number {
  const sorted = scored.toSorted(([one], [other]) => one - other);
  const yes = sorted.filter(([, isYes]) => isYes).length;
  let ranks = 0;
  for (let from = 0; from < sorted.length;) {
    let to = from;
    while (to < sorted.length && sorted[to]?.[0] === sorted[from]?.[0]) to += 1;
    const tied = sorted.slice(from, to).filter(([, isYes]) => isYes).length;
    ranks += (tied * (from + 1 + to)) / 2;
    from = to;
  }
  return (ranks - (yes * (yes + 1)) / 2) / (yes * (sorted.length - yes));
}

export interface Measures {
  readonly precision: number;
  readonly recall: number;
  readonly balanced: number;
}

/** What a threshold gives: scores from it on count as yes. */
export function measuresAt(scored: readonly Scored[], threshold: number): Measures {
  const said = scored.filter(([score]) => score >= threshold);
  const right = said.filter(([, isYes]) => isYes).length;
  const yes = scored.filter(([, isYes]) => isYes).length;
  const no = scored.length - yes;
  const recall = right / yes;
  const balanced = (recall + (no - (said.length - right)) / no) / 2;
  return { precision: right / Math.max(1, said.length), recall, balanced };
}

/** The threshold of the best balanced accuracy. */
export function bestThreshold(scored: readonly Scored[]): number {
  const sorted = scored.toSorted(([one], [other]) => other - one);
  const yes = sorted.filter(([, isYes]) => isYes).length;
  const no = sorted.length - yes;
  let best = { threshold: 0, balanced: 0 };
  let [right, wrong] = [0, 0];
  for (const [index, [score, isYes]] of sorted.entries()) {
    if (isYes) right += 1;
    else wrong += 1;
    const balanced = (right / yes + 1 - wrong / no) / 2;
    const isLast = sorted[index + 1]?.[0] !== score;
    if (isLast && balanced > best.balanced) best = { threshold: score, balanced };
  }
  return best.threshold;
}
