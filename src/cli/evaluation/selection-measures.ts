import { abstentionMeasures } from "./abstention-measures.js";
import type { Measure } from "./measure-table.js";
import type { Reading } from "./reading.js";
import { speedMeasures } from "./speed-measures.js";
import { mean, share } from "../statistics.js";

/** How a sentence was selected for one question, among those that were judged. */
export interface Selection extends Pick<Reading, "answerable" | "said" | "confidence" | "ms"> {
  /** The rank of the first right sentence, counted from 1; undefined when there is none or it is not found. */
  readonly rank: number | undefined;
}

/** How well sentences were selected, and told from none being right. */
export function selectionMeasures(selections: readonly Selection[]): Measure[] {
  const answerable = selections.filter((one) => one.answerable);
  const note = `of ${answerable.length} with a right sentence`;
  return [
    { name: "best sentence right", value: share(answerable, ({ rank }) => rank === 1), note },
    {
      name: "mean reciprocal rank",
      value: mean(answerable.map(({ rank }) => (rank === undefined ? 0 : 1 / rank))),
      note,
    },
    ...abstentionMeasures(selections, "triggering AUC"),
    ...speedMeasures(selections),
  ];
}
