import type { MinedDocument, MinedSentence } from "../mined-document.js";
import { shortened, type Definition } from "./definition.js";

/**
 * What the rows of tables say, in any language: the first cell is the name, the other cells with
 * the headers of their columns are said of it ("Seat: Geneva; Members: 12"). The first row of a
 * table holds the headers. Rows with more or fewer cells than headers are left out.
 */
export function tableRows({ document, sentences }: MinedDocument): Definition[] {
  let headers: readonly string[] | undefined;
  let last: MinedSentence | undefined;
  return sentences.flatMap((sentence) => {
    if (sentence.block !== "tableRow") {
      last = undefined;
      return [];
    }
    const isFirst = last === undefined || isApart(document.text, last, sentence);
    last = sentence;
    const cells = cellsOf(sentence.text);
    if (isFirst) headers = cells;
    return isFirst || !headers ? [] : rowOf(sentence, cells, headers);
  });
}

/** Whether an empty line parts two rows: they are of two tables. */
function isApart(text: string, one: MinedSentence, other: MinedSentence): boolean {
  const [end, start] = [one.spanOf(0, one.text.length).end, other.spanOf(0, 1).start];
  return /\n[ \t>]*\n/u.test(text.slice(end, start));
}

function cellsOf(row: string): string[] {
  return ` ${row} `.split(" | ").map((cell) => cell.replaceAll(/\s+/g, " ").trim());
}

function rowOf(
  sentence: MinedSentence,
  [name = "", ...cells]: readonly string[],
  [, ...headers]: readonly string[],
): Definition[] {
  if (!/[\p{L}\p{N}]/u.test(name) || cells.length !== headers.length) return [];
  const said = cells.flatMap((cell, index) => {
    const header = headers[index]?.replace(/[:：]$/u, "") ?? "";
    if (!/[\p{L}\p{N}]/u.test(cell)) return [];
    return [header === "" ? cell : `${header}: ${cell}`];
  });
  if (said.length === 0) return [];
  const answer = shortened(said.join("; "));
  return [{ sentence, name, aliases: [], answer, from: 0, to: sentence.text.length }];
}
