import type { Evidence } from "./evidence.js";
import { isDenied } from "./negators.js";
import { affinity, surroundings } from "./near.js";
import type { Surroundings } from "./near.js";
import { isNegatedForm, oppositesOf, similarTo, wordKey } from "./opposites.js";
import type { ReadSentence, Word } from "./reading.js";

/** How much nearer the opposite word must stand to be the one that is meant. */
const nearer = 1.6;

interface Found {
  readonly sentence: ReadSentence;
  readonly word: Word;
  readonly at: number;
}

/**
 * Finds a word in a claim whose opposite the evidence says of the same: "rose" for "fell", "before"
 * for "after". Where either is denied, the opposite is right.
 *
 * @returns That word, `undefined` when there is none.
 */
export function wrongDirection(claim: ReadSentence, evidence: Evidence): string | undefined {
  const fault = claim.words.find((word, at) => isOpposed({ sentence: claim, word, at }, evidence));
  return fault?.text;
}

function isOpposed({ sentence: claim, word, at }: Found, evidence: Evidence): boolean {
  const key = wordKey(word.lower);
  const opposites = oppositesOf(key);
  const against = find(evidence, (other) => opposites.has(other) || isNegatedForm(key, other));
  if (against.length === 0 || hasThan(claim)) return false;
  // Both are said: which belongs where is told by order.
  if (claim.words.some(({ lower }) => opposites.has(wordKey(lower)))) return false;
  const alike = find(evidence, (other) => other === key || similarTo(key).has(other));
  const isFlipped = (other: Found): boolean =>
    isDenied(claim, word) !== isDenied(other.sentence, other.word);
  const around = surroundings(claim, at);
  const near = ({ sentence, at: place }: Found): number => affinity(sentence, place, around);
  const most = (found: readonly Found[]): number => Math.max(0, ...found.map(near));
  const straight = against.filter((other) => !isFlipped(other) && !isTurned(claim, at, other));
  if (straight.length === 0 || most(straight) === 0) return false;
  const right = [...alike.filter((other) => !isFlipped(other)), ...against.filter(isFlipped)];
  const together = (found: readonly Found[]): number =>
    Math.max(0, ...found.map((other) => countIn(other, around)));
  const isCloser = most(straight) >= most(right) && together(straight) > together(right);
  return right.length === 0 || isCloser || most(straight) > nearer * most(right);
}

/** How many of some terms stand in the clause of a word. */
function countIn({ sentence, word }: Found, around: Surroundings): number {
  const terms = new Set(
    sentence.words.filter(({ clause }) => clause === word.clause).flatMap((other) => other.terms),
  );
  return [...around.keys()].filter((term) => terms.has(term)).length;
}

const hasThan = ({ words }: ReadSentence): boolean =>
  words.some(({ lower }, index) => lower === "than" && !/^\d/u.test(words[index + 1]?.text ?? ""));

function find(evidence: Evidence, test: (key: string) => boolean): Found[] {
  return evidence.sentences.flatMap((sentence) =>
    sentence.words.flatMap((word, at) =>
      test(wordKey(word.lower)) ? [{ sentence, word, at }] : [],
    ),
  );
}

const connecting =
  /^(?:before|after|more|less|fewer|higher|lower|larger|smaller|older|younger|greater|shorter|longer|earlier|later|following|prior|above|below|over|under)$/u;

/** Whether what stands on both sides has changed places too: "A before B" is "B after A". */
function isTurned(claim: ReadSentence, at: number, other: Found): boolean {
  const word = claim.words[at];
  if (word === undefined || !connecting.test(word.lower)) return false;
  const [left, right] = sidesOf(claim, at);
  const [toldLeft, toldRight] = sidesOf(other.sentence, other.at);
  const shared = (one: ReadonlySet<string>, two: ReadonlySet<string>): number =>
    [...one].filter((term) => two.has(term)).length;
  const straight = shared(left, toldLeft) + shared(right, toldRight);
  const crossed = shared(left, toldRight) + shared(right, toldLeft);
  return crossed > straight;
}

function sidesOf(
  { words, numbers }: ReadSentence,
  at: number,
): [ReadonlySet<string>, ReadonlySet<string>] {
  const terms = (from: number, to: number): Set<string> =>
    new Set([
      ...words.slice(from, to).flatMap((word) => word.terms),
      ...numbers
        .filter((number) => number.at >= from && number.at < to)
        .map(({ values }) => String(values[0])),
    ]);
  return [terms(0, at), terms(at + 1, words.length)];
}
