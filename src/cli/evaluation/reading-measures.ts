import { abstentionMeasures } from "./abstention-measures.js";
import { bestThreshold } from "./best-threshold.js";
import { holdsAnswer, isExactly, tokenF1 } from "./gold-answers.js";
import type { Measure } from "./measure-table.js";
import type { Reading, Said } from "./reading.js";
import { speedMeasures } from "./speed-measures.js";
import { mean } from "../statistics.js";

/** How well questions were answered and not answered. */
export function readingMeasures(readings: readonly Reading[]): Measure[] {
  const answerable = readings.filter((one) => one.answerable);
  const ofAnswerable = (score: (said: Said, golds: readonly string[]) => number) => ({
    value: mean(answerable.map(({ said, golds }) => (said ? score(said, golds) : 0))),
    forced: mean(answerable.map(({ forced, golds }) => (forced ? score(forced, golds) : 0))),
    note: `of ${answerable.length} answerable`,
  });
  return [
    {
      name: "answer in first sentence",
      ...ofAnswerable(({ sentences: [first] }, golds) => Number(holdsAnswer(first, golds))),
    },
    {
      name: "answer in answer",
      ...ofAnswerable(({ sentences }, golds) =>
        Number(sentences.some((sentence) => holdsAnswer(sentence, golds))),
      ),
    },
    {
      name: "exact match of span",
      ...ofAnswerable(({ span }, golds) => Number(isExactly(span, golds))),
    },
    { name: "token F1 of span", ...ofAnswerable(({ span }, golds) => tokenF1(span, golds)) },
    ...abstentionMeasures(readings, "answerability AUC"),
    ...squadMeasures(readings),
    ...speedMeasures(readings),
  ];
}

/**
 * F1 with abstention, as SQuAD 2.0 has it (Rajpurkar, Jia and Liang, "Know What You Don't Know:
 * Unanswerable Questions for SQuAD", 2018): a question that cannot be answered scores 1 when it is not
 * answered, else 0; one that can scores the token F1 of the span, and 0 when it is not answered. Once
 * as it answers, and once at the threshold of confidence that is best for these very questions.
 */
function squadMeasures(readings: readonly Reading[]): Measure[] {
  const scored = readings.map(({ answerable, golds, confidence, said, forced }) => {
    const abstained = answerable ? 0 : 1;
    const score = (one: Said | undefined): number => {
      if (!one) return abstained;
      return answerable ? tokenF1(one.span, golds) : 0;
    };
    return { confidence, now: score(said), answered: score(forced), abstained };
  });
  const best = bestThreshold(scored);
  return [
    {
      name: "F1 with abstention",
      value: mean(scored.map(({ now }) => now)),
      forced: mean(scored.map(({ answered }) => answered)),
    },
    {
      name: "the same at the best threshold",
      value: scored.length === 0 ? undefined : best.score,
      note:
        best.threshold === Infinity ? "answers none" : `confidence ${best.threshold.toFixed(4)}`,
    },
  ];
}
