import type { Evidence } from "./evidence.js";
import { namesOf } from "./check-names.js";
import { oppositesOf, similarTo, wordKey } from "./opposites.js";
import type { ReadSentence, Word } from "./reading.js";

/** Verbs that say the same of both sides. */
const mutual = new Set(
  "meet met marry married agree cooperate negotiate sign share compare join talk discuss play compete differ resemble correspond border"
    .split(" ")
    .map(wordKey),
);

/**
 * Finds two names, or a name or number and its preposition, that have changed places: "A sued B" for
 * "B sued A", "from 10 to 20" for "from 20 to 10".
 *
 * @returns The first of the words that stand elsewhere, `undefined` when there is none.
 */
export function wrongOrder(claim: ReadSentence, evidence: Evidence): string | undefined {
  return (
    turnedNames(claim, evidence) ??
    turnedPreposition(claim, evidence) ??
    turnedComparison(claim, evidence)
  );
}

function turnedNames(claim: ReadSentence, evidence: Evidence): string | undefined {
  const names = namesOf(claim, evidence);
  for (const [index, one] of names.entries()) {
    for (const other of names.slice(index + 1)) {
      const between = claim.words.slice(one.at + one.length, other.at);
      const verbs = between
        .filter(({ terms, text }) => terms.length > 0 && /^\p{Ll}/u.test(text))
        .slice(0, 1);
      const [first, second] = [one.words.at(-1), other.words.at(-1)];
      if (first === undefined || second === undefined || first.lower === second.lower) continue;
      if (/'s?$/u.test(first.text)) continue;
      if (between.length > 14) continue;
      const isTurned = verbs.some(
        (verb) =>
          !mutual.has(wordKey(verb.lower)) && isOnlyTurned(first, verb, second, between, evidence),
      );
      if (isTurned) return one.words.map(({ text }) => text).join(" ");
    }
  }
  return undefined;
}

/** Whether the evidence has two names around a verb in the other order, or the other voice, and never so. */
function isOnlyTurned(
  first: Word,
  verb: Word,
  second: Word,
  between: readonly Word[],
  evidence: Evidence,
): boolean {
  const isPassive = between.some(({ lower }) => lower === "by");
  const orders = evidence.sentences.flatMap(({ words }) => {
    const at = (wanted: Word): number[] =>
      words.flatMap((word, index) => (isSameWord(word, wanted) ? [index] : []));
    return at(verb).flatMap((v) =>
      at(first).flatMap((a) => at(second).flatMap((b) => orderOf(words, a, v, b, isPassive))),
    );
  });
  return orders.length > 0 && orders.every((order) => order === "turned");
}

function orderOf(
  words: readonly Word[],
  a: number,
  v: number,
  b: number,
  isPassive: boolean,
): ("kept" | "turned")[] {
  const [low, high] = [Math.min(a, b), Math.max(a, b)];
  if (v < low || v > high) return [];
  const told = words.slice(low, high).some(({ lower }) => lower === "by");
  return [a < b === (told === isPassive) ? "kept" : "turned"];
}

const isSameWord = (one: Word, other: Word): boolean =>
  one.lower === other.lower ||
  (one.terms.length > 0 && one.terms.every((term) => other.terms.includes(term)));

const opposedPrepositions = [
  ["from", "to"],
  ["from", "into"],
  ["before", "after"],
  ["above", "below"],
  ["over", "under"],
  ["until", "since"],
  ["with", "without"],
  ["inside", "outside"],
] as const;

/** The prepositions that say the opposite of one. */
function against(preposition: string): string[] {
  return opposedPrepositions.flatMap(([one, other]) =>
    one === preposition ? [other] : other === preposition ? [one] : [],
  );
}

/** A number, date or word behind a preposition where the evidence has the opposite one, and never it. */
function turnedPreposition(claim: ReadSentence, evidence: Evidence): string | undefined {
  for (const { key, preposition, text } of behindPrepositions(claim)) {
    const opposites = against(preposition);
    const told = evidence.sentences
      .flatMap(behindPrepositions)
      .filter((other) => other.key === key)
      .map((other) => other.preposition);
    if (opposites.some((one) => told.includes(one)) && !told.includes(preposition)) return text;
  }
  return undefined;
}

interface Behind {
  readonly key: string;
  readonly preposition: string;
  readonly text: string;
}

function behindPrepositions({ words, numbers, dates, text }: ReadSentence): Behind[] {
  return words.flatMap(({ lower: preposition, end }, index) => {
    if (against(preposition).length === 0) return [];
    const number = numbers.find(
      (one) => one.at === index + 1 || (one.start >= end && one.start <= end + 2),
    );
    const date = dates.find((one) => one.start >= end && one.start <= end + 5);
    if (date)
      return [
        {
          key: JSON.stringify(date.readings[0]),
          preposition,
          text: text.slice(date.start, date.end),
        },
      ];
    if (number)
      return [
        { key: String(number.values[0]), preposition, text: text.slice(number.start, number.end) },
      ];
    const [first, second] = words.slice(index + 1);
    const word =
      first !== undefined && /^(?:the|a|an|its|their|his|her)$/u.test(first.lower) ? second : first;
    return word === undefined || word.terms.length === 0
      ? []
      : [{ key: word.terms.join(" "), preposition, text: word.text }];
  });
}

/** "More in summer than in winter" for the contrary; "fewer in summer" says the same. */
function turnedComparison(claim: ReadSentence, evidence: Evidence): string | undefined {
  const own = comparisonOf(claim);
  if (own === undefined) return undefined;
  const told = evidence.sentences.flatMap((sentence) => comparisonOf(sentence) ?? []);
  const verdicts = told.flatMap((other) => {
    const isFlipped = oppositesOf(own.key).has(other.key);
    if (!isFlipped && own.key !== other.key && !similarTo(own.key).has(other.key)) return [];
    const shared = (one: readonly string[], two: readonly string[]): number =>
      one.filter((term) => two.includes(term)).length;
    const straight = shared(own.right, other.right);
    const crossed = shared(own.right, other.left);
    return straight === crossed ? [] : [crossed > straight !== isFlipped];
  });
  return verdicts.length > 0 && verdicts.every(Boolean) ? own.text : undefined;
}

const comparatives =
  /^(?:more|less|fewer|higher|lower|larger|bigger|smaller|greater|older|younger|longer|shorter|earlier|later|better|worse|faster|slower|heavier|lighter|stronger|weaker)$/u;

/** A word that compares and what stands on the two sides of "than". */
function comparisonOf({
  words,
}: ReadSentence): { key: string; text: string; left: string[]; right: string[] } | undefined {
  const than = words.findIndex(({ lower }) => lower === "than");
  if (than < 0) return undefined;
  const before = words.slice(0, than);
  const comparing = before.filter(({ lower }) => comparatives.test(lower)).at(-1);
  if (comparing === undefined) return undefined;
  const terms = (some: readonly Word[]): string[] => some.flatMap((word) => word.terms);
  return {
    key: wordKey(comparing.lower),
    text: comparing.text,
    left: terms(before),
    right: terms(words.slice(than + 1)),
  };
}
