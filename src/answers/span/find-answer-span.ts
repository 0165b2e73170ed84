import type { Span } from "../../documents/document.js";
import type { Inquiry } from "../../retrieval/question.js";
import { readAsked } from "./asked.js";
import { spanCandidates } from "./candidates.js";
import { evidenceNear } from "./evidence-near.js";
import { hanSpan } from "./han-span.js";
import { readSentence, runAt } from "./reading.js";
import type { Reading, Run } from "./reading.js";
import { scoreOf } from "./score-run.js";
import { sentenceWords } from "./sentence-words.js";
import { weightsFor } from "./weights.js";

/** What is longer is a table or a list rather than a sentence. */
const maxCharacters = 1_500;

/**
 * Finds the shortest run of words in a sentence that answers a question for a person, a place, a
 * date, a number or something else that has a name: "3 May 2021", "12 ships".
 * `undefined` when another kind of thing is asked for, when the sentence holds nothing of the kind
 * or nothing of the question, or when it is doubtful what answers: a wrong answer in bold is worse
 * than none. English; in Chinese only dates and numbers.
 *
 * @param sentence As a reader sees it.
 * @returns A stretch of whole words, without white space around it, that the question does not
 * say itself.
 */
export function findAnswerSpan(inquiry: Inquiry, sentence: string): Span | undefined {
  if (sentence.length > maxCharacters) return undefined;
  if (isHan(sentence)) return hanSpan(inquiry, sentence);
  const asked = readAsked(inquiry);
  if (asked === undefined) return undefined;
  const reading = readSentence(sentence, sentenceWords(sentence), asked);
  const isAbout = [reading.predicateAt, reading.namedAt, reading.headAt].some(
    ({ length }) => length > 0,
  );
  if (!isAbout && asked.predicate.length + asked.named.length > 0) return undefined;
  const best = mostLikely(reading);
  return best && withCounted(best);
}

/** Whether a sentence is written without spaces, rather than naming a word or two so. */
function isHan(sentence: string): boolean {
  return (sentence.match(/\p{Script=Han}/gu)?.length ?? 0) * 4 > sentence.length;
}

/**
 * The run that stands out among the others and against none, by the odds that its score gives.
 * Longer and shorter forms of it speak for it.
 */
function mostLikely(reading: Reading): Run | undefined {
  const weights = weightsFor(reading.asked.wanted);
  const scored = spanCandidates(reading.asked, reading.sentence, reading.words)
    .map((span) => runAt(span, reading))
    // What the question says itself is no answer.
    .filter((run) => evidenceNear.asked(run) < 1)
    .map((run) => ({ run, odds: Math.exp(scoreOf(run, weights)) }))
    .toSorted((one, other) => other.odds - one.odds);
  const best = scored[0]?.run;
  if (best === undefined) return undefined;
  const sum = (among: typeof scored): number => among.reduce((all, { odds }) => all + odds, 0);
  const forms = scored.filter(({ run }) => run.start < best.end && best.start < run.end);
  return sum(forms) > weights.least * (1 + sum(scored)) ? best : undefined;
}

/** "47" with "member states" behind it, where these are what the question counts. */
function withCounted({ start, end, last, reading }: Run): Span {
  const { sentence, words, headAt, asked } = reading;
  const head = words[headAt.find((at) => at > last && at <= last + 3) ?? -1];
  const fits =
    asked.wanted === "count" &&
    head &&
    /^(?:\s[\p{L}-]+)+$/u.test(sentence.slice(end, head.end)) &&
    !/^\s(?:and|or)\s/u.test(sentence.slice(head.end));
  return { start, end: fits ? head.end : end };
}
