import type { TagWords } from "../counts/tagged-word.js";
import type { Span } from "../../documents/document.js";
import type { DatedSpan } from "../dates/dated-span.js";
import { antecedentIn } from "./antecedent.js";
import { clauseAround } from "./clause-around.js";
import { isStatement } from "./is-statement.js";
import { standsAlone } from "./stands-alone.js";
import { tellsWhen } from "./tells-when.js";
import { roledWords } from "./verb-roles.js";

/** A date and the part of its sentence that tells what happened then. */
export interface ToldDate {
  readonly date: DatedSpan;
  readonly shown: Span;
  /** What "it" stands for, with which the part begins. */
  readonly it?: string;
}

/** The longest answer, in characters. */
const longestAnswer = 450;

/** Dates with the part of the sentence around each that is shown, all of it when it is short. */
export function aroundDates(text: string, dates: readonly DatedSpan[]): ToldDate[] {
  return dates.map((date) => ({ date, shown: clauseAround(text, date, longestAnswer) }));
}

/** What tells dates. */
export interface Telling {
  readonly text: string;
  /** The sentence before it in the same paragraph. */
  readonly before: string | undefined;
  /** The words of the document's title and headings, in lower case. */
  readonly known: ReadonlySet<string>;
  /** In order. */
  readonly dates: readonly DatedSpan[];
}

/**
 * The dates of an English sentence that tell when what is shown of it happened, and that a reader
 * understands without what stands around it.
 */
export function toldDates(telling: Telling, tagWords: TagWords): ToldDate[] {
  const { text, before, known, dates } = telling;
  if (!isStatement(text)) return [];
  const from = reporting.exec(text)?.[0].length ?? 0;
  const part = text.slice(from);
  const own = dates.filter(({ start }) => start >= from);
  const shifted = own.map((date) => ({ ...date, start: date.start - from, end: date.end - from }));
  const sentence = { text: part, words: roledWords(part, tagWords), dates: shifted };
  const it =
    before !== undefined && /^It\s/u.test(part) ? antecedentIn(before, tagWords) : undefined;
  if (!standsAlone(sentence, { isItKnown: it !== undefined, known })) return [];
  return own.flatMap((date, i): ToldDate[] => {
    const at = shifted[i];
    if (!at || !tellsWhen(sentence, at)) return [];
    const { start, end } = clauseAround(part, at, longestAnswer);
    const shown = { start: start + from, end: end + from };
    return isWellCut(part, { start, end })
      ? [{ date, shown, ...(it === undefined ? {} : { it }) }]
      : [];
  });
}

/** Who said it stands in a sentence before; what was said is told without. */
const reporting =
  /^(?:he|she|they|it)\s+(?:also\s+|further\s+|then\s+)?(?:said|stated|reported|announced|noted|explained|remarked|added|claimed|argued)\s+that\s+/iu;

/** A cut leaves off no beginning, and nothing that takes back what is shown. */
function isWellCut(text: string, { start, end }: Span): boolean {
  return (
    start === 0 &&
    !/^\W*[([{—–]|^\W*(?:but|though|although|except|unless|however|provided|if|while|whereas|not)\b/iu.test(
      text.slice(end),
    )
  );
}
