import type { Span } from "../documents/document.js";
import { isInSquareBrackets, isPlaceholder } from "./counts/is-placeholder.js";
import { numberMentions, type NumberMention } from "./counts/number-mentions.js";
import { readQuantity, type Quantity } from "./counts/read-quantity.js";
import type { TagWords } from "./counts/tagged-word.js";
import { wholeClause } from "./counts/whole-clause.js";
import type { Finding } from "./finding.js";
import type { MinedDocument, MinedSentence } from "./mined-document.js";
import { shownClause } from "./shown-clause.js";

export interface CountParts {
  readonly tagWords: TagWords;
}

const answerLimit = 400;
const qualifiers =
  /(?:\b(?:some|about|around|approximately|roughly|over|more than|(?:no )?(?:fewer|less) than|at least|up to|nearly|almost|only|as many as)\s+)$/iu;

/**
 * Numbers of a document with what they count: "24 participants", "76 countries", "US$50 million
 * worth of goods", "35 percent of adults". English only; in order. Left out are dates, years, the
 * numbers of sections and the like, ages, rates, ranges, parts of a whole ("two of the ten"), the
 * number one but for "only one", and what stands in a question, a table, code or a blank of a form.
 * The answer is the sentence, or of one longer than 400 characters the clauses around the number;
 * where these say something else without the rest, there is no count.
 */
export function findCounts({ document, sentences }: MinedDocument, parts: CountParts): Finding[] {
  if (!/^en\b/iu.test(document.language)) return [];
  return sentences.filter(isProse).flatMap((sentence) => {
    const { text } = sentence;
    const names = new Set<string>();
    return numberMentions(text).flatMap((number) => {
      const quantity = readQuantity(text, number, parts.tagWords);
      if (!quantity || names.has(quantity.name)) return [];
      names.add(quantity.name);
      return countOf(sentence, number, quantity) ?? [];
    });
  });
}

function isProse({ text, block }: MinedSentence): boolean {
  return (block === "paragraph" || block === "listItem") && !/[?？]["'”’)]*$/u.test(text);
}

function countOf(
  sentence: MinedSentence,
  number: NumberMention,
  quantity: Quantity,
): Finding | undefined {
  const { text } = sentence;
  const clause = wholeClause(text, quantity.span, answerLimit);
  if (!clause || isFragment(text, clause)) return undefined;
  if (isInSquareBrackets(text, number.start)) return undefined;
  const answer = shownClause(text, clause);
  if (isPlaceholder(answer) || (isTime(quantity.unit) && isPiece(text, clause))) return undefined;
  return {
    kind: "count",
    name: quantity.name,
    aliases: aliasesOf(text, number, quantity),
    answer,
    value: number.value,
    unit: quantity.unit,
    sentence,
    from: clause.start,
    to: clause.end,
  };
}

function isTime(unit: string): boolean {
  return /^(?:[a-z]+ ){0,2}(?:days|weeks|months|years|hours|minutes)$/iu.test(unit);
}

/** A time says nothing without all of the sentence or of the clause between semicolons. */
function isPiece(text: string, { start, end }: Span): boolean {
  if (start > 0 && !/;\s*$/u.test(text.slice(Math.max(0, start - 5), start))) return true;
  return end < text.length ? text[end] !== ";" : /[:：]$/u.test(text);
}

/** "(ii) by mutual consent of two parties": the sentence begins further above. */
function isFragment(text: string, { start }: Span): boolean {
  return /^(?:(?:and|or)\s)?(?:\(?(?:[ivx]{1,4}|[a-h])\)|\d+(?:\.\d+)+)\s\p{Ll}|^(?:or|provided|except)\b/u.test(
    text.slice(start, start + 20),
  );
}

/** With what makes the number less exact, with the number in digits, and without the number. */
function aliasesOf(text: string, number: NumberMention, { name, unit }: Quantity): string[] {
  const lead = text.slice(Math.max(0, number.start - 30), number.start);
  const qualifier = qualifiers.exec(lead)?.[0].replaceAll(/\s+/g, " ").toLowerCase();
  const isWord = number.currency === undefined && !number.isPercent;
  const aliases = [
    qualifier === undefined ? name : `${qualifier}${name}`,
    isWord ? `${number.value} ${unit}` : name,
    isWord && unit.includes(" ") ? unit : name,
  ];
  return [...new Set(aliases)].filter((alias) => alias !== name);
}
