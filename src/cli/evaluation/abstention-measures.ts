import { areaUnderCurve } from "./area-under-curve.js";
import type { Measure } from "./measure-table.js";
import type { Reading } from "./reading.js";
import { share } from "../statistics.js";

/**
 * How well it tells apart what can be answered and what cannot.
 *
 * @param auc What the first measure is called: the area under the curve of confidence.
 */
export function abstentionMeasures(
  readings: readonly Pick<Reading, "answerable" | "said" | "confidence">[],
  auc: string,
): Measure[] {
  const confidences = (answerable: boolean): number[] =>
    readings.filter((one) => one.answerable === answerable).map(({ confidence }) => confidence);
  const [can, cannot] = [confidences(true), confidences(false)];
  const abstained = readings.filter(({ said }) => !said);
  const unanswerable = readings.filter((one) => !one.answerable);
  return [
    {
      name: auc,
      value: areaUnderCurve(can, cannot),
      note: `${can.length} against ${cannot.length}`,
    },
    { name: "share answered", value: share(readings, ({ said }) => said !== undefined) },
    {
      name: "abstention precision",
      value: share(abstained, (one) => !one.answerable),
      note: `of ${abstained.length} not answered`,
    },
    {
      name: "abstention recall",
      value: share(unanswerable, ({ said }) => !said),
      note: `of ${unanswerable.length} unanswerable`,
    },
  ];
}
