/** Something to learn from: its features, and whether the answer is yes. */
export interface Example {
  readonly features: readonly number[];
  readonly isYes: boolean;
  /** How much it counts. */
  readonly weight: number;
}

export interface LogisticModel {
  readonly weights: readonly number[];
  readonly bias: number;
}

const steps = 400;
const rate = 0.5;
const momentum = 0.9;
const decay = 1e-3;

/** Fits a logistic regression by gradient descent with a little decay: the same examples, the same model. */
export function fitLogistic(examples: readonly Example[]): LogisticModel {
  const width = examples[0]?.features.length ?? 0;
  const columns = Array.from({ length: width }, (_, at) => scaleOf(examples, at));
  const rows = examples.map(({ features }) =>
    columns.map(({ mean, deviation }, at) => ((features[at] ?? 0) - mean) / deviation),
  );
  const total = examples.reduce((sum, { weight }) => sum + weight, 0);
  const weights = new Array<number>(width).fill(0);
  const speed = new Array<number>(width + 1).fill(0);
  let bias = 0;
  for (let step = 0; step < steps; step += 1) {
    const slope = new Array<number>(width + 1).fill(0);
    for (const [index, row] of rows.entries()) {
      const example = examples[index];
      if (example === undefined) continue;
      const sum = row.reduce((rest, value, at) => rest + value * (weights[at] ?? 0), bias);
      const error = 1 / (1 + Math.exp(-sum)) - (example.isYes ? 1 : 0);
      const push = (error * example.weight) / total;
      for (const [at, value] of row.entries()) slope[at] = (slope[at] ?? 0) + push * value;
      slope[width] = (slope[width] ?? 0) + push;
    }
    for (const at of speed.keys()) {
      const shrink = at < width ? decay * (weights[at] ?? 0) : 0;
      speed[at] = momentum * (speed[at] ?? 0) + (slope[at] ?? 0) + shrink;
      const change = rate * (speed[at] ?? 0);
      if (at < width) weights[at] = (weights[at] ?? 0) - change;
      else bias -= change;
    }
  }
  const plain = weights.map((weight, at) => weight / (columns[at]?.deviation ?? 1));
  const shift = plain.reduce((sum, weight, at) => sum + weight * (columns[at]?.mean ?? 0), 0);
  return { weights: plain, bias: bias - shift };
}

function scaleOf(examples: readonly Example[], at: number): { mean: number; deviation: number } {
  const values = examples.map(({ features }) => features[at] ?? 0);
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const square = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;
  return { mean, deviation: Math.sqrt(square) || 1 };
}
