import type { BlockKind, Document, Span } from "../documents/document.js";
import type { Passage, Sentence } from "../passages/passage.js";

/** A sentence of a document as those who mine facts see it. */
export interface MinedSentence {
  /** What a reader sees. */
  readonly text: string;
  /** The block that it stands in: a table row and a block of code are one sentence each. */
  readonly block: BlockKind;
  /** Whether it opens its block. */
  readonly opensBlock: boolean;
  readonly passage: Passage;
  /**
   * Where `text.slice(from, to)` stands in the document's text: exactly, or where the document writes
   * the sentence differently (a wrapped line, an entity) the whole sentence.
   */
  spanOf(from: number, to: number): Span;
}

/** A document that facts are mined from: its sentences, in order, without those of its front matter. */
export interface MinedDocument {
  readonly document: Document;
  readonly passages: readonly Passage[];
  readonly sentences: readonly MinedSentence[];
}

/** Prepares a document. @param passages all of it, in order. */
export function minedDocument(document: Document, passages: readonly Passage[]): MinedDocument {
  const blocks = document.blocks.values();
  let block = blocks.next().value;
  let last: typeof block;
  const sentences = passages.flatMap((passage) =>
    passage.sentences.map((sentence): MinedSentence => {
      while (block && block.end <= sentence.start) block = blocks.next().value;
      const opensBlock = block !== last;
      last = block;
      return {
        text: sentence.text,
        block: block?.kind ?? "paragraph",
        opensBlock,
        passage,
        spanOf: (from, to) => spanOf(document.text, sentence, from, to),
      };
    }),
  );
  return { document, passages, sentences: sentences.filter((one) => one.block !== "details") };
}

function spanOf(
  text: string,
  { start, end, text: seen }: Sentence,
  from: number,
  to: number,
): Span {
  const isLiteral = text.slice(start, end) === seen;
  return isLiteral ? { start: start + from, end: start + to } : { start, end };
}
