/**
 * How telling a term is that stands in `holding` of `size` texts: ln(1 + (N - n + 0.5) / (n + 0.5)),
 * above 0. It is the weight of Robertson and Sparck Jones without relevance feedback, with 1 added
 * inside the logarithm, so that a term that stands in most texts never counts against them.
 */
export function inverseDocumentFrequency(holding: number, size: number): number {
  return Math.log(1 + (size - holding + 0.5) / (holding + 0.5));
}
