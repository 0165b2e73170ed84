import type { MinedDocument, MinedSentence } from "../mined-document.js";

/** A sentence that ends with a colon, and the items below it. */
export interface AnnouncedList {
  readonly sentence: MinedSentence;
  /** The first sentence of each item, in order, without the mark that parts it from the next. */
  readonly members: readonly string[];
}

const colon = /[:：]["'”’]?$/u;

/** Lists of a document that a sentence of the same section announces; at least three items each. */
export function announcedLists({ document, sentences }: MinedDocument): AnnouncedList[] {
  return sentences.flatMap((sentence, index) => {
    if (!colon.test(sentence.text) || sentence.block === "code") return [];
    const items = itemsBelow(sentences, index + 1).filter(isOpening);
    const depth = items.map((item) => columnOf(document.text, item));
    const members = items
      .filter((_, at) => depth[at] === depth[0])
      .map(({ text }) => tidy(text))
      .filter((text) => text !== "");
    const isInside =
      sentence.block === "listItem" && columnOf(document.text, sentence) === depth[0];
    return members.length >= 3 && !isInside ? [{ sentence, members }] : [];
  });
}

function isOpening({ opensBlock }: MinedSentence): boolean {
  return opensBlock;
}

function itemsBelow(sentences: readonly MinedSentence[], from: number): readonly MinedSentence[] {
  const headings = sentences[from]?.passage.headings;
  const isOver = ({ block, passage }: MinedSentence): boolean =>
    block !== "listItem" || passage.headings.join("\n") !== headings?.join("\n");
  const length = sentences.slice(from).findIndex(isOver);
  const announced = sentences[from - 1]?.passage.headings;
  if (announced?.join("\n") !== headings?.join("\n")) return [];
  return sentences.slice(from, length < 0 ? undefined : from + length);
}

/** How far an item is indented: items of a list inside the list stand further right. */
function columnOf(text: string, item: MinedSentence): number {
  const { start } = item.spanOf(0, item.text.length);
  const line = text.slice(text.lastIndexOf("\n", start - 1) + 1, start);
  return /^[\s>]*/u.exec(line)?.[0].length ?? 0;
}

function tidy(text: string): string {
  return text
    .replaceAll(/\s+/g, " ")
    .replace(/[;,:]?\s*(?:\b(?:and|or))?$/u, "")
    .trim();
}
