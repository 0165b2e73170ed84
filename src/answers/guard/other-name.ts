import { bare, ordinaryEnding } from "./bare-word.js";
import { aligned, termsOf } from "./evidence.js";
import type { Evidence } from "./evidence.js";
import type { NameAt } from "./read-names.js";
import type { ReadSentence, Word } from "./reading.js";
import { isPastForm } from "./verbs.js";

/**
 * Whether the passage says of another name what the claim says of this one: the clauses with the word
 * before or behind it have other names in its place and not this.
 */
export function isElsewhere(name: NameAt, claim: ReadSentence, evidence: Evidence): boolean {
  const key = bare(name.words.at(-1)?.lower ?? "");
  // It may be written in another way, or be named in a heading alone.
  if (!evidence.sentences.some(({ words }) => words.some(({ lower }) => bare(lower) === key)))
    return false;
  const about = aligned(claim, evidence, termsOf(name.words));
  return leadsOf(name, claim).some((lead) => {
    const places = about.flatMap((sentence) =>
      clausesOf(sentence).flatMap((words) => placeOf(words, lead, key, sentence)),
    );
    return places.length > 0 && places.every((place) => place === "other");
  });
}

/** A word beside a name. */
interface Lead {
  readonly term: string;
  /** Whether the name stands behind it. */
  readonly isBehind: boolean;
  /** Whether "by" stands before the name. */
  readonly isBy: boolean;
}

/** The nearest words in small letters on both sides of a name, within its clause. */
function leadsOf({ at, length }: NameAt, { words }: ReadSentence): Lead[] {
  const clause = words[at]?.clause;
  const isLead = (word: Word): boolean =>
    word.clause === clause && word.terms.length > 0 && /^\p{Ll}/u.test(word.text);
  const before = words.slice(Math.max(0, at - 8), at).findLast(isLead);
  const after = words.slice(at + length, at + length + 8).find(isLead);
  // "Under the treaty Altia kept": the name begins what follows.
  const isSubject = after !== undefined && after === words[at + length] && isPastForm(after.text);
  const isBy = isListedBy(words, at);
  return [
    ...(before === undefined || (isSubject && before === words[at - 1])
      ? []
      : before.terms.map((term) => ({ term, isBehind: true, isBy }))),
    ...(after?.terms.map((term) => ({ term, isBehind: false, isBy })) ?? []),
  ];
}

/** Whether "by" stands before a name or the names that it is listed with. */
function isListedBy(words: readonly Word[], at: number): boolean {
  const last = words
    .slice(0, at)
    .findLast(({ text, lower }) => !/^\p{Lu}/u.test(text) && !/^(?:and|or|the|an?)$/u.test(lower));
  return last?.lower === "by";
}

type Place = "own" | "other" | "open";

/** Whether a clause with a word has the name, another one in its place, or none that would tell; nothing without the word. */
function placeOf(
  words: readonly Word[],
  { term, isBehind, isBy }: Lead,
  key: string,
  sentence: ReadSentence,
): Place[] {
  const at = words.findIndex(({ terms }) => terms.includes(term));
  if (at < 0) return [];
  if (words.some(({ lower }) => bare(lower) === key)) return ["own"];
  if (isBehind && !isBy && followsSoon(sentence, words[at], key)) return ["own"];
  const isName = (word: Word): boolean => isWrittenAsName(word, sentence);
  const behind = words.slice(at + 1);
  // Who does it stands before an active verb and behind the "by" of a passive one.
  const isToldBy = behind.some(
    ({ lower }, index) => lower === "by" && behind.slice(index, index + 5).some(isName),
  );
  const isDoer = isBehind ? isBy : !isToldBy;
  if (isDoer && !isToldBy) return [doerOf(words.slice(0, at), key, sentence, isName)];
  if (isBehind && !isBy && (isToldBy || words.some(({ lower }) => relatives.has(lower))))
    return ["open"];
  return [behind.some(isName) ? "other" : "open"];
}

/** Whether a name follows a word before anything else is told: "an island in the Isles, after Holm". */
function followsSoon(
  { words, text: sentence }: ReadSentence,
  from: Word | undefined,
  key: string,
): boolean {
  const behind = words.slice(words.findIndex((word) => word === from) + 1);
  const end = behind.findIndex(
    ({ text, lower, start }) =>
      isPastForm(text) ||
      /[;:.]\s$/u.test(sentence.slice(0, start)) ||
      /^(?:and|but|while|whereas|who|which|that)$/u.test(lower),
  );
  return behind.slice(0, end < 0 ? undefined : end).some(({ lower }) => bare(lower) === key);
}

/** Who stands before a verb: in its clause or, when nobody does, at the beginning of the sentence. */
function doerOf(
  before: readonly Word[],
  key: string,
  { words }: ReadSentence,
  isName: (word: Word) => boolean,
): Place {
  const nearest = before.findLast((word) => isName(word) || pronouns.has(word.lower));
  if (nearest !== undefined) return isName(nearest) ? "other" : "open";
  if (before.some(({ terms }) => terms.length > 0) || before[0] === words[0]) return "open";
  const first = words.findIndex(({ terms }) => terms.length > 0);
  const isOpening = words.slice(0, first).every(({ lower }) => /^(?:the|an?)$/u.test(lower));
  const opening = words.slice(Math.max(0, first));
  const end = opening.findIndex((word) => !isName(word));
  const names = isOpening ? opening.slice(0, end < 0 ? undefined : end) : [];
  if (names.length === 0 || names.some(({ lower }) => bare(lower) === key)) return "open";
  return "other";
}

/** A capital, unless the word has it for beginning the sentence. */
function isWrittenAsName(word: Word, { words }: ReadSentence): boolean {
  if (!/^\p{Lu}/u.test(word.text) || word.terms.length === 0) return false;
  return words[0] !== word || isNameLike(word) || /^\p{Lu}/u.test(words[1]?.text ?? "");
}

const relatives = new Set("who whom which that".split(" "));
const pronouns = new Set(
  "he she it they we who whom which that this these those his her its their".split(" "),
);

/** A word at the beginning that is no plural and no word of a known ending is taken for a name. */
const isNameLike = ({ lower }: Word): boolean => !ordinaryEnding.test(lower);

/** The words of each clause. */
function clausesOf({ words }: ReadSentence): Word[][] {
  const clauses = new Map<number, Word[]>();
  for (const word of words) clauses.set(word.clause, [...(clauses.get(word.clause) ?? []), word]);
  return [...clauses.values()];
}
