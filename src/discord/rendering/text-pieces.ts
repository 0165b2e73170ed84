import { splitSentences } from "../../passages/sentences.js";

/**
 * Cuts a text into pieces of at most `max` UTF-16 units; joined, they are the text. It is cut behind
 * lines, a longer line between sentences, a longer sentence between words and a longer word between
 * characters as a reader sees them; never inside a masked link or a code fence that fits, or between
 * a backslash and its mark.
 *
 * @param max At least 2.
 */
export function textPieces(text: string, max: number): string[] {
  return text
    .split(/(?<=\n)/)
    .flatMap((line) => (line.length <= max ? [line] : sentences(line)))
    .flatMap((part) => (part.length <= max ? [part] : words(part)))
    .flatMap((part) => (part.length <= max ? [part] : characters(part, max)));
}

function sentences(line: string): string[] {
  const starts = splitSentences(line).map(({ start }) => start);
  const cuts = [0, ...starts.slice(1), line.length];
  return cuts.slice(1).map((end, i) => line.slice(cuts[i], end));
}

/** Words with the white space behind them; a no-break space and a masked link do not end a word. */
function words(sentence: string): string[] {
  return sentence.match(word) ?? [];
}

const word = /(?:(?<!\\)\[[^[\]\n]{0,500}\]\([^()\s]{0,600}\)|[^ \n\t])+[ \n\t]*|[ \n\t]+/g;

const graphemes = new Intl.Segmenter("en", { granularity: "grapheme" });

function characters(word: string, max: number): string[] {
  const parts: string[] = [];
  let rest = word;
  while (rest.length > max) {
    const end = cutWithin(rest.slice(0, max + 2), max);
    parts.push(rest.slice(0, end));
    rest = rest.slice(end);
  }
  return [...parts, rest];
}

/** Where to cut a head that is two units longer, lest it ends on half a pair within `max`. */
function cutWithin(head: string, max: number): number {
  const starts = Array.from(graphemes.segment(head), ({ index }) => index);
  const mayCut = (at: number): boolean => !isEscaped(head, at) && !isWithinFence(head, at);
  const end = starts.findLast((start) => start <= max && mayCut(start)) ?? 0;
  if (end > 0) return end;
  // One character of more than `max` units: only its surrogate pairs are kept whole.
  return /[\uD800-\uDBFF]/.test(head.charAt(max - 1)) ? max - 1 : max;
}

/** Half a code fence is none. */
function isWithinFence(text: string, at: number): boolean {
  return text.charAt(at - 1) === "`" && text.charAt(at) === "`";
}

function isEscaped(text: string, at: number): boolean {
  const backslashes = /\\*$/.exec(text.slice(0, at))?.[0].length ?? 0;
  return backslashes % 2 === 1;
}
