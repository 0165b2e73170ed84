import { describe, expect, it } from "vitest";
import type { AnswerRules } from "../../../src/answers/answer-question.js";
import type { Answer } from "../../../src/answers/answer.js";
import { evaluateSelection } from "../../../src/cli/evaluation/evaluate-selection.js";
import type { Passage } from "../../../src/passages/passage.js";
import { indexedDocument, rankedPassage } from "../../support/passages.js";

const signal = new AbortController().signal;
const passages = new Map(["bell", "boat", "mill", "oar"].map((entry, number) => [entry, number]));
const question = (id: string) => ({
  ...{ id, text: id, answers: [], answerable: false },
  context: undefined,
});
const entryOf = ({ document }: Passage) => document;
const judged = (grades: Readonly<Record<string, number>>) => new Map(Object.entries(grades));

/** Says the first entry by the alphabet that may answer; only the bell is supported. */
function answer(_: string, __: unknown, { among, always }: AnswerRules = {}): Promise<Answer> {
  const [entry, number] = [...passages].find(([, passage]) => among?.has(passage)) ?? [];
  if (entry === undefined || number === undefined || !(always || entry === "bell"))
    return Promise.resolve({ kind: "notFound", nearest: [], confidence: 0.1 });
  const document = indexedDocument({ path: entry });
  const { passage } = rankedPassage({ sentences: [entry], document });
  const citation = { number: 1, passage, document, span: { start: 0, end: 4 }, quote: entry };
  return Promise.resolve({
    kind: "answered",
    sentences: [{ text: entry, citation: 1 }],
    citations: [citation],
    confidence: 0.9,
  });
}

describe("evaluateSelection()", () => {
  it("asks among the judged entries until a right one is said", async () => {
    const grades = new Map([
      ["second", judged({ oar: 1, mill: 0 })],
      ["first", judged({ bell: 1, oar: 1 })],
      ["none", judged({ bell: 0, boat: 0 })],
      ["unindexed", judged({ empty: 1, boat: 0 })],
    ]);
    const questions = ["second", "unjudged", "first", "none", "unindexed"].map(question);
    const judgements = { grades, passages, entryOf, signal };
    const selections = await evaluateSelection(answer, questions, judgements);
    const kept = selections.map(({ answerable, rank, said, confidence }) => [
      answerable,
      rank,
      said?.span,
      confidence,
    ]);
    expect(kept).toEqual([
      [true, 2, undefined, 0.1],
      [true, 1, "bell", 0.9],
      [false, undefined, "bell", 0.9],
      [true, undefined, undefined, 0.1],
    ]);
  });
});
