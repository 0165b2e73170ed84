import { describe, expect, it } from "vitest";
import { rememberQuestions } from "../../src/embeddings/remember-questions.js";
import { createHashedEmbeddingModel } from "../support/hashed-embedding-model.js";

describe("rememberQuestions()", () => {
  it("embeds a question once, and passages as often as it is asked to", async () => {
    const model = createHashedEmbeddingModel();
    const remembering = rememberQuestions(model);
    const [first] = await remembering.embed(["Who rows?"], "question");
    const [again] = await remembering.embed(["Who rows?"], "question");
    expect(again).toEqual(first);
    await remembering.embed(["Who won?"], "question");
    await remembering.embed(["Who rows?"], "passage");
    await remembering.embed(["Who rows?"], "passage");
    expect(model.calls.map(({ texts: [text], purpose }) => [text, purpose])).toEqual([
      ["Who rows?", "question"],
      ["Who won?", "question"],
      ["Who rows?", "passage"],
      ["Who rows?", "passage"],
    ]);
  });

  it("keeps a fault, so that what is asked again is answered as it was", async () => {
    let calls = 0;
    const embed = (): Promise<Float32Array[]> => Promise.reject(new Error(`fault ${++calls}`));
    const remembering = rememberQuestions({ ...createHashedEmbeddingModel(), embed });
    for (let i = 0; i < 2; i++)
      await expect(remembering.embed(["Who?"], "question")).rejects.toThrow("fault 1");
  });
});
