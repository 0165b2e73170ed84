import type { Inquiry } from "../retrieval/question.js";

/** A later part without a name of its own ("and how many took part?") is about those of the first. */
export function leaningOn(part: Inquiry, first: Inquiry | undefined): Inquiry {
  if (first === undefined || part === first || part.anchors.size > 0) return part;
  const terms = [...new Set([...part.terms, ...first.anchors])];
  const inOtherStems = part.inOtherStems?.map((one, i) => leaningOn(one, first.inOtherStems?.[i]));
  return { ...part, terms, anchors: first.anchors, ...(inOtherStems && { inOtherStems }) };
}
