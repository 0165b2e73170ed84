/** A question, and what it is worth to answer it. */
export interface Attempt {
  /** How sure the best answer is; any finite number. */
  readonly confidence: number;
  /** What it scores when it is answered, and when it is not; 0 to 1. */
  readonly answered: number;
  readonly abstained: number;
}

export interface Threshold {
  /** Only questions at least so sure are answered; `Infinity` answers none. */
  readonly threshold: number;
  /** The mean score of all questions, 0 to 1; 0 when there are none. */
  readonly score: number;
}

/**
 * The threshold of confidence with the best mean score, the highest of equally good ones: the sweep of
 * the evaluation of SQuAD 2.0, which goes from answering nothing to answering everything.
 */
export function bestThreshold(attempts: readonly Attempt[]): Threshold {
  const surest = attempts.toSorted((a, b) => b.confidence - a.confidence);
  let sum = surest.reduce((all, { abstained }) => all + abstained, 0);
  let best = { threshold: Infinity, sum };
  for (const [i, { confidence, answered, abstained }] of surest.entries()) {
    sum += answered - abstained;
    // Equally sure ones are answered together.
    const isLast = surest[i + 1]?.confidence !== confidence;
    if (isLast && sum > best.sum) best = { threshold: confidence, sum };
  }
  return { threshold: best.threshold, score: best.sum / Math.max(1, attempts.length) };
}
