import type { MinedSentence } from "../mined-document.js";
import { endsInAbbreviation, isUnfinished } from "./definition.js";

const saying = /\b(?:means?|refers? to|denotes?|defined as)\b/iu;
/** What a sentence begins with, and hardly a name that an initial stands before. */
const subject =
  /^(?:the|it|its|this|these|those|he|she|his|her|they|their|we|you|an?|in|on|at|as|for|from|with|by|there|both|some|most|if|when|while|after|before|such|other)\b/iu;
/** The second of several items and those behind it. */
const furtherItem = /^(?:and |or )?\(?(?:i[ivx]|[vx]i*|[b-h]|[2-9])\)\s/iu;

/**
 * The sentences of an English document, in order, those made one that belong together and stand in
 * the same block and passage: parted behind an abbreviation ("18 U.S.C. § 1839"), or between the
 * items of what a word means.
 */
export function rejoinSentences(sentences: readonly MinedSentence[]): MinedSentence[] {
  const joined: MinedSentence[] = [];
  for (const sentence of sentences) {
    const last = joined.at(-1);
    if (last && belongs(last, sentence)) joined[joined.length - 1] = join(last, sentence);
    else joined.push(sentence);
  }
  return joined;
}

function belongs(last: MinedSentence, next: MinedSentence): boolean {
  if (next.opensBlock || last.passage !== next.passage || next.block === "code") return false;
  if (endsInAbbreviation(last.text)) return !subject.test(next.text);
  if (saying.test(next.text.slice(0, 120))) return false;
  if (/^(?:\p{Ll}{3,}|§|(?:or|of|in|by|to|an?)\s)/u.test(next.text)) return true;
  return (
    /;\s*(?:and|or)?$/u.test(last.text) &&
    furtherItem.test(next.text) &&
    saying.test(last.text) &&
    (isUnfinished(last.text) ||
      furtherItem.test(last.text.slice(last.text.search(/\(\S{1,4}\)[^()]*$/u))))
  );
}

function join(one: MinedSentence, other: MinedSentence): MinedSentence {
  const offset = one.text.length + 1;
  return {
    ...one,
    text: `${one.text} ${other.text}`,
    spanOf: (from, to) => {
      if (to <= one.text.length) return one.spanOf(from, to);
      const end = other.spanOf(Math.max(0, from - offset), to - offset);
      return from >= offset
        ? end
        : { start: one.spanOf(from, one.text.length).start, end: end.end };
    },
  };
}
