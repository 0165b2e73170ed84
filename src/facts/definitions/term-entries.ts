import type { MinedDocument, MinedSentence } from "../mined-document.js";
import { shortened, type Definition } from "./definition.js";

/** A short term at the beginning of an item, the mark behind it and what is said of it. */
const entry = /^(?<term>[^:：–—|]{2,60}?)(?<mark>[:：]|\s[–—-])\s+(?=\S+\s+\S)/u;
const noTerm =
  /^(?:steps?|notes?|warning|caution|tip|hint|examples?|e\.g|q|a|question|answer|figure|table|see|source|sources|https?|\d+)\b|[.!?,;]$|["“”]/iu;
const maxWords = 7;
/** What follows the heading of a clause, which says what to do and not what something is. */
const clause =
  /^(?:if|unless|except|in the event|subject to|upon|neither|either party|no (?:party|failure|waiver)|this (?:agreement|contract|policy)|the parties)\b|^[^.]{0,120}\b(?:shall|hereby|agrees?)\b/iu;

/**
 * What the entries of definition lists say, in any language: neighbours, two items or three
 * paragraphs at least, that all begin with another short term and the same mark ("Quorum: half
 * of the members"). A term that is no item and not in bold begins with a capital.
 */
export function termEntries({ document, sentences }: MinedDocument): Definition[] {
  const found: Definition[] = [];
  let run: Definition[] = [];
  const end = () => {
    const least = run[0]?.sentence.block === "listItem" ? 2 : 3;
    const terms = new Set(run.map(({ name }) => name.toLowerCase()));
    if (run.length >= least && terms.size === run.length) found.push(...run);
    run = [];
  };
  for (const sentence of sentences) {
    if (!sentence.opensBlock) continue;
    const definition = entryIn(sentence, document.text);
    const last = run.at(-1)?.sentence;
    if (!definition || (last && !isNeighbour(last, sentence))) end();
    if (definition) run.push(definition);
  }
  end();
  return found;
}

function isNeighbour(one: MinedSentence, other: MinedSentence): boolean {
  const mark = (text: string) => entry.exec(text)?.groups?.["mark"];
  return (
    one.block === other.block &&
    mark(one.text) === mark(other.text) &&
    one.passage.headings.join("\n") === other.passage.headings.join("\n")
  );
}

function entryIn(sentence: MinedSentence, text: string): Definition | undefined {
  if (sentence.block !== "listItem" && sentence.block !== "paragraph") return undefined;
  const match = entry.exec(sentence.text);
  const name = match?.groups?.["term"]?.trim() ?? "";
  if (!match || noTerm.test(name) || name.split(/\s+/u).length > maxWords) return undefined;
  const { start } = sentence.spanOf(0, name.length);
  const isBold = /(?:\*\*|__)$/u.test(text.slice(Math.max(0, start - 2), start));
  if (!isBold && /^\p{Ll}/u.test(name)) return undefined;
  const meaning = sentence.text.slice(match[0].length);
  if (clause.test(meaning)) return undefined;
  const answer = shortened(meaning.replace(/[.;]$/u, ""));
  return { sentence, name, aliases: [], answer, from: 0, to: sentence.text.length };
}
