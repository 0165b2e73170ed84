import { englishStopWords } from "../../passages/stop-words.js";
import { sameName } from "./same-word.js";
import type { Run } from "./reading.js";

/** How near a run stands to what the question says; each between 0 and 1. */
export const evidenceNear = {
  /** Mean nearness to the words that say what happened: one half four words away. */
  nearPredicate: (run: Run): number => nearness(run, run.reading.predicateAt),
  nearNamed: (run: Run): number => nearness(run, run.reading.namedAt),
  /** No comma or bracket between the run and the nearest of the question's words. */
  sameClause: (run: Run): number => Number(!/[,;:()—–]/u.test(between(run) ?? ",")),
  /** The share of its words that the question says itself. */
  asked: ({ content, reading: { asked } }: Run): number =>
    content.filter(
      ({ lower }) =>
        asked.predicate.includes(lower) ||
        lower.split("-").some((part) => asked.named.some((name) => sameName(name, part))),
    ).length / Math.max(1, content.length),
  besidePredicate: (run: Run): number => Number(stands(run.reading.predicateAt.flat(), run, 3)),
  headInside: ({ first, last, reading }: Run): number =>
    Number(reading.headAt.some((at) => at >= first && at <= last)),
  headBeside: (run: Run): number => Number(stands(run.reading.headAt, run, 2)),
  headClose: (run: Run): number => Number(run.reading.headAt.some((at) => distance(run, at) <= 6)),
  /** "12 tall trees" to "How many trees". */
  headBehind: ({ last, reading }: Run): number =>
    Number(reading.headAt.some((at) => at > last && at <= last + 3)),
  /** "12 shrubs" to "How many trees". */
  otherCounted: (run: Run): number => Number(countsOther(run)),
  /** One name where several are asked for. */
  oneOfSeveral: ({ reading, start, end }: Run): number =>
    Number(reading.asked.isPlural && !/\s(?:and|or|&)\s/u.test(reading.sentence.slice(start, end))),
  /** "Rossi built", "built by Rossi" to "Who built". */
  doer: (run: Run): number => Number(run.reading.asked.isSubject && doesIt(run)),
};

/** Words from the run to a place; 0 within it. */
function distance({ first, last }: Run, at: number): number {
  return Math.max(first - at, at - last, 0);
}

function stands(places: readonly number[], run: Run, within: number): boolean {
  return places.some((at) => distance(run, at) > 0 && distance(run, at) <= within);
}

function nearness(run: Run, places: readonly (readonly number[])[]): number {
  const each = places.map((list) => 4 / (4 + Math.min(...list.map((at) => distance(run, at)))));
  return each.reduce((sum, one) => sum + one, 0) / Math.max(1, each.length);
}

function between(run: Run): string | undefined {
  const { words, sentence, predicateAt, namedAt } = run.reading;
  const outside = [...predicateAt, ...namedAt].flat().filter((at) => distance(run, at) > 0);
  if (outside.length === 0) return undefined;
  const nearest = outside.reduce((best, at) =>
    distance(run, at) < distance(run, best) ? at : best,
  );
  const word = words[nearest];
  return nearest < run.first
    ? sentence.slice(word?.end, run.start)
    : sentence.slice(run.end, word?.start);
}

function countsOther({ reading, last, after }: Run): boolean {
  const { words, headAt, asked } = reading;
  const next = words[last + 1]?.lower ?? "";
  const isNoun = /^\s\p{L}/u.test(after) && /(?:[^s]s|men|women|people)$/u.test(next);
  const isOther = isNoun && !englishStopWords.has(next) && asked.head !== undefined;
  return isOther && !headAt.some((at) => at > last && at <= last + 3);
}

function doesIt({ reading, first, last, before }: Run): boolean {
  const predicate = reading.predicateAt.flat();
  if (predicate.some((at) => at > last && at <= last + 2)) return true;
  return (
    /\bby\s+(?:the\s+)?(?:[\p{L}-]+\s+){0,2}$/iu.test(before) &&
    predicate.some((at) => at < first && at >= first - 5)
  );
}
