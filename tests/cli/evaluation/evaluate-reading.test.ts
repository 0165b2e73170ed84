import { describe, expect, it } from "vitest";
import type { AnswerRules } from "../../../src/answers/answer-question.js";
import type { Answer } from "../../../src/answers/answer.js";
import { evaluateReading } from "../../../src/cli/evaluation/evaluate-reading.js";
import type { ReadingQuestion } from "../../../src/cli/evaluation/read-reading-set.js";

const signal = new AbortController().signal;
const question = (text: string): ReadingQuestion => ({
  id: text,
  text,
  answers: ["noon"],
  answerable: true,
  context: undefined,
});
const said: Answer = {
  kind: "answered",
  sentences: [
    { text: "It rings at noon.", citation: 1, lead: { start: 12, end: 16 } },
    { text: "It is old.", citation: 1 },
  ],
  citations: [],
  confidence: 0.8,
};
const guessed: Answer = {
  ...said,
  sentences: [{ text: "It may ring.", citation: 1 }],
  confidence: 0.3,
};
const answers: Readonly<Record<string, { readonly plain: Answer; readonly forced?: Answer }>> = {
  When: { plain: said },
  Where: { plain: { kind: "notFound", nearest: [], confidence: 0.3 }, forced: guessed },
  Hello: {
    plain: { kind: "notAsked", reason: "greeting" },
    forced: { kind: "notAsked", reason: "greeting" },
  },
};

function answer(text: string, _: unknown, rules: AnswerRules = {}): Promise<Answer> {
  const found = rules.always ? answers[text]?.forced : answers[text]?.plain;
  return found ? Promise.resolve(found) : Promise.reject(new Error(`${text} is not asked twice`));
}

describe("evaluateReading()", () => {
  it("keeps what is said, and asks once more what is not answered", async () => {
    const questions = ["When", "Where", "Hello"].map(question);
    const sure = { sentences: ["It rings at noon.", "It is old."], span: "noon" };
    expect(await evaluateReading(answer, questions, signal)).toMatchObject([
      { golds: ["noon"], said: sure, forced: sure, confidence: 0.8 },
      {
        said: undefined,
        forced: { sentences: ["It may ring."], span: "It may ring." },
        confidence: 0.3,
      },
      { said: undefined, forced: undefined, confidence: 0 },
    ]);
  });

  it("stops when it is aborted", async () => {
    const aborted = AbortSignal.abort(new Error("interrupted"));
    await expect(evaluateReading(answer, [question("When")], aborted)).rejects.toThrow(
      "interrupted",
    );
  });
});
