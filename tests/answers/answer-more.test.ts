import { beforeAll, describe, expect, it } from "vitest";
import { answerMore } from "../../src/answers/answer-more.js";
import type { Answer } from "../../src/answers/answer.js";
import type { QuestionReader } from "../../src/retrieval/read-question.js";
import { createHashedEmbeddingModel } from "../support/hashed-embedding-model.js";
import { buildMarkdown, readerOf } from "../support/markdown-answering.js";
import { openForTests } from "../support/open-for-tests.js";
import { splitTerms } from "../support/passages.js";
import { tarnBay } from "../support/tarn-bay.js";

const steps = Array.from(
  { length: 60 },
  (_, i) => `Ada Finch wrote letter ${i + 1} to Bruno Kell.`,
);
const generation = openForTests((folder) =>
  buildMarkdown(folder, {
    ...tarnBay,
    "letters.md": `# The letters of Ada Finch\n\n${steps.join(" ")}`,
    "pia.md":
      "# Guests\n\nPia Moor came to the chapel in 1985. Pia Moor came to the chapel with bells.",
    "rolf.md":
      "# Guests\n\nRolf Sund came to the chapel in 1990. Rolf Sund came to the chapel on foot.",
  }),
);
let reader: QuestionReader;
beforeAll(async () => {
  reader = await readerOf(generation());
});

const answer = (message: string, model = createHashedEmbeddingModel()): Promise<Answer> =>
  answerMore(message, { generation: generation(), model, splitTerms, reader });
const texts = (said: Answer): string[] =>
  said.kind === "answered" ? said.sentences.map(({ text }) => text) : [];

describe("answerMore()", () => {
  it("does not repeat a sentence that it had to make clear", async () => {
    const question = "How long did the last keeper live on the rock?";
    const first = texts(await answer(question));
    expect(first).toContain("She [Mrs. Ada Finch] lived on the rock for nineteen years.");
    const more = texts(await answer(`More: ${question}`));
    expect(more.filter((text) => text.includes("lived on the rock"))).toEqual([]);
  });

  it("says anything about each of two names, of whichever kind", async () => {
    const question = "When did Pia Moor and Rolf Sund come to the chapel?";
    expect(texts(await answer(question)).join()).toMatch(/1985[^]*1990/u);
    expect(texts(await answer(`More: ${question}`)).join()).toMatch(/with bells[^]*on foot/u);
  });

  it("says nothing more after the ninth time, rather than the same again", async () => {
    const question = "Which letters did Ada Finch write to Bruno Kell?";
    expect(texts(await answer(`More (9): ${question}`))).not.toEqual([]);
    expect(await answer(`More (10): ${question}`)).toMatchObject({
      kind: "notFound",
      isNothingMore: true,
    });
  });

  it("has a question embedded once, however often more was asked for", async () => {
    const model = createHashedEmbeddingModel();
    await answer("More (5): Which letters did Ada Finch write to Bruno Kell?", model);
    expect(model.calls).toHaveLength(1);
  });
});
