import type { GoldFact } from "./gold-fact.js";
import { scoredKinds } from "./gold-fact.js";
import type { FactScore, ScoredFact, Share } from "./score-facts.js";

/** Rows for `console.table`: a kind each, then dates, people, bodies and counts, then all. */
export function scoreRows({ kinds, ...score }: FactScore): Record<string, Record<string, unknown>> {
  const rows = scoredKinds.map((kind) => [kind, row(kinds[kind])] as const);
  return Object.fromEntries([
    ...rows,
    ["no lists", row(score.withoutLists)],
    ["all", row(score.overall)],
  ]);
}

/**
 * Says in lines what was mined and is wrong, and what was missed.
 *
 * @param texts of the documents, by the name of their file.
 */
export function describeErrors(score: FactScore, texts: ReadonlyMap<string, string>): string {
  const wrong = score.wrong.map((fact) => `wrong  ${describeMined(fact)}`);
  const missed = score.missed.map((gold) => `missed ${describeGold(gold, texts)}`);
  return [...wrong, ...missed].join("\n");
}

/** The table and the errors as one text. */
export function scoreText(score: FactScore, texts: ReadonlyMap<string, string>): string {
  const lines = Object.entries(scoreRows(score)).map(
    ([kind, cells]) => `${kind.padEnd(10)} ${Object.values(cells).join("  ")}`,
  );
  return [
    "kind       precision (right/mined)  recall (found/required)",
    ...lines,
    describeErrors(score, texts),
  ].join("\n");
}

function row({ precision, right, mined, recall, found, required }: Share): Record<string, string> {
  return {
    precision: `${precision.toFixed(3)} (${right}/${mined})`,
    recall: `${recall.toFixed(3)} (${found}/${required})`,
  };
}

function describeMined(fact: ScoredFact): string {
  const { document, kind, span, quote } = fact;
  return `${document}@${span.start} ${kind} ${minedKey(fact)}: ${oneLine(quote)}`;
}

function minedKey(fact: ScoredFact): string {
  switch (fact.kind) {
    case "event":
      return `${fact.date.from}..${fact.date.to}`;
    case "person":
      return `${fact.name} (${fact.role})`;
    case "body":
      return `${fact.name} = ${fact.expansion}`;
    case "count":
      return `${fact.value} × ${fact.unit}`;
    case "definition":
      return fact.name;
    case "list":
      return `${fact.name}: ${fact.members.join(" | ")}`;
  }
}

function describeGold(gold: GoldFact, texts: ReadonlyMap<string, string>): string {
  const { document, kind, at } = gold;
  const text = texts.get(document) ?? "";
  const words = at.map(([start, end]) => oneLine(text.slice(start, end))).join(" / ");
  return `${document}@${at[0]?.[0] ?? 0} ${kind} ${goldKey(gold)}: ${words}`;
}

function goldKey(gold: GoldFact): string {
  switch (gold.kind) {
    case "event":
      return `${gold.from}..${gold.to}`;
    case "person":
      return `${gold.name} (${gold.role})`;
    case "body":
      return `${gold.name} = ${gold.expansion}`;
    case "count":
      return `${gold.value} × ${gold.unit}`;
    case "definition":
      return gold.name;
    case "list":
      return `${gold.name}: ${gold.members.join(" | ")}`;
  }
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, " ").slice(0, 200);
}
