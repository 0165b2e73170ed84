import type { TermSplitter } from "../passages/terms.js";
import type { Inquiry } from "../retrieval/question.js";
import { readAsked } from "./span/asked.js";
import type { Asked } from "./span/asked.js";
import { spanCandidates } from "./span/candidates.js";
import { readWanted } from "./span/read-wanted.js";
import { sentenceWords } from "./span/sentence-words.js";
import { dateSpans } from "./span/date-spans.js";
import { numberSpans } from "./span/number-spans.js";

/**
 * Returns a function that finds the terms of an inquiry that a sentence says by what it tells: asked "in
 * which year", "1911" says "year". Only terms that name the kind of answer are among them. English.
 */
export function createKindReader(
  inquiry: Inquiry,
  splitTerms: TermSplitter,
): (sentence: string) => ReadonlySet<string> {
  const terms = kindTerms(inquiry, splitTerms);
  const asked = terms.size === 0 ? undefined : readAsked(inquiry);
  // Any name may be that of a ship or a law; it does not say that it is one.
  if (asked === undefined || asked.wanted === "name") return () => none;
  const known = new Set(sentenceWords(inquiry.text).map(({ lower }) => lower));
  return (sentence) => (tellsKind(asked, sentence, known) ? terms : none);
}

/**
 * Returns a function that tells whether a sentence has an amount of the kind that an inquiry names only
 * by its question words: a length of time for "how long did it last", money for "what is the price of".
 * For other inquiries it is always so. English.
 */
export function createAmountReader(
  inquiry: Inquiry,
  splitTerms: TermSplitter,
): (sentence: string) => boolean {
  const { wanted } = readWanted(inquiry.text) ?? {};
  const isNamed = inquiry.kind === "number" && kindTerms(inquiry, splitTerms).size > 0;
  if (!isNamed || wanted === undefined || !measured.has(wanted)) return () => true;
  return (sentence) => {
    const dates = dateSpans(sentence);
    const kinds = numberSpans(sentence, dates).map(({ kind }) => kind);
    if (wanted === "money") return kinds.includes("money");
    const isSpan = wanted === "duration" && (dates.length > 1 || until.test(sentence));
    return isSpan || kinds.some((kind) => kind !== "count");
  };
}

const none: ReadonlySet<string> = new Set();
const measured: ReadonlySet<Asked["wanted"]> = new Set(["money", "duration", "measure"]);
const until = /\b(?:since|until|till)\b/iu;

function kindTerms({ text, typeTerms }: Inquiry, splitTerms: TermSplitter): ReadonlySet<string> {
  if (typeTerms.size === 0) return none;
  const { head = "", phrase = "" } = readWanted(text) ?? {};
  return new Set(splitTerms(`${phrase} ${head}`).filter((term) => typeTerms.has(term)));
}

/** Whether a sentence has something of the kind that the question does not say itself. */
function tellsKind(asked: Asked, sentence: string, known: ReadonlySet<string>): boolean {
  return spanCandidates(asked, sentence, sentenceWords(sentence)).some(({ start, end }) =>
    sentenceWords(sentence.slice(start, end)).some(({ lower }) => !known.has(lower)),
  );
}
