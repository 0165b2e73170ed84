import { describe, expect, it } from "vitest";
import { findDetails } from "../../src/facts/find-details.js";
import { minedFrom } from "./counts/mined-from.js";

const details = (markdown: string, more = {}) => {
  const { document, passages } = minedFrom(markdown, more);
  return findDetails(document, passages);
};
const matter =
  "---\ntitle: The race\npublisher: Boat Club\ndate: 2020-05-03\nsource: >\n  an old book\n  of races\naudience: staff\n---\n\nThe race was long.\n";

describe("findDetails()", () => {
  it("makes a fact of each field, with its lines as the quote", () => {
    const facts = details(matter);
    expect(facts.map(({ name, answer, quote }) => [name, answer, quote])).toEqual([
      ["The race", "publisher: Boat Club", "publisher: Boat Club"],
      ["The race", "published: 2020-05-03", "date: 2020-05-03"],
      ["The race", "source: an old book of races", "source: >\n  an old book\n  of races"],
    ]);
    expect(facts[0]?.aliases).toEqual(["test", "Test", "publisher The race"]);
  });

  it("points to where the quote stands, in the first passage", () => {
    const { document, passages } = minedFrom(matter);
    for (const { span, quote, passage } of findDetails(document, passages)) {
      expect(document.text.slice(span.start, span.end)).toBe(quote);
      expect(passage).toBe(passages[0]?.id);
    }
  });

  it("quotes the first sentence where the text has no front matter", () => {
    expect(details("The race was long. It rained.", { publisher: "Boat Club" })).toMatchObject([
      { answer: "publisher: Boat Club", quote: "The race was long." },
    ]);
  });

  it("has none for a document without details or passages", () => {
    expect(details("The race was long.")).toEqual([]);
    const { document } = minedFrom("The race was long.", { publisher: "Boat Club" });
    expect(findDetails(document, [])).toEqual([]);
  });
});
