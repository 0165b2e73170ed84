import { isNoun, type TaggedWord, type TagWords } from "../counts/tagged-word.js";
import { numberWord } from "../counts/number-words.js";
import { lastNouns, tidyName } from "./last-nouns.js";

const maxLength = 90;
const number = String.raw`(?:\d{1,3}|${numberWord})`;
/** The end of what announces a list, when it names nothing itself: "include these four". */
const emptyEnd = new RegExp(
  String.raw`,?\s*(?<verb>\b(?:(?:have |has |had |also )?includ(?:e|es|ed|ing)|(?:are|were|is|was)(?: the following| as follows)?|such as|namely|for example|e\.g\.|as follows|like))?,?\s*(?:\b(?:the following|these|those)(?:\s${number})?|\b${number})?\s*$`,
  "iu",
);
const relativeEnd = /,?\s(?:of\s)?(?:that|which|who)(?:\s[^,]{0,60})?$/u;
const exemplary = /^(?:including|such as|namely|for example|e\.g\.|like)$/iu;
/** "news from his travels, including", "your part in other plans, such as": which are listed? */
const owned =
  /\s(?:in|by|on|during|for|with|from|at|through)\s(?:your|our|his|her|their|its|my)\s(?:\p{Ll}+\s){0,3}\p{Ll}+,?$|\s(?:your|our|his|her|their|its|my)\s(?:\p{Ll}+\s){1,3}(?:in|of|by|on|with|for)\s(?:[\p{Ll}-]+\s){0,4}[\p{Ll}-]+,?$/iu;
/** "Herbs are added to some soups, such as" */
const addedTo = /\p{Ll}ed\sto\s(?:[\p{Ll}-]+\s){0,3}[\p{Ll}-]+$/u;
const counted = new RegExp(
  String.raw`(?<![\d,.])\b(?:these(?:\s${number})?|(?:the )?following\s${number}|${number})\s+(?=\p{L})`,
  "giu",
);
const complement = /\b(?:for|who|that|which|from|in|at|by|to|with|on|\p{L}+ed)\b/u;

/**
 * What is listed, as an English sentence announces it: of "The following 10 Member States took part
 * in the meeting:" it is "Member States that took part in the meeting". At most about 90
 * characters. `undefined` when the sentence does not say it in one piece.
 */
export function listName(lead: string, tagWords: TagWords): string | undefined {
  const named = nameIn(lead.slice(-500).replace(/[:：,\s]+$/u, ""), tagWords);
  return named === undefined || named.length > maxLength ? undefined : named;
}

/** A name of a few words says little without the heading or title that it stands under. */
export function withHeading(name: string, heading: string | undefined): string {
  if (heading === undefined) return name;
  if (/^(?:other|certain)\s/iu.test(name)) return `${name} (${heading})`;
  if (complement.test(name) && !/\b(?:the|this|these)\s\p{Ll}[\p{Ll}-]*$/u.test(name)) return name;
  const isOpen = /\b(?:the|this|that|these|his|her|its|their)\s\p{Ll}[\p{Ll}-]*$/u.test(name);
  const says = (name.split(/\s+/u).length > 4 && !isOpen) || /\p{Lu}/u.test(name.slice(1));
  return says ? name : `${name} (${heading})`;
}

function nameIn(sentence: string, tagWords: TagWords): string | undefined {
  const end = emptyEnd.exec(sentence);
  const rest = end === null ? sentence : sentence.slice(0, end.index).trimEnd();
  const verb = end?.groups?.["verb"]?.trim() ?? "";
  if (
    rest.length < sentence.length &&
    /^(?:(?:have|has|had|also) )?includ(?:e|es|ed)$|^(?:are|were|is|was)/iu.test(verb)
  ) {
    if (!/\b(?:that|which|who)$/u.test(rest)) return subjectOf(rest);
  }
  const found = rest.length === sentence.length ? countedIn(sentence, tagWords) : undefined;
  if (found !== undefined) return found;
  const head = rest.replace(relativeEnd, "");
  // Of "news that readers like, such as" it is unsure whether news or readers are listed.
  const isApart = end?.[0].startsWith(",") ?? false;
  const isUnsure =
    /\s\S+\s\S/u.test(rest.slice(head.length)) ||
    owned.test(rest) ||
    (isApart && addedTo.test(rest));
  return exemplary.test(verb) && isUnsure ? undefined : lastNouns(head, tagWords);
}

/** "North of Oslo are Hamar, Gjøvik and Lom" names no kind of things. */
const places =
  /^(?:north|south|east|west|near|nearby|behind|above|below|opposite|inside|outside|within|here|there|it|he|she|they|we|you|this|that|these|those)\b/iu;

/** What stands before the verb, without what stands before that; `undefined` for several clauses. */
function subjectOf(text: string): string | undefined {
  const opening =
    /^(?:in|on|at|after|before|besides|by|under|for|since|during|with|today|then)\b[^,]*,\s/iu;
  const subject = text.replace(opening, "").replace(/\s(?:have|has|had|also|here)$/u, "");
  if (/,\s/u.test(subject) || places.test(subject)) return undefined;
  return tidyName(subject);
}

/** From the nouns behind "these", "the following" or a number to the end of the sentence. */
function countedIn(sentence: string, tagWords: TagWords): string | undefined {
  const last = [...sentence.matchAll(counted)].at(-1);
  if (!last) return undefined;
  const part = sentence.slice(last.index + last[0].length).replace(/,\swhich\b.*$/u, "");
  const words = tagWords(part);
  const verb = words.findIndex((word, index) => isVerb(word) && isNounAt(words, index - 1));
  const [before, at] = [words[verb - 1], words[verb]];
  if (!before || !at || isSaid(words, verb)) return tidyName(part);
  if (before.is !== "plural" && !part.slice(0, before.end).includes(" of ")) return undefined;
  const head = part.slice(0, before.end);
  const tail = part.slice(at.start);
  if (/^(?:was|were|is|are|(?:have|has|had) been)\s+\p{L}+(?:ed|en|wn)\b/u.test(tail))
    return tidyName(`${head} ${tail.replace(/^(?:(?:have|has|had) been|\p{L}+)\s+/u, "")}`);
  return tidyName(`${head} that ${tail}`);
}

function isNounAt(words: readonly TaggedWord[], index: number): boolean {
  const word = words[index];
  return word !== undefined && isNoun(word);
}

function isVerb(word: TaggedWord): boolean {
  return word.is === "verb" || (word.is === "participle" && !word.text.endsWith("ing"));
}

/** Whether the verb stands in a clause that goes with the nouns: "bodies from which they came". */
function isSaid(words: readonly TaggedWord[], verb: number): boolean {
  return words
    .slice(0, verb)
    .some(({ text }) => /^(?:that|which|who|whom|whose|where)$/u.test(text));
}

/** The first words of a sentence, at most as long as a name may be. */
export function leading(sentence: string): string {
  const line = sentence.replaceAll(/\s+/g, " ").replace(/[:：\s]+$/u, "");
  if (line.length <= maxLength) return line;
  const space = line.lastIndexOf(" ", maxLength);
  return `${line.slice(0, space > 0 ? space : maxLength).replace(/[\s,;]+$/u, "")}…`;
}
