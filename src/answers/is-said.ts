import type { Candidate } from "./candidate.js";

/** Whether all that a candidate says stands in what was said, in whichever document. */
export function isSaid({ sentences }: Candidate, said: readonly string[]): boolean {
  return sentences.every(({ text }) => {
    const words = text.replace(/[.;,:：]$/u, "");
    return said.some((one) => one.includes(words));
  });
}
