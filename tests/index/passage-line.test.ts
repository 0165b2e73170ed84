import fc from "fast-check";
import { expect, it } from "vitest";
import { decodePassage, encodePassage } from "../../src/index/passage-line.js";
import type { Passage, Sentence } from "../../src/passages/passage.js";

const passage: Passage = {
  id: "abcdefghij12",
  document: "opec/report.md",
  headings: ["Outlook", "Demand"],
  startLine: 3,
  endLine: 4,
  start: 100,
  end: 127,
  text: "Demand *rises*.\nSupply falls.",
  sentences: [
    { start: 100, end: 115, text: "Demand rises." },
    { start: 116, end: 129, text: "Supply falls." },
  ],
};

it("gives back a passage from one line, without its path", () => {
  const line = encodePassage(passage);
  expect(line).toMatch(/^[^\n]*\n$/);
  expect(line).not.toContain("opec/report.md");
  expect(decodePassage(line, "opec/report.md")).toEqual(passage);
});

it("writes the text of a sentence only where it differs from the document's", () => {
  expect(encodePassage(passage)).toContain('[[100,115,"Demand rises."],[116,129]]');
});

it("gives back any passage, whatever characters it holds", () => {
  const anyText = fc.string({ unit: "binary", maxLength: 20 });
  const anySentence = fc.record({ start: fc.nat(), end: fc.nat(), text: anyText });
  const anyPassage = fc.record(
    { text: anyText, sentences: fc.array(anySentence), headings: fc.array(anyText), page: fc.nat() },
    { requiredKeys: ["text", "sentences", "headings"] },
  );
  fc.assert(
    fc.property(anyPassage, (parts) => {
      const sentences: Sentence[] = parts.sentences;
      const any: Passage = { ...passage, ...parts, sentences };
      expect(decodePassage(encodePassage(any), passage.document)).toEqual(any);
    }),
  );
});
