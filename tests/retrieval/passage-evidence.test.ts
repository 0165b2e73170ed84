import { describe, expect, it } from "vitest";
import { createEvidenceReader } from "../../src/retrieval/passage-evidence.js";
import type { PassageEvidence } from "../../src/retrieval/passage-evidence.js";
import type { Inquiry } from "../../src/retrieval/question.js";
import { indexedDocument, rankedPassage } from "../support/passages.js";
import type { PassageParts } from "../support/passages.js";

const splitTerms = (text: string): string[] => text.toLowerCase().match(/\w+/g) ?? [];
const asked = ["old", "mill", "grinds", "barley", "daily"];
/** Those of the question are 20 together. */
const weights: Readonly<Record<string, number>> = {
  old: 1,
  mill: 2,
  grinds: 3,
  barley: 4,
  daily: 10,
};
/** Those of the question are 40 together. */
const inDocuments: Readonly<Record<string, number>> = {
  ...{ old: 2, mill: 3, grinds: 5, barley: 10, daily: 20 },
  rye: 9,
};

interface Parts extends Omit<PassageParts, "document"> {
  readonly title?: string;
  readonly lexical?: number;
  readonly neighbor?: number;
  /** The terms of its document. */
  readonly among?: readonly string[];
}

const question = { text: "old mill grinds the barley daily", terms: asked };

const readerOf = (inquiry: Pick<Inquiry, "text" | "terms">) =>
  createEvidenceReader(
    {
      ...{ ...inquiry, kind: "other", otherTerms: [], quoted: [], halves: [] },
      ...{ typeTerms: new Set(), anchors: new Set() },
    },
    {
      splitTerms,
      weigh: (term) => weights[term] ?? 100,
      weighInDocuments: (term) => inDocuments[term] ?? 100,
    },
  );

function evidence(
  { title = "", lexical = 0, neighbor = 0, among = [], ...parts }: Parts,
  inquiry = question,
): PassageEvidence {
  const document = indexedDocument({ title });
  const passagesWith = (term: string): number => (among.includes(term) ? 2 : 0);
  return readerOf(inquiry)({
    ...rankedPassage({ ...parts, document }),
    passagesWith,
    lexical,
    neighbor,
  });
}

describe("createEvidenceReader()", () => {
  it("reads the evidence as worked out by hand", () => {
    const found = evidence({
      title: "Rye mill",
      headings: ["Old days"],
      sentences: ["The mill grinds rye.", "Barley is dear.", "It rains.", "So it goes."],
      similarities: [0.1, 0.5, 0.3, 0.2],
      among: ["mill", "daily", "rye"],
      ...{ lexical: 0.8, neighbor: 0.4 },
    });
    const { similarity, meanSimilarity, pairs, ...others } = found;
    expect(others).toEqual({
      lexical: 0.8,
      neighbor: 0.4,
      // Old by the heading, mill by the title, and barley; with the first sentence it would be 6.
      sentence: 7 / 20,
      passage: 10 / 20,
      document: 23 / 40,
      title: 3 / 12,
    });
    expect([similarity, meanSimilarity]).toEqual([
      expect.closeTo(0.5, 6),
      expect.closeTo((0.5 + 0.3 + 0.2) / 3, 6),
    ]);
    // Old mill 3, mill grinds 5, grinds barley 7, barley daily 14: "the" is not asked for.
    expect(pairs).toBeCloseTo(5 / 29, 12);
  });

  it("takes the neighbors of the question in the order of its text", () => {
    const terms = ["barley", "grinds"];
    const found = evidence(
      { sentences: ["It grinds barley."] },
      { text: "grinds the barley", terms },
    );
    expect(found.pairs).toBe(1);
  });

  it("counts a word once that the title or a sentence repeats", () => {
    const found = evidence({ title: "Mill, mill of rye", sentences: ["Barley, barley, barley."] });
    // "of" weighs 100 in documents, as all that is not told.
    expect(found).toMatchObject({ title: 3 / 112, sentence: 6 / 20, passage: 6 / 20 });
  });

  it("finds the terms of the title in a passage, but not in its document", () => {
    const found = evidence({ title: "Mill", sentences: ["So it goes."] });
    expect(found).toMatchObject({ sentence: 2 / 20, passage: 2 / 20, document: 0, title: 1 });
  });

  it("takes the mean of what similarities there are, below 0 too", () => {
    const sentences = ["So it goes.", "It rains."];
    const { similarity, meanSimilarity } = evidence({ sentences, similarities: [-0.5, -0.25] });
    expect([similarity, meanSimilarity]).toEqual([-0.25, -0.375]);
  });

  it("leaves the similarities of a passage in the order of its sentences", () => {
    const similarities = Float32Array.of(0.25, 0.5);
    const found = rankedPassage({ sentences: ["It rains.", "So it goes."] });
    readerOf(question)({ ...found, similarities, lexical: 0, neighbor: 0 });
    expect([...similarities]).toEqual([0.25, 0.5]);
  });

  it("is 0 for vectors, a title and pairs that are not there", () => {
    const terms = ["mill"];
    const found = evidence({ sentences: ["The mill."] }, { text: "mill", terms });
    expect(found).toEqual({
      ...{ lexical: 0, neighbor: 0, similarity: 0, meanSimilarity: 0 },
      ...{ sentence: 1, passage: 1, pairs: 0, document: 0, title: 0 },
    });
  });

  it("is 0 where nothing is asked for", () => {
    const parts = { title: "Rye mill", sentences: ["The mill."], among: ["mill"] };
    const found = evidence(parts, { text: "the", terms: [] });
    expect(new Set(Object.values(found))).toEqual(new Set([0]));
  });
});
