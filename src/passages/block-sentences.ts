import type { Block, Span } from "../documents/document.js";
import type { Sentence } from "./passage.js";
import { splitSentences } from "./sentences.js";

/**
 * The sentences of a block, with spans in the document's text. A table row, a block of code and
 * the details of a document are one sentence each: their parts say nothing alone.
 */
export function blockSentences(block: Block): Sentence[] {
  const whole = block.kind === "tableRow" || block.kind === "code" || block.kind === "details";
  const spans = whole ? [{ start: 0, end: block.text.length }] : splitSentences(block.text);
  return spans.map((span) => ({
    text: block.text.slice(span.start, span.end),
    ...inDocument(block, span),
  }));
}

/** Where a span of `block.text` stands in the document's text. */
function inDocument(block: Block, { start, end }: Span): Span {
  return { start: position(block, start), end: position(block, end - 1) + 1 };
}

function position({ origins, start }: Block, at: number): number {
  let low = 0;
  let high = origins.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((origins[middle]?.at ?? 0) <= at) low = middle;
    else high = middle - 1;
  }
  const origin = origins[low] ?? { at: 0, start };
  return origin.start + at - origin.at;
}
