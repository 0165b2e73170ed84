import { lastAtOrBefore } from "./last-at-or-before.js";

/**
 * The elements of a graph are numbered in the order that they were added and never removed, only
 * marked as deleted; the labels of vectors move when documents come and go. A list says which vector
 * each element stands for, or that it was deleted.
 */
export const deleted = 0xffff_ffff;

/** Vectors that stand one after another in the last generation, and now. */
export interface KeptRun {
  readonly from: number;
  readonly to: number;
  readonly count: number;
}

/** A graph with more deleted elements than this share of its vectors is better built anew. */
const mostDeleted = 0.25;

/**
 * Returns what becomes of the elements of the last graph: each one's new label, or that it is deleted.
 * Undefined when so many are gone that the graph should be built anew.
 *
 * @param kept runs that do not overlap, in any order.
 * @param size how many vectors there are now.
 */
export function carryLabels(
  labels: Uint32Array,
  kept: readonly KeptRun[],
  size: number,
): Uint32Array | undefined {
  const runs = kept.filter(({ count }) => count > 0).sort((a, b) => a.from - b.from);
  const starts = runs.map(({ from }) => from);
  const carried = labels.map((label) => {
    const run = label === deleted ? undefined : runs[lastAtOrBefore(starts, label)];
    return run && label < run.from + run.count ? run.to + label - run.from : deleted;
  });
  const gone = carried.reduce((count, label) => count + (label === deleted ? 1 : 0), 0);
  return gone <= mostDeleted * size ? carried : undefined;
}

/** The labels below `size` that no element stands for, ascending. */
export function missingLabels(labels: Uint32Array, size: number): Uint32Array {
  const there = new Uint8Array(size);
  for (const label of labels) if (label < size) there[label] = 1;
  return Uint32Array.from({ length: size }, (_, label) => label).filter((label) => !there[label]);
}

/**
 * Makes sure that every label below `size` stands in a list once, beside deleted elements.
 *
 * @throws {Error} when it does not.
 */
export function checkGraphLabels(labels: Uint32Array, size: number): void {
  const live = labels.reduce((count, label) => count + (label === deleted ? 0 : 1), 0);
  if (live === size && missingLabels(labels, size).length === 0) return;
  throw new Error(`Cannot use graph: its labels must be those of ${size} vectors, each once`);
}
