import type { DatedSpan } from "../dates/dated-span.js";
import type { Name } from "../names/name-reader.js";
import { clauseOf } from "./clause-of.js";
import type { DatedSentence } from "./dated-sentence.js";
import { placeOf } from "./place-of.js";

/**
 * Where it was and who it was, of the names in the clause of a date.
 *
 * @param sentence its words may be left out; see `placeOf`.
 */
export function namesAround(
  { text, words, dates }: DatedSentence,
  names: readonly Name[],
  date: DatedSpan,
): { readonly place?: string; readonly who: readonly string[] } {
  const clause = clauseOf(text, date, dates);
  const inClause = names.filter(({ from, to }) => from >= clause.start && to <= clause.end);
  const places = inClause.filter(({ kind }) => kind === "place");
  const place = placeOf(text, places, words);
  const who = inClause.filter(({ kind }) => kind !== "place").map((name) => name.text);
  return { ...(place === undefined ? {} : { place }), who: [...new Set(who)] };
}
