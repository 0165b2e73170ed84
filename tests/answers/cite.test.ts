import { describe, expect, it } from "vitest";
import { cite } from "../../src/answers/cite.js";
import { candidateSaying, indexedDocument, inquiryOf, rankedPassage } from "../support/passages.js";

const tower = rankedPassage({
  text: "The tower is old.  It has\n214 steps. The lamp turns.",
  sentences: ["The tower is old.", "The lamp turns."],
  start: 300,
});
const keepers = rankedPassage({
  sentences: ["Ada Finch was the last keeper."],
  document: indexedDocument({ path: "keepers.md" }),
  start: 40,
});
const passages = [tower, keepers];
const saying = (words: string) => candidateSaying(words, passages);
const [old, lamp, keeper] = [
  saying("The tower is old."),
  saying("The lamp turns."),
  saying("Ada Finch was the last keeper."),
];

describe("cite()", () => {
  it("numbers footnotes from 1 in the order of first use, one a passage", () => {
    const { sentences, citations } = cite([keeper, lamp, old]);
    expect(sentences).toEqual([
      { text: "Ada Finch was the last keeper.", citation: 1 },
      { text: "The lamp turns.", citation: 2 },
      { text: "The tower is old.", citation: 2 },
    ]);
    expect(citations.map(({ number, passage, document }) => [number, passage, document])).toEqual([
      [1, keepers.passage, keepers.document],
      [2, tower.passage, tower.document],
    ]);
  });

  it("leads with what answers, only in the sentences that were asked for", () => {
    const asked = new Map([[keeper, inquiryOf("Who was the last keeper?")]]);
    const { sentences } = cite([old, keeper], asked);
    expect(sentences.map(({ text, lead }) => lead && text.slice(lead.start, lead.end))).toEqual([
      undefined,
      "Ada Finch",
    ]);
  });

  it("quotes one sentence alone", () => {
    const [citation] = cite([lamp]).citations;
    expect(citation?.quote).toBe("The lamp turns.");
  });

  it("quotes from the first sentence that is said to the last, word for word", () => {
    const [citation] = cite([lamp, old]).citations;
    expect(citation?.quote).toBe("The tower is old.  It has\n214 steps. The lamp turns.");
  });

  it("has spans in the document's text", () => {
    for (const { span, quote, passage } of cite([keeper, lamp, old]).citations) {
      const { start, text } = passage;
      expect(text.slice(span.start - start, span.end - start)).toBe(quote);
    }
  });

  it("cites nothing for nothing", () => {
    expect(cite([])).toEqual({ sentences: [], citations: [] });
  });
});
