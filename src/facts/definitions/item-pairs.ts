import type { MinedDocument, MinedSentence } from "../mined-document.js";
import { shortened, type Definition } from "./definition.js";

const maxWords = 7;

/**
 * What definition lists of web pages say, in any language: two items or more, each a few words
 * with nothing but one paragraph below them inside the item. The quote is the paragraph's first
 * sentence.
 */
export function itemPairs({ document, sentences }: MinedDocument): Definition[] {
  const openings = sentences.filter(({ opensBlock }) => opensBlock);
  const found: Definition[] = [];
  let run: Definition[] = [];
  for (let index = 0; index <= openings.length; index++) {
    const [term, said, next] = openings.slice(index, index + 3);
    const pair = term && said && pairOf(document.text, term, said);
    if (pair && !isInside(document.text, next)) {
      run.push(pair);
      index++;
    } else {
      if (run.length >= 2) found.push(...run);
      run = [];
    }
  }
  return found;
}

function pairOf(text: string, term: MinedSentence, said: MinedSentence): Definition | undefined {
  const name = term.text.replace(/\s*[:：]$/u, "").replaceAll(/\s+/g, " ");
  const isTerm = term.block === "listItem" && !/[.!?;,]$/u.test(name);
  if (!isTerm || name.split(" ").length > maxWords || !isInside(text, said)) return undefined;
  const answer = shortened(said.text.replace(/[.;]$/u, ""));
  return { sentence: said, name, aliases: [], answer, from: 0, to: said.text.length };
}

/** Whether a paragraph is indented: it belongs to the list item above it. */
function isInside(text: string, sentence: MinedSentence | undefined): boolean {
  if (sentence?.block !== "paragraph") return false;
  const { start } = sentence.spanOf(0, sentence.text.length);
  return /(?:^|\n)[ \t]{2,}$/u.test(text.slice(Math.max(0, start - 20), start));
}
