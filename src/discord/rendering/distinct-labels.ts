import { labelText } from "./label-text.js";

/**
 * Labels for names, in their order, each of at most `max` UTF-16 units, none empty and no two the same.
 * Of names that only differ behind what fits, later ones show their ends; a number parts the rest.
 *
 * @param max at least 12.
 */
export function distinctLabels(names: readonly string[], max: number): string[] {
  const labels = new Set<string>();
  for (const name of names) {
    const tried = [
      labelText(name, max) || "…",
      ...withEnd(name, max),
      ...numbered(name, max, names),
    ];
    const free = tried.find((label) => !labels.has(label));
    if (free !== undefined) labels.add(free);
  }
  return [...labels];
}

/** `The Committee on… of Outer Space B`; nothing where the whole name fits, or the last word does not. */
function withEnd(name: string, max: number): string[] {
  const whole = labelText(name, name.length + 1);
  const words = whole.split(" ");
  const ends = words.map((_, i) => words.slice(i).join(" "));
  const end = ends.find(({ length }) => length < max / 2);
  if (whole.length <= max || end === undefined) return [];
  return [`${labelText(whole, max - end.length - 1)} ${end}`];
}

/** One more than there are names, so that one of them is free. */
function numbered(name: string, max: number, names: readonly string[]): string[] {
  return ["", ...names].map((_, i) => {
    const mark = ` (${i + 2})`;
    return `${labelText(name, max - mark.length) || "…"}${mark}`;
  });
}
