import type { Block, Document } from "../documents/document.js";
import { blockSentences } from "./block-sentences.js";
import { lineNumbers } from "./line-numbers.js";
import type { Passage, Sentence } from "./passage.js";

/** How large a passage may grow. Sizes count what a reader sees, in characters. */
export interface SplitSettings {
  /** Blocks of one section are joined while the passage stays within this. */
  readonly joinUpTo: number;
  /** A block longer than this is divided, between sentences, into parts of like size. */
  readonly divideAbove: number;
}

export interface SplitOptions extends SplitSettings {
  /** Turns a text into twelve letters and digits, the same for the same text. */
  readonly identify: (text: string) => string;
}

/** Measured on the development sets; see DESIGN.md. */
export const defaultSplitSettings: SplitSettings = { joinUpTo: 700, divideAbove: 1_000 };

/**
 * Splits a document into passages, in order. A passage keeps within one section and one page, ends
 * between sentences, and a block that announces what follows it (with a colon) stays with that.
 */
export function splitDocument(document: Document, options: SplitOptions): Passage[] {
  const lineOf = lineNumbers(document.text);
  const repeats = new Map<string, number>();
  return joined(
    document.blocks.flatMap((block) => divided(block, options)),
    options,
  ).map(({ block, sentences }) => {
    const start = sentences[0]?.start ?? block.start;
    const end = sentences.at(-1)?.end ?? block.end;
    const text = document.text.slice(start, end);
    const place = [document.path, ...block.headings, text].join("\n");
    const repeat = repeats.get(place) ?? 0;
    repeats.set(place, repeat + 1);
    return {
      id: options.identify(repeat === 0 ? place : `${place}\n${repeat}`),
      document: document.path,
      headings: block.headings,
      startLine: lineOf(start),
      endLine: lineOf(Math.max(start, end - 1)),
      ...(block.page === undefined ? {} : { page: block.page }),
      start,
      end,
      text,
      sentences,
    };
  });
}

/** Sentences that stand together, and the block that the first of them is from. */
interface Part {
  readonly block: Block;
  readonly sentences: readonly Sentence[];
}

const length = (sentences: readonly Sentence[]): number =>
  sentences.reduce((sum, { text }) => sum + text.length + 1, 0);

function divided(block: Block, { divideAbove }: SplitSettings): Part[] {
  const sentences = blockSentences(block);
  const total = length(sentences);
  const size = total / Math.ceil(total / divideAbove);
  const parts: Sentence[][] = [];
  let filled = 0;
  for (const sentence of sentences) {
    const middle = filled + sentence.text.length / 2;
    const part = Math.max(parts.length - 1, Math.floor(middle / size));
    if (part >= parts.length) parts.push([]);
    parts.at(-1)?.push(sentence);
    filled += sentence.text.length + 1;
  }
  return parts.map((part) => ({ block, sentences: part }));
}

function joined(parts: readonly Part[], { joinUpTo, divideAbove }: SplitSettings): Part[] {
  const result: Part[] = [];
  for (const part of parts) {
    const last = result.at(-1);
    const limit = last?.sentences.at(-1)?.text.endsWith(":") ? divideAbove : joinUpTo;
    if (
      last &&
      sameSection(last, part) &&
      length([...last.sentences, ...part.sentences]) <= limit
    ) {
      result[result.length - 1] = { ...last, sentences: [...last.sentences, ...part.sentences] };
    } else result.push(part);
  }
  return result;
}

function sameSection({ block: a }: Part, { block: b }: Part): boolean {
  return (
    a.page === b.page &&
    (a.kind === "details") === (b.kind === "details") &&
    a.headings.length === b.headings.length &&
    a.headings.every((heading, i) => heading === b.headings[i])
  );
}
