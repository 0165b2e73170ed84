import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { candidates } from "../../src/answers/candidate.js";
import { weighEvidence } from "../../src/answers/evidence.js";
import type { Evidence } from "../../src/answers/evidence.js";
import type { Inquiry } from "../../src/retrieval/question.js";
import {
  candidateSaying,
  indexedDocument,
  inquiryOf,
  rankedPassage,
  retrievalOf,
  splitTerms,
} from "../support/passages.js";
import type { PassageParts } from "../support/passages.js";

/** An inquiry for terms; those with a capital are names. */
function asking(...words: string[]): Inquiry {
  const terms = words.flatMap((word) => splitTerms(word));
  const anchors = new Set(words.filter((word) => /^\p{Lu}|\d/u.test(word)).flatMap(splitTerms));
  const text = words.join(" ");
  return {
    ...{ text, kind: "other", terms, otherTerms: [], anchors },
    ...{ typeTerms: new Set(), quoted: [], halves: [] },
  };
}

interface Weighing extends Partial<PassageParts> {
  /** The candidate's words. */
  readonly says: string;
  readonly weights?: Readonly<Record<string, number>>;
}

function weigh(inquiry: Inquiry, { says, weights, ...parts }: Weighing): Evidence {
  const passage = rankedPassage({ sentences: [says], ...parts });
  const candidate = candidateSaying(says, [passage]);
  const retrieval = retrievalOf([passage], weights);
  const [weighed] = weighEvidence(inquiry, [candidate], { retrieval, splitTerms });
  if (!weighed) throw new Error("no evidence");
  return weighed.evidence;
}

const places = [
  "inSentence",
  "inContext",
  "inNeighbor",
  "inPassage",
  "inDocument",
  "missing",
] as const;

/** The places that have a share, with it. */
function shares(evidence: Evidence): Partial<Evidence> {
  return Object.fromEntries(
    places.filter((place) => evidence[place] !== 0).map((place) => [place, evidence[place]]),
  );
}

const mill = ["The mill is old.", "It has a wheel.", "The wheel turns."];

