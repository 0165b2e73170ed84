import type { Span } from "../../documents/document.js";

const border = /(?<=[;—–,)]["'”’]?)\s+|\s+(?=[(—–])/gu;

/**
 * The part of a sentence around `kept` that is at most `limit` characters long: all of it when it
 * fits, else whole clauses, those before `kept` first, which say who; never less than `kept`.
 */
export function clauseAround(text: string, kept: Span, limit: number): Span {
  if (text.length <= limit) return { start: 0, end: text.length };
  // What is further away than that is not kept, however long the text is.
  const from = Math.max(0, kept.start - 2 * limit);
  const near = text.slice(from, kept.end + 2 * limit);
  const inner = [...near.matchAll(border)].map(({ index }) => from + index);
  const cuts = [0, ...inner, text.length];
  let start = cuts.findLast((cut) => cut <= kept.start) ?? 0;
  let end = cuts.find((cut) => cut >= kept.end) ?? text.length;
  for (const cut of cuts.filter((cut) => cut < start).toReversed())
    if (end - cut <= limit) start = cut;
  for (const cut of cuts.filter((cut) => cut > end)) if (cut - start <= limit) end = cut;
  if (end - start > limit) ({ start, end } = wordsAround(text, kept, { start, end }, limit));
  return trimmed(text, { start, end });
}

/** Whole words within `within`, `kept` in their last third, for what comes first says who. */
function wordsAround(text: string, kept: Span, within: Span, limit: number): Span {
  const room = Math.max(limit - (kept.end - kept.start), 0);
  const from = Math.max(within.start, kept.start - Math.floor((room * 2) / 3));
  const to = Math.min(within.end, from + limit);
  const space = text.indexOf(" ", from);
  const start = from === within.start || space < 0 ? from : Math.min(space, kept.start);
  const end = to === within.end ? to : Math.max(text.lastIndexOf(" ", to), kept.end);
  return { start, end };
}

function trimmed(text: string, { start, end }: Span): Span {
  const part = text.slice(start, end);
  const lead = part.length - part.replace(/^[\s,;:—–]+/u, "").length;
  return {
    start: start + lead,
    end: end - (part.length - part.replace(/[\s,;:—–(]+$/u, "").length),
  };
}
