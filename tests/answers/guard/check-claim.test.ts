import { beforeAll, describe, expect, it } from "vitest";
import { checkClaim } from "../../../src/answers/guard/check-claim.js";
import type { GuardParts, Verdict } from "../../../src/answers/guard/claim.js";
import { support } from "../../../src/answers/guard/support.js";
import { createSplitter } from "../../../src/compose.js";
import { loadLanguageDetector } from "../../../src/documents/language.js";

const passage =
  "The museum of Varn opened on 3 May 1964. Director Ilse Brandt bought 1,250 maps from Norway for 2.4 million crowns. " +
  "Visitors may not touch the maps. The roof was repaired in 1988.";
const quote = "Director Ilse Brandt bought 1,250 maps from Norway for 2.4 million crowns.";
let parts: GuardParts;

beforeAll(async () => {
  parts = { splitTerms: createSplitter(), detectLanguage: await loadLanguageDetector() };
});

const check = (text: string, said = quote): Verdict =>
  checkClaim({ text, quote: said, passage, context: ["Guide to Varn"] }, parts);
const reason = (text: string, said = quote): string => {
  const verdict = check(text, said);
  return verdict.kind === "supported" ? "supported" : verdict.reason;
};

describe("checkClaim()", () => {
  it("gives the place of the quote", () => {
    const start = passage.indexOf("Director");
    expect(check("Ilse Brandt bought 1,250 maps.")).toEqual({
      kind: "supported",
      span: { start, end: start + quote.length },
    });
  });

  it("says what is not supported", () => {
    expect(check("Ilse Brandt bought 1,350 maps.")).toEqual({
      kind: "unsupported",
      reason: "number",
      what: "1,350",
    });
  });

  it.each([
    ["3 May 1964", "The museum opened on 3 May 1964."],
    ["May 3, 1964", "The museum opened on May 3, 1964."],
    ["1964-05-03", "The museum opened on 1964-05-03."],
    ["the third of May", "The museum opened on the third of May 1964."],
    ["the month", "The museum opened in May 1964."],
    ["the year", "The museum opened in 1964."],
    ["the name of a heading", "The Varn museum opened in 1964."],
  ])("takes a date or name as %s", (_, text) => {
    expect(reason(text, "The museum of Varn opened on 3 May 1964.")).toBe("supported");
  });

  it.each([
    ["empty", "…", quote],
    ["empty", "Ilse Brandt bought maps.", " "],
    ["quoteNotFound", "Ilse Brandt bought maps.", "Ilse Brandt sold her maps."],
    ["date", "The museum opened on 5 March 1964.", "The museum of Varn opened on 3 May 1964."],
    ["number", "The museum opened in 1988.", "The museum of Varn opened on 3 May 1964."],
    ["name", "Hugo Stein bought 1,250 maps.", quote],
    ["name", "Ilse Brandt bought 1,250 maps from Sweden.", quote],
    ["number", "Ilse Brandt paid 2.4 billion crowns.", quote],
    ["negation", "Ilse Brandt never bought maps from Norway.", quote],
    ["negation", "Visitors may touch the maps.", "Visitors may not touch the maps."],
    ["direction", "Director Ilse Brandt sold 1,250 maps.", quote],
    ["quantity", "Ilse Brandt bought all maps from Norway.", quote],
    ["words", "Maps improve schools, farming and public health.", quote],
    ["words", "I like the maps from Norway.", quote],
  ])("finds fault (%s) with: %s", (fault, text, said) => {
    expect(reason(text, said)).toBe(fault);
  });

  it.each([
    [
      "supported",
      "Die Direktorin Ilse Brandt kaufte 1.250 Karten aus Norwegen für 2,4 Millionen Kronen.",
    ],
    ["supported", "La directrice Ilse Brandt a acheté 1 250 cartes en Norvège."],
    ["number", "Die Direktorin Ilse Brandt kaufte 1.350 Karten aus Norwegen."],
    ["name", "Die Direktorin Anna Weber kaufte 1.250 Karten aus Norwegen."],
    ["supported", "馆长从挪威购买了1250幅地图。"],
    ["number", "馆长从挪威购买了1350幅地图。"],
  ])("compares what languages share (%s): %s", (expected, text) => {
    expect(reason(text)).toBe(expected);
  });

  it("reads Chinese dates and numerals on both sides", () => {
    const chinese = "博物馆于1964年5月3日开馆，有三十二名工作人员。";
    const verdict = (text: string): string =>
      checkClaim({ text, quote: chinese, passage: chinese }, parts).kind;
    expect(verdict("The museum opened on 3 May 1964 with 32 members of staff.")).toBe("supported");
    expect(verdict("The museum opened on 4 May 1964.")).toBe("unsupported");
  });

  it("takes any text without a fault of its own", () => {
    for (const text of ["\u0000", "[[[[", "—", "1".repeat(400), "A ".repeat(2_000), "𝒜𝒜 not"]) {
      expect(["supported", "unsupported"]).toContain(check(text).kind);
    }
  });
});

describe("support()", () => {
  it("is higher the more of a sentence stands in the text, from 0 to 1", () => {
    const scores = [
      "Ilse Brandt bought 1,250 maps from Norway.",
      "Ilse Brandt collected many maps while travelling.",
      "I would love to see some paintings, would you?",
    ].map((claim) => support(claim, passage, parts));
    expect(scores.toSorted((one, other) => other - one)).toEqual(scores);
    expect(scores[0]).toBeGreaterThan(0.5);
    expect(scores.every((score) => score >= 0 && score <= 1)).toBe(true);
  });
});
