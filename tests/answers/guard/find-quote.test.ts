import { describe, expect, it } from "vitest";
import { findQuote } from "../../../src/answers/guard/find-quote.js";

const passage =
  "The **pier** was rebuilt[^1] in 1990.[2] Its\nplanks are of _larch_, and the [lamp](https://example.org/lamp) burns `all night`; " +
  "nobody knows why. The keeper’s ofﬁce is 10² m large — the largest on the coast.";

function found(quote: string): string | undefined {
  const span = findQuote(quote, passage);
  return span && passage.slice(span.start, span.end);
}

describe("findQuote() of the guard", () => {
  it.each([
    ["marks of Markdown", "The pier was rebuilt", "The **pier** was rebuilt"],
    ["footnotes", "rebuilt in 1990. Its planks", "rebuilt[^1] in 1990.[2] Its\nplanks"],
    ["links", "the lamp burns all night", "the [lamp](https://example.org/lamp) burns `all night"],
    ["typography", "keeper's office is 10² m large - the", "keeper’s ofﬁce is 10² m large — the"],
    ["quotation marks around it", "“nobody knows why”", "nobody knows why"],
    ["the case of its first letter", "Nobody knows why.", "nobody knows why."],
    ["the mark at its end", "nobody knows why!", "nobody knows why"],
    [
      "what is left out",
      "The pier was rebuilt … nobody knows why",
      passage.slice(0, passage.indexOf("why") + 3),
    ],
    ["brackets around what is left out", "planks are of larch [...] nobody knows", undefined],
  ])("does not mind %s", (_, quote, expected) => {
    expect(found(quote)).toBeDefined();
    if (expected !== undefined) expect(found(quote)?.replace(/[*_`]+$/u, "")).toBe(expected);
  });

  it.each([
    ["another word", "The pier was repaired"],
    ["a cut word", "The pier was reb"],
    ["a cut number", "rebuilt in 199"],
    ["another number", "rebuilt in 1991"],
    ["raised digits", "office is 102 m"],
    ["parts in the other order", "nobody knows why … The pier was rebuilt"],
    ["parts of which one is too short", "The … nobody knows why"],
    ["nothing", " ... "],
  ])("minds %s", (_, quote) => {
    expect(found(quote)).toBeUndefined();
  });

  it("minds parts that stand far apart", () => {
    const long = `The harbour opened. ${"It is a long way. ".repeat(40)}The harbour closed.`;
    expect(findQuote("The harbour opened … The harbour closed", long)).toBeUndefined();
  });

  it("takes a later first part when the others are near that one", () => {
    const long = `The boats left. ${"It is a long way. ".repeat(40)}The boats left. They came back.`;
    const span = findQuote("The boats left ... They came back", long);
    expect(span && long.slice(span.start, span.end)).toBe("The boats left. They came back");
  });

  it("finds nothing among marks that never end", () => {
    const hostile = "[".repeat(20_000) + "*".repeat(20_000) + "a".repeat(20_000);
    expect(findQuote("b".repeat(1_000), hostile)).toBeUndefined();
  });
});
