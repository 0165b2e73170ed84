/** What there was to choose from, and what was right. */
export interface Choice {
  /** One row a candidate, all of one length. */
  readonly rows: readonly (readonly number[])[];
  /** Whether each is right; at least one is. */
  readonly isRight: readonly boolean[];
  /** How much the choice counts, above 0. */
  readonly weight: number;
}

export interface ChoiceOptions {
  /** How strongly weights are drawn to 0, per unit of the features' spread. @default 0.001 */
  readonly ridge?: number;
  /** @default 150 */
  readonly steps?: number;
}

/**
 * Learns weights that make the right candidates of each choice the most probable, where the
 * probability of a candidate goes with the exponential of its weighted sum: the conditional logit
 * (McFadden, "Conditional Logit Analysis of Qualitative Choice Behavior", 1973). By gradient descent
 * with Nesterov's momentum from 0, over features brought to the same spread: the same choices give the
 * same weights. Returns one weight a feature, for features as they were given.
 *
 * @throws {RangeError} when the weights do not settle.
 */
export function learnChoice(
  choices: readonly Choice[],
  { ridge = 0.001, steps = 150 }: ChoiceOptions = {},
): number[] {
  const spreads = spreadsOf(choices);
  const total = choices.reduce((sum, { weight }) => sum + weight, 0);
  const tables = choices.map((choice) => tableOf(choice, spreads, total));
  let weights = new Float64Array(spreads.length);
  let ahead = weights;
  for (let step = 1; step <= steps; step++) {
    const slope = new Float64Array(spreads.length);
    for (const table of tables) addSlope(slope, table, ahead);
    const next = ahead.map((weight, i) => weight - rate * ((slope[i] ?? 0) + ridge * weight));
    const momentum = (step - 1) / (step + 2);
    ahead = next.map((weight, i) => weight + momentum * (weight - (weights[i] ?? 0)));
    weights = next;
  }
  if (!weights.every(Number.isFinite))
    throw new RangeError("Cannot learn: the weights do not settle");
  return Array.from(weights, (weight, i) => weight / (spreads[i] ?? 1));
}

/** Larger ones do not settle on the development sets. */
const rate = 0.3;

/** The root mean square of each feature; 1 where it is always 0. */
function spreadsOf(choices: readonly Choice[]): number[] {
  const rows = choices.flatMap((choice) => choice.rows);
  return Array.from({ length: rows[0]?.length ?? 0 }, (_, i) => {
    const squares = rows.reduce((sum, row) => sum + (row[i] ?? 0) ** 2, 0);
    return Math.sqrt(squares / rows.length) || 1;
  });
}

/** A choice laid out for the inner loop: the features of one candidate after those of the other. */
interface Table {
  readonly features: Float64Array;
  readonly isRight: readonly boolean[];
  /** Of all choices; they add up to 1. */
  readonly share: number;
}

function tableOf(
  { rows, isRight, weight }: Choice,
  spreads: readonly number[],
  total: number,
): Table {
  const features = rows.flatMap((row) => row.map((value, i) => value / (spreads[i] ?? 1)));
  return { features: Float64Array.from(features), isRight, share: weight / total };
}

/** Adds how the loss of one choice, the negative logarithm of what is right, rises with each weight. */
function addSlope(
  slope: Float64Array,
  { features, isRight, share }: Table,
  weights: Float64Array,
): void {
  const width = weights.length;
  const odds = new Float64Array(isRight.length);
  for (let i = 0; i < odds.length; i++) {
    for (let j = 0; j < width; j++)
      odds[i] = (odds[i] ?? 0) + (weights[j] ?? 0) * (features[i * width + j] ?? 0);
  }
  const highest = odds.reduce((max, value) => Math.max(max, value), -Infinity);
  const likely = odds.map((value) => Math.exp(value - highest));
  const all = likely.reduce((sum, value) => sum + value, 0);
  const right = likely.reduce((sum, value, i) => sum + (isRight[i] ? value : 0), 0);
  for (const [i, value] of likely.entries()) {
    const error = share * (value / all - (isRight[i] ? value / right : 0));
    for (let j = 0; j < width; j++)
      slope[j] = (slope[j] ?? 0) + error * (features[i * width + j] ?? 0);
  }
}
