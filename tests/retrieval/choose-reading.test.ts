import { describe, expect, it } from "vitest";
import { createReadingChoice } from "../../src/retrieval/choose-reading.js";
import type { TermReading } from "../../src/retrieval/read-question.js";

const readingBy = (): TermReading => ({ splitTerms: () => [], repair: () => undefined });
const usual = readingBy();
const own = new Map([
  ["fr", readingBy()],
  ["de", readingBy()],
]);
const named = new Map<TermReading | undefined, string>([
  [usual, "usual"],
  ...[...own].map(([name, reading]) => [reading, name] as const),
]);

describe("createReadingChoice()", () => {
  it.each([
    ["English", "en en", "en", "usual"],
    ["Chinese", "en zh", "zh", "usual"],
    ["unknown, to English documents", "en zh", "und", "usual"],
    ["French, to English documents", "en", "fr", "usual"],
    ["French, to some French documents", "en en fr", "fr", "fr usual"],
    ["French of a region", "en fr", "fr-CA", "fr usual"],
    ["English, to some French documents", "en fr fr", "en", "usual"],
    ["English, to French documents", "fr de fr", "en", "fr usual de"],
    ["unknown, to French documents", "fr und und und", "und", "fr usual"],
    ["unknown, to many French and some English documents", "en fr fr", "und", "usual fr"],
    ["in a language without stemmer", "pl pl fr", "pl", "usual"],
    ["unknown, to documents without stemmer", "pl pl fr", "und", "usual fr"],
    ["to no documents", "", "fr", "usual"],
  ])("reads what is %s", (_, languages, asked, expected) => {
    const all = languages.split(" ").filter(Boolean);
    const there = new Map([...own].filter(([language]) => all.includes(language)));
    const { reading, others } = createReadingChoice({ languages: all, usual, own: there })(asked);
    expect([reading, ...others].map((one) => named.get(one)).join(" ")).toBe(expected);
  });
});
