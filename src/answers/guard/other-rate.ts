import { allOf } from "./evidence.js";
import type { Evidence } from "./evidence.js";
import type { ReadSentence } from "./reading.js";

const rate =
  /\b(?:once|twice|times|a|an|per|each|every)\s(?:an?\s|per\s|every\s)?(second|minute|hour|day|night|week|month|quarter|year|decade)\b|\b(daily|weekly|monthly|quarterly|yearly|annual)(?:ly)?\b/giu;
const adverbs: Readonly<Record<string, string>> = {
  daily: "day",
  weekly: "week",
  monthly: "month",
  quarterly: "quarter",
  yearly: "year",
  annual: "year",
};

/** "Once a month", where the evidence tells only other rates; `undefined` when there is none such. */
export function otherRate(claim: ReadSentence, evidence: Evidence): string | undefined {
  const rates = ({ text }: ReadSentence): (readonly [string, string])[] =>
    [...text.matchAll(rate)].map(([written, noun, adverb = ""]) => [
      noun?.toLowerCase() ?? adverbs[adverb.toLowerCase()] ?? "",
      written,
    ]);
  const told = new Set(
    allOf(evidence).flatMap((sentence) => rates(sentence).map(([unit]) => unit)),
  );
  return rates(claim).find(([unit]) => told.size > 0 && !told.has(unit))?.[1];
}
