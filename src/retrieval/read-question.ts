import type { TermSplitter } from "../passages/terms.js";
import { anchorWords } from "./anchors.js";
import { answerKind } from "./answer-kind.js";
import { cleanQuestion } from "./clean-question.js";
import type { FindForms, WrittenForm } from "./other-forms.js";
import { findAsked } from "./find-asked.js";
import type { Inquiry, ReadQuestion } from "./question.js";
import { halves, splitQuestion } from "./split-question.js";
import { typeWords } from "./type-words.js";

/** How the words of a question become terms. */
export interface TermReading {
  readonly splitTerms: TermSplitter;
  /** The word that a misspelt one was meant to be, in lower case; `undefined` leaves it. */
  readonly repair: (word: string) => string | undefined;
  /** @default none */
  readonly findForms?: FindForms;
  /** See `Inquiry.splitTerms`. */
  readonly splitPassage?: TermSplitter;
}

/** How a question is read, and how else it is searched for. */
export interface ChosenReading {
  readonly reading: TermReading;
  readonly others: readonly TermReading[];
}

export interface QuestionReaderOptions extends TermReading {
  /** The language of a text, `und` when unknown. */
  readonly detectLanguage: (text: string) => string;
  /** How questions of a language are read. @default all of them by these options */
  readonly readingFor?: (language: string) => ChosenReading;
}

/** Reads what people write. The same text is always read the same way. */
export interface QuestionReader {
  /** What a message asks, taken apart, spelling mended. */
  question(message: string): ReadQuestion;
  /** The whole of a text as one thing to search for, spelling mended. */
  query(text: string): Inquiry;
}

export function createQuestionReader(options: QuestionReaderOptions): QuestionReader {
  const { detectLanguage, readingFor = () => ({ reading: options, others: [] }) } = options;
  return {
    question(message) {
      const text = cleanQuestion(message);
      const asked = findAsked(text);
      if (asked.kind === "notAsked") return asked;
      const language = detectLanguage(asked.text);
      const chosen = readingFor(language);
      const parts = splitQuestion(asked.text).map((part) => inquiry(part, chosen));
      const question = { text, parts, acrossDocuments: acrossDocuments.test(asked.text), language };
      return { kind: "question", question };
    },
    query(text) {
      const cleaned = cleanQuestion(text);
      return inquiry(cleaned, readingFor(detectLanguage(cleaned)));
    },
  };
}

const aDocument = "(?:documents?|texts?|sources?|reports?|articles?|papers?|overviews?)";
const acrossDocuments = new RegExp(
  [
    `\\b${aDocument}\\b.{0,40}\\b(?:mention|refer|describe|speak|say|differ|agree|discuss)`,
    `\\b(?:two|both|different|several|what|which|described) (?:contexts?|events|${aDocument})\\b`,
    `\\b${aDocument}\\b.{0,40}\\band\\b.{0,40}\\b${aDocument}\\b`,
  ].join("|"),
  "i",
);

/** Says that something is asked, not what. */
const askingVerb =
  /^(?:list|name|enumerate|describe|explain|define|summari[sz]e|compare|outline|discuss)\s|\bstands? for\b/giu;

/** Words about documents, and about saying: an answer in a document hardly uses them. */
const aboutDocuments =
  /(?<!how many )\b(?:documents?|texts?|sources?|reports?|articles?|papers?|overviews?|pages?|contexts?|passages?|according|per|mention(?:s|ed)?|refer(?:s|red)?|describe[sd]?|quoted?|said|says?|mean(?:s|t)?|contrast(?:ed)?|compare[sd]?|connected)\b/giu;

/** Read by the first that finds terms in it. */
function inquiry(asked: string, { reading, others }: ChosenReading): Inquiry {
  const all = [reading, ...others].map((one) => readBy(asked, one));
  const [first = readBy(asked, reading), ...rest] = all.filter(({ terms }) => terms.length > 0);
  return {
    ...first,
    halves: halves(first.text).map((half) => inquiry(half, { reading, others })),
    ...(rest.length > 0 && { inOtherStems: rest }),
  };
}

function readBy(asked: string, reading: TermReading): Inquiry {
  const { splitTerms, repair, findForms = () => [], splitPassage } = reading;
  const text = asked.replace(/[\p{L}\p{M}]+/gu, (word) => mended(word, repair));
  const forms = findForms(text);
  // A short form without terms of its own, as "WHO", is asked for by what it stands for.
  const meant = forms.filter(({ written }) => written.length === 0).flatMap(({ other }) => other);
  const terms = [...new Set([...splitTerms(text.replace(askingVerb, "")), ...meant])];
  const known = new Set(terms);
  const among = (words: readonly string[]): ReadonlySet<string> =>
    new Set(words.flatMap(splitTerms).filter((term) => known.has(term)));
  const anchors = new Set([...among(anchorWords(text)), ...meant]);
  const unsaid = [...typeWords(text), ...(text.match(aboutDocuments) ?? [])];
  const typeTerms = new Set([...among(unsaid)].filter((term) => !anchors.has(term)));
  const quoted = [...text.matchAll(/["“«「]([^"”»」]{2,200})["”»」]/gu)].map(
    ([, words]) => words ?? "",
  );
  const otherTerms = inOtherForm(terms, forms);
  return {
    text,
    kind: answerKind(text),
    terms,
    otherTerms,
    typeTerms,
    anchors,
    quoted,
    halves: [],
    ...(splitPassage && { splitTerms: splitPassage }),
  };
}

function inOtherForm(terms: readonly string[], forms: readonly WrittenForm[]): readonly string[] {
  const known = forms.filter(({ written }) => written.length > 0);
  if (known.length === 0) return [];
  const left = new Set(known.flatMap(({ written }) => written));
  const others = known.flatMap(({ other }) => other);
  return [...new Set([...terms.filter((term) => !left.has(term)), ...others])];
}

function mended(word: string, repair: (word: string) => string | undefined): string {
  const right = repair(word.toLowerCase());
  if (right === undefined) return word;
  if (word === word.toUpperCase() && word.length > 1) return right.toUpperCase();
  return /^\p{Lu}/u.test(word) ? right.charAt(0).toUpperCase() + right.slice(1) : right;
}
