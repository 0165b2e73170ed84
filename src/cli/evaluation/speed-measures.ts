import type { Measure } from "./measure-table.js";
import type { Reading } from "./reading.js";
import { quantile } from "../statistics.js";

/** Milliseconds a question: the middle one, and the one that 99 of 100 do not exceed. */
export function speedMeasures(readings: readonly Pick<Reading, "ms">[]): Measure[] {
  const times = readings.map(({ ms }) => ms);
  return [0.5, 0.99].map((part) => ({
    name: `ms a question, p${part * 100}`,
    value: quantile(times, part),
    digits: 1,
  }));
}
