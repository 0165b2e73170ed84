/** What is learned from: features that speak for (1) or against (0), and how much the example counts. */
export interface Example {
  readonly features: readonly number[];
  readonly label: 0 | 1;
  /** Above 0. */
  readonly weight: number;
}

export interface LogisticOptions {
  /** How strongly weights are drawn to 0, per unit of the features' spread. */
  readonly ridge: number;
  /** Whether a constant is learned too: the last weight. @default false */
  readonly intercept?: boolean;
  /** @default 3,000 */
  readonly steps?: number;
}

/**
 * Logistic regression with a ridge penalty, by gradient descent with Nesterov's momentum from 0 over
 * features brought to the same spread: the same examples give the same weights. Returns one weight a
 * feature, for features as they were given.
 */
export function learnLogistic(
  examples: readonly Example[],
  { ridge, intercept = false, steps = 3_000 }: LogisticOptions,
): number[] {
  const width = examples[0]?.features.length ?? 0;
  const spreads = spreadsOf(examples, width);
  const table = tableOf(examples, { spreads, intercept });
  let weights = new Float64Array(table.width);
  let ahead = weights;
  for (let step = 1; step <= steps; step++) {
    const slope = gradient(table, ahead);
    const next = ahead.map(
      (weight, i) => weight - rate * ((slope[i] ?? 0) + (i < width ? ridge * weight : 0)),
    );
    const momentum = (step - 1) / (step + 2);
    ahead = next.map((weight, i) => weight + momentum * (weight - (weights[i] ?? 0)));
    weights = next;
  }
  return Array.from(weights, (weight, i) => weight / (spreads[i] ?? 1));
}

/** Examples laid out for the inner loop: the features of one after those of the other. */
interface Table {
  readonly width: number;
  readonly features: Float64Array;
  readonly labels: Float64Array;
  /** They add up to 1. */
  readonly shares: Float64Array;
}

function tableOf(
  examples: readonly Example[],
  { spreads, intercept }: { readonly spreads: readonly number[]; readonly intercept: boolean },
): Table {
  const width = spreads.length + (intercept ? 1 : 0);
  const features = new Float64Array(width * examples.length).fill(1);
  for (const [i, example] of examples.entries()) {
    for (const [j, spread] of spreads.entries())
      features[i * width + j] = (example.features[j] ?? 0) / spread;
  }
  const total = examples.reduce((sum, { weight }) => sum + weight, 0);
  return {
    width,
    features,
    labels: Float64Array.from(examples, ({ label }) => label),
    shares: Float64Array.from(examples, ({ weight }) => weight / total),
  };
}

/** Of the mean logarithmic loss. */
function gradient({ width, features, labels, shares }: Table, weights: Float64Array): Float64Array {
  const slope = new Float64Array(width);
  for (let i = 0; i < labels.length; i++) {
    const start = i * width;
    let sum = 0;
    for (let j = 0; j < width; j++) sum += (weights[j] ?? 0) * (features[start + j] ?? 0);
    const error = (shares[i] ?? 0) * (1 / (1 + Math.exp(-sum)) - (labels[i] ?? 0));
    for (let j = 0; j < width; j++) slope[j] = (slope[j] ?? 0) + error * (features[start + j] ?? 0);
  }
  return slope;
}

/** Small enough for features of spread 1 that go together. */
const rate = 0.5;

/** The root mean square of each feature; 1 where it is always 0. */
function spreadsOf(examples: readonly Example[], width: number): number[] {
  return Array.from({ length: width }, (_, i) => {
    const squares = examples.reduce((sum, { features }) => sum + (features[i] ?? 0) ** 2, 0);
    return Math.sqrt(squares / Math.max(1, examples.length)) || 1;
  });
}