describe("weighEvidence()", () => {
  it.each<[(typeof places)[number], string, Weighing]>([
    ["inSentence", "wheel", { says: "It has a wheel.", sentences: mill }],
    ["inContext", "brook", { says: "It has a wheel.", headings: ["Down at the brook"] }],
    [
      "inContext",
      "valley",
      { says: "A wheel.", document: indexedDocument({ title: "The valley" }) },
    ],
    ["inNeighbor", "mill", { says: "It has a wheel.", sentences: mill }],
    ["inPassage", "turns", { says: "The mill is old.", sentences: mill }],
    ["inDocument", "miller", { says: "It has a wheel.", elsewhere: ["a wheel", "the miller"] }],
    ["missing", "sluice", { says: "It has a wheel.", elsewhere: ["a wheel", "the miller"] }],
  ])("finds a term %s (%s)", (place, term, weighing) => {
    expect(shares(weigh(asking(term), weighing))).toEqual({ [place]: 1 });
  });

  it("counts a term at the nearest place only", () => {
    const everywhere = { headings: ["The wheel"], sentences: ["A wheel.", "The wheel turns."] };
    const evidence = weigh(asking("wheel"), { says: "The wheel turns.", ...everywhere });
    expect(shares(evidence)).toEqual({ inSentence: 1 });
  });

  it("takes only the sentence just before for the neighbor", () => {
    const evidence = weigh(asking("mill"), { says: "The wheel turns.", sentences: mill });
    expect(shares(evidence)).toEqual({ inPassage: 1 });
  });

  it("takes an announcement for a part of the sentence", () => {
    const text = "The mill has:\n- a wheel\n- a sluice";
    const sentences = ["The mill has:", "a wheel", "a sluice"];
    const evidence = weigh(asking("mill", "sluice"), {
      says: "The mill has: a sluice",
      text,
      sentences,
    });
    expect(shares(evidence)).toEqual({ inSentence: 1 });
  });

  it("shares by weight: a rare term counts for more", () => {
    const weights = { wheel: 3, sluic: 1 };
    const evidence = weigh(asking("wheel", "sluice"), { says: "It has a wheel.", weights });
    expect(shares(evidence)).toEqual({ inSentence: 0.75, missing: 0.25 });
  });

  it("counts a term for the kind of answer for little", () => {
    const inquiry = { ...asking("wheel", "year"), typeTerms: new Set(["year"]) };
    const evidence = weigh(inquiry, { says: "It has a wheel." });
    expect(evidence.inSentence).toBeCloseTo(1 / 1.15);
    expect(evidence.missing).toBeCloseTo(0.15 / 1.15);
  });

  it.each([
    ["wheel", 1, { inDocument: 1 }],
    ["Ada", 1, { missing: 1 }],
    ["Ada", 2, { inDocument: 1 }],
    ["1874", 1, { missing: 1 }],
    ["1874", 2, { inDocument: 1 }],
  ])("finds %s elsewhere, in %d passages: %j", (term, passages, expected) => {
    const elsewhere = Array.from({ length: passages }, () => `${term} stands here`);
    const evidence = weigh(asking(term), {
      says: "It turns.",
      elsewhere: ["It turns.", ...elsewhere],
    });
    expect(shares(evidence)).toEqual(expected);
  });

  it("takes one passage for enough where the document has no other", () => {
    const document = indexedDocument({ passageCount: 1 });
    const evidence = weigh(asking("Ada"), { says: "It turns.", document, elsewhere: ["Ada"] });
    expect(shares(evidence)).toEqual({ inDocument: 1 });
  });

  it.each([
    ["Which crew won in 2018?", "It won in 2019.", true],
    ["Which crew won in 2018?", "It won in 2018, not in 2019.", false],
    ["Which crew won in 2018?", "It won.", false],
    ["Which crew won?", "It won in 2019.", false],
    ["Who spoke at the third meeting?", "Ada spoke at the fourth meeting.", true],
    ["Who spoke at the third meeting?", "Ada spoke at the 3rd meeting.", false],
    ["Who spoke at the 3rd meeting in 2018?", "Ada spoke at the 3rd meeting in 2019.", true],
    ["Who counted 300 boats?", "Ada counted 200 boats.", false],
  ])("of %j, %j speaks of another: %s", (question, says, expected) => {
    expect(weigh(inquiryOf(question), { says }).otherNumber).toBe(expected);
  });

  it("forgives another year under a heading with the right one", () => {
    const weighing = { says: "It had won in 2017 too.", headings: ["The regatta of 2018"] };
    expect(weigh(inquiryOf("Which crew won in 2018?"), weighing).otherNumber).toBe(false);
  });

  it.each([
    ["It is the fifth iteration.", 1],
    ["It is the fifth.", 0],
  ])("knows the words for the kind of answer in %j", (says, expected) => {
    expect(weigh(inquiryOf("Which iteration is it?"), { says }).typeWords).toBe(expected);
  });

  it("has no words for the kind of answer where none are asked for", () => {
    expect(weigh(asking("wheel"), { says: "A wheel." }).typeWords).toBe(0);
  });

  it.each([
    ["How many crews took part?", "Nine crews took part in 2018.", "new"],
    ["How many crews took part?", "The crews took part in 2018.", "none"],
    ["How high is the tower?", "The tower is 41 metres high.", "new"],
    ["When was it built?", "It was built in 1874.", "new"],
    ["When in 1874 was it built?", "It was built in 1874.", "none"],
    ["Is it old?", "It is old.", "unknown"],
  ])("to %j, %j mentions what is asked for: %s", (question, says, expected) => {
    expect(weigh(inquiryOf(question), { says }).mention).toBe(expected);
  });

  it("compares similarities with the best of all candidates, scores with the best passage", () => {
    const passages = [
      rankedPassage({ sentences: ["One."], score: 4, similarities: [0.5] }),
      rankedPassage({ sentences: ["Two."], score: 1, similarities: [0.75], start: 50 }),
    ];
    const options = { retrieval: retrievalOf(passages), splitTerms };
    const found = weighEvidence(asking("one"), candidates(passages), options);
    expect(found.map(({ evidence }) => evidence)).toMatchObject([
      { similarityLag: 0.25, passageShare: 1 },
      { similarityLag: 0, passageShare: 0.25 },
    ]);
  });

  it("takes every passage for the best where none has a score", () => {
    const passages = [rankedPassage({ sentences: ["One."], score: 0 })];
    const options = { retrieval: retrievalOf(passages), splitTerms };
    const [found] = weighEvidence(asking("one"), candidates(passages), options);
    expect(found?.evidence.passageShare).toBe(1);
  });

  it("weighs nothing where there are no candidates", () => {
    expect(weighEvidence(asking("one"), [], { retrieval: retrievalOf([]), splitTerms })).toEqual(
      [],
    );
  });

  it("has nothing, not even a miss, to a question without terms", () => {
    expect(shares(weigh(asking(), { says: "It turns." }))).toEqual({});
  });

  const anyWord = fc.constantFrom("wheel", "mill", "sluice", "miller", "brook", "Ada", "turns");
  it("counts places and passages of the text, not of the front matter", () => {
    const document = indexedDocument({ firstPassage: 4, passageCount: 2, beginsWithDetails: true });
    const at = (number: number, passage: Partial<PassageParts> = {}) =>
      weigh(asking("Ada", "mill"), { says: "The mill is old.", document, number, ...passage });
    expect(at(4).documentStart).toBe(1);
    expect(at(5).documentStart).toBe(1);
    expect(at(6).documentStart).toBe(0.5);
    const elsewhere = ["The mill is old. Ada left."];
    expect(shares(at(5, { elsewhere }))).toEqual({ inSentence: 0.5, inDocument: 0.5 });
  });

  it("shares the whole of any question out", () => {
    const anyWords = fc.uniqueArray(anyWord, { minLength: 1 });
    const anySentences = fc.array(anyWords, { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(anyWords, anySentences, anyWords, (asked, lines, headings) => {
        const sentences = lines.map((words, i) => `${words.join(" ")} ${i}.`);
        const passage = rankedPassage({ sentences, headings });
        const options = { retrieval: retrievalOf([passage], { wheel: 3, ada: 5 }), splitTerms };
        for (const { evidence } of weighEvidence(
          asking(...asked),
          candidates([passage]),
          options,
        )) {
          const sum = places.reduce((all, place) => all + evidence[place], 0);
          expect(sum).toBeCloseTo(1);
        }
      }),
      { numRuns: 50 },
    );
  });
});
