import { describe, expect, it } from "vitest";
import type { Answer } from "../../src/answers/answer.js";
import { answerBy } from "../../src/library/answer-by.js";
import type { Answering } from "../../src/library/create-answering.js";
import type { Writer } from "../../src/library/create-writer.js";
import { faultsOf } from "../../src/library/faults-of.js";

const found: Answer = { kind: "notFound", nearest: [], confidence: 0 };
const earlier = ["When was the tower built?"];

/** Answers by rules, or by a model that keeps messages as they are; and what each of them was asked. */
function scene({ isWritten }: { readonly isWritten: boolean }) {
  const byRules: string[] = [];
  const byModel: string[] = [];
  const writer: Writer = {
    standAlone: (message) => Promise.resolve(message),
    async *write(question) {
      byModel.push(question);
      yield await Promise.resolve({ kind: "done", by: "model", answer: found, cut: 0 } as const);
    },
  };
  const answer = (message: string): Promise<Answer> => {
    byRules.push(message);
    return Promise.resolve(found);
  };
  const answering = { answer, ...(isWritten && { writer }) } as Partial<Answering> as Answering;
  return { answering, byRules, byModel };
}

describe("answerBy()", () => {
  it("has the model answer what was asked, cleaned", async () => {
    const { answering, byModel, byRules } = scene({ isWritten: true });
    const outcome = await answerBy(answering, "<@123>  Who built **it**?", { earlier });
    expect(outcome).toMatchObject({ question: "Who built it?", writing: { by: "model" } });
    expect([byModel, byRules]).toEqual([["Who built it?"], []]);
  });

  it("tells more by rules, though there is a model", async () => {
    const { answering, byModel, byRules } = scene({ isWritten: true });
    const outcome = await answerBy(answering, "*tell me more*", { earlier });
    expect(outcome.writing).toEqual({ by: "documents", cut: 0 });
    expect([byModel, byRules]).toEqual([[], ["More: When was the tower built?"]]);
  });

  it("answers by rules where it is asked to, though there is a model", async () => {
    const { answering, byModel, byRules } = scene({ isWritten: true });
    const outcome = await answerBy(answering, "Who built it?", { byDocuments: true });
    expect(outcome.writing).toEqual({ by: "documents", cut: 0 });
    expect([byModel, byRules]).toEqual([[], ["Who built it?"]]);
  });

  it("answers by rules without a model, cleaned and standing alone", async () => {
    const { answering, byRules } = scene({ isWritten: false });
    const outcome = await answerBy(answering, "<@123> and of the bridge?", { earlier });
    expect(outcome).not.toHaveProperty("writing");
    expect(byRules).toEqual([outcome.question]);
    expect(outcome.question).toMatch(/tower.*bridge/);
  });
});

describe("faultsOf()", () => {
  it("has what failed of the model and of the search", () => {
    const writing = { by: "documents", cut: 0, reason: "No model" } as const;
    expect(faultsOf({ answer: { ...found, fault: "No search" }, writing })).toEqual([
      "No model",
      "No search",
    ]);
    expect(faultsOf({ answer: found })).toEqual([]);
    expect(faultsOf({ answer: { kind: "notAsked", reason: "thanks" }, writing })).toHaveLength(1);
  });
});
