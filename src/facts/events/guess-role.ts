import { auxiliaries, pastTenses, type SentenceWord } from "./sentence-words.js";

/** What a verb does: `finite` tells, `reduced` and `ing` describe something ("built in 1920"), `infinitive` follows "to". */
export type VerbRole = "finite" | "reduced" | "ing" | "infinitive";

/** `open` is a form that is a past tense as well as a participle, so that its clause must tell. */
export type RoleGuess = VerbRole | "open" | undefined;

type Words = readonly SentenceWord[];

const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/u));
const skipped = set(
  "later subsequently not also been being only then never all both first have ever soon still again",
);
const determiners = set(
  `the a an its their his her our your my this that these those some many several all most no any each
   every both another such of in on at for with by from into under over through about between among
   against via per`,
);
const openers = set("as than when while if once though although unless until where");
/** What the word at `i` does, by its form and the words next to it. */
export function guessRole(words: Words, i: number): RoleGuess {
  const word = words[i];
  if (!word || !/^\p{Ll}/u.test(word.text) || isInCompound(words, i)) return undefined;
  const before = lastSaid(words, i);
  if (before?.lower === "to")
    return isVerbal(word) || word.lower === "be" ? "infinitive" : undefined;
  if (auxiliaries.has(word.lower)) return "finite";
  if (["be", "been", "being"].includes(word.lower) || word.lower === "its") return undefined;
  if (word.is === "verb") return determiners.has(before?.lower ?? "") ? undefined : "finite";
  if (pastTenses.has(word.lower)) return "finite";
  const isPast = word.is === "participle" || (word.is === "adjective" && isAfterNoun(word, before));
  if (!isPast || isObject(words, i)) return undefined;
  const isApart = isParted(words, i, before);
  return word.lower.endsWith("ing")
    ? ofIng(before, isApart, words[i + 1])
    : ofPast(before, isApart, words[i + 1]);
}

/** "Norm-making", "so-called" */
function isInCompound(words: Words, i: number): boolean {
  const isHyphen = (word: SentenceWord | undefined) => /^[-\u2010\u2011]$/u.test(word?.gap ?? "");
  return isHyphen(words[i + 1]) || (isHyphen(words[i]) && !isPrefix(words[i - 1], words[i]));
}

/** "Took part", "took place" */
function isObject(words: Words, i: number): boolean {
  const [before, word] = [words[i - 1], words[i]];
  return (
    before !== undefined &&
    word?.gap === " " &&
    pastTenses.has(before.lower) &&
    !/(?:ed|ing)$/u.test(word.lower)
  );
}

const hasComma = ({ gap }: SentenceWord): boolean => gap.includes(",");

/**
 * Whether a comma stands before a form; with an adverb between, only where another verb came before:
 * "the poet, later honoured in Rome, left", not "the poet, a Roman, later left".
 */
function isParted(words: Words, i: number, before: SentenceWord | undefined): boolean {
  if (words[i]?.gap.includes(",")) return true;
  const between = before ? words.slice(words.indexOf(before) + 1, i) : [];
  const hasVerb = words
    .slice(0, i)
    .some(
      ({ lower, is }) =>
        auxiliaries.has(lower) ||
        pastTenses.has(lower) ||
        (is === "participle" && !lower.endsWith("ing")),
    );
  return hasVerb && between.some(hasComma);
}

/** "Work done in the 1970s established": what looks like an adjective. */
function isAfterNoun({ lower }: SentenceWord, before: SentenceWord | undefined): boolean {
  return (
    lower.endsWith("ed") && before !== undefined && /^(?:singular|plural|number)$/u.test(before.is)
  );
}

const isVerbal = ({ is }: SentenceWord): boolean => is === "verb" || is === "participle";

/** The word before, without adverbs and the middle of "has not been". */
export function lastSaid(words: Words, i: number): SentenceWord | undefined {
  let at = i - 1;
  while (
    at >= 0 &&
    !words[at + 1]?.gap.includes(",") &&
    (isPassed(words[at]) || isPrefix(words[at], words[at + 1]))
  )
    at -= 1;
  return words[at];
}

/** The first half of "co-hosted" */
function isPrefix(word: SentenceWord | undefined, next: SentenceWord | undefined): boolean {
  return (
    next?.gap === "-" && /^(?:co|re|over|under|out|pre|de|un|counter|mis)$/u.test(word?.lower ?? "")
  );
}

function isPassed(word: SentenceWord | undefined): boolean {
  return word !== undefined && (word.is === "adverb" || skipped.has(word.lower));
}

function ofIng(
  before: SentenceWord | undefined,
  isApart: boolean,
  next: SentenceWord | undefined,
): RoleGuess {
  // "Rules of racing on the river"
  if (before?.lower === "of" && /^(?:on|in|at|and|or)$/u.test(next?.lower ?? "")) return undefined;
  if (before && /^(?:is|are|was|were|be|been)$/u.test(before.lower)) return "finite";
  const isNoun =
    !isApart && before !== undefined && /^(?:the|an?|its|their|his|her)$/u.test(before.lower);
  return isNoun ? undefined : "ing";
}

function ofPast(
  before: SentenceWord | undefined,
  isApart: boolean,
  next: SentenceWord | undefined,
): RoleGuess {
  if (!before) return "reduced";
  if (isApart) return "reduced";
  if (before.lower === "having") return "ing";
  if (before.lower === "be") return "infinitive";
  if (auxiliaries.has(before.lower)) return "finite";
  if (determiners.has(before.lower) || before.is === "possessive") return undefined;
  if (before.is === "adjective" && next !== undefined && /(?:singular|plural)/u.test(next.is))
    return undefined;
  return next?.lower === "by" || openers.has(before.lower) ? "reduced" : "open";
}
