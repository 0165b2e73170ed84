import { splitWords } from "../passages/terms.js";
import type { TermSplitter } from "../passages/terms.js";
import type { Inquiry } from "../retrieval/question.js";
import type { Mention } from "./mentions.js";

const counting =
  /\b(?:how many|what(?: (?:is|was)|['’]s) the (?:\p{L}+ )?number of)\s+((?:\p{L}[\p{L}-]*\s+){0,3}?\p{L}[\p{L}-]*)(?=\s+(?:is|are|was|were|do|does|did|has|have|had|can|will|of|in|on|at|from|took|that|which|who|there)\b|\s*\?|$)/iu;

/** The term of what a question counts, "state" for "how many member states" and "the number of states"; else `undefined`. */
export function countedTerm({ text, kind }: Inquiry, splitTerms: TermSplitter): string | undefined {
  if (kind !== "number") return undefined;
  const counted = counting.exec(text)?.[1]?.split(/\s+/).at(-1);
  return counted === undefined ? undefined : splitTerms(counted)[0];
}

/** Whether a sentence puts a number to something: within the four words before its name. */
export function counts(sentence: string, counted: string, splitTerms: TermSplitter): Mention {
  const words = splitWords(sentence);
  const found = words.some(
    (word, i) =>
      splitTerms(word).includes(counted) &&
      words.slice(Math.max(0, i - 4), i).some((before) => isNumber(before, splitTerms)),
  );
  return found ? "new" : "none";
}

function isNumber(word: string, splitTerms: TermSplitter): boolean {
  const [term = ""] = splitTerms(word);
  return (
    /^\d[\d.,]*$/.test(term) || /^(?:no|none|hundreds?|thousands?|dozens?|several)$/.test(word)
  );
}
