import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createAnswerCache } from "../../../src/answers/generated/answer-cache.js";
import { answerWithModel } from "../../../src/answers/generated/answer-with-model.js";
import type { ModelAnswerOptions } from "../../../src/answers/generated/answer-with-model.js";
import type { AnsweringState } from "../../../src/answers/generated/answering-state.js";
import { ChatError } from "../../../src/chat/chat-error.js";
import type { ChatModel, ChatRequest } from "../../../src/chat/chat-model.js";
import { EmbeddingError } from "../../../src/embeddings/embedding-error.js";
import type { Generation } from "../../../src/index/open-generation.js";
import type { QuestionReader } from "../../../src/retrieval/read-question.js";
import { allOf } from "../../support/all-of.js";
import { createScriptedModel, passagesIn } from "../../support/chat-cases/scripted-model.js";
import { createFakeChatModel } from "../../support/fake-chat-model.js";
import { createHashedEmbeddingModel } from "../../support/hashed-embedding-model.js";
import { buildMarkdown, openAnswers, readerOf } from "../../support/markdown-answering.js";
import { splitTerms } from "../../support/passages.js";
import { tarnBay } from "../../support/tarn-bay.js";

let folder: string;
let generation: Generation;
let reader: QuestionReader;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "footnote-generated-"));
  await buildMarkdown(folder, tarnBay);
  ({ generation } = await openAnswers(folder));
  reader = await readerOf(generation);
});
afterAll(async () => {
  await generation.close();
  await rm(folder, { recursive: true });
});

const asked = "When was the lighthouse on Gull Rock built?";
const built = "The lighthouse on Gull Rock was built in 1874.";

/** Quotes the passage that holds a text. */
const quoting =
  (quote: string, text = quote) =>
  (request: ChatRequest): string => {
    const passage = passagesIn(request).find((one) => one.text.includes(quote))?.number;
    return JSON.stringify({ sentences: [{ text, passage: passage ?? 0, quote }] });
  };

async function answer(
  message: string,
  chat: ChatModel,
  options: Partial<ModelAnswerOptions> = {},
): Promise<Extract<AnsweringState, { kind: "done" }>> {
  const model = createHashedEmbeddingModel();
  const parts = { generation, model, splitTerms, reader, chat };
  const states = await allOf(answerWithModel(message, { ...parts, ...options }));
  expect(states.filter(({ kind }) => kind === "done")).toEqual(states.slice(-1));
  const last = states.at(-1);
  if (last?.kind !== "done") throw new Error("it is not done");
  return last;
}

describe("answerWithModel()", () => {
  it("answers by the model, with a footnote into the document", async () => {
    const text = "It was built in 1874.";
    const done = await answer(asked, createScriptedModel(quoting(built, text)));
    expect(done).toMatchObject({ by: "model", cut: 0, answer: { kind: "answered" } });
    if (done.answer.kind !== "answered") throw new Error("not answered");
    expect(done.answer.sentences).toEqual([{ text, citation: 1 }]);
    const [citation] = done.answer.citations;
    expect(citation).toMatchObject({ quote: built, document: { path: "lighthouse.md" } });
    const { start } = citation?.span ?? { start: -1 };
    expect(tarnBay["lighthouse.md"]?.slice(start, start + built.length)).toBe(built);
  });

  it("shows the model the passages of both parts of a question", async () => {
    const chat = createScriptedModel(quoting(built));
    await answer("When did the harbour museum open and who won the regatta of 2019?", chat);
    const [request] = chat.requests;
    const texts = request ? passagesIn(request).map(({ text }) => text) : [];
    expect(texts.some((text) => text.includes("opened in 1987"))).toBe(true);
    expect(texts.some((text) => text.includes("Sorrel won the regatta of 2019"))).toBe(true);
  });

  it.each(["hello", "thanks!", ""])(
    "does not ask the model what asks nothing: %j",
    async (text) => {
      const chat = createScriptedModel(quoting(built));
      expect((await answer(text, chat)).answer.kind).toBe("notAsked");
      expect(chat.requests).toHaveLength(0);
    },
  );

  it("does not ask the model when nothing is found", async () => {
    const chat = createScriptedModel(quoting(built));
    const done = await answer("Which zebras debugged quantum compilers?", chat);
    expect(done).toMatchObject({ by: "documents", answer: { kind: "notFound" } });
    expect(chat.requests).toHaveLength(0);
  });

  it("answers in the documents' words, with a note, when the model fails", async () => {
    const fault = new ChatError("Cannot ask it as it is away", { kind: "unavailable" });
    const done = await answer(asked, createFakeChatModel("fake:a", [fault]));
    expect(done).toMatchObject({ by: "documents", note: "unavailable", reason: fault.message });
    expect(done.answer).toMatchObject({ kind: "answered" });
    expect(done.answer).not.toHaveProperty("fault");
  });

  it.each([
    ["could not be asked", [], "documents"],
    [
      "broke off",
      [JSON.stringify({ sentences: [{ text: built, passage: 1, quote: built }] })],
      "model",
    ],
  ])("tells apart a model that %s and a search that failed", async (_, said, by) => {
    const fault = new ChatError("Cannot ask it as it is away", { kind: "unavailable" });
    const chat = createFakeChatModel("fake:a", [...said, fault]);
    const away = new EmbeddingError("The model does not answer");
    const model = { ...createHashedEmbeddingModel(), embed: () => Promise.reject(away) };
    const done = await answer(asked, chat, { model });
    expect(done).toMatchObject({ by, reason: fault.message, answer: { kind: "answered" } });
    expect(done.answer).toMatchObject({ fault: expect.stringContaining(away.message) as string });
  });

  it("answers in the documents' words when all was cut", async () => {
    const chat = createScriptedModel(quoting(built, "The lighthouse was built in 1875."));
    const done = await answer(asked, chat);
    expect(done).toMatchObject({ by: "documents", note: "cut", cut: 1 });
    expect(done.answer).toMatchObject({ kind: "answered", sentences: [{ text: built }] });
  });

  it("says that the documents do not say when the model says so", async () => {
    const done = await answer(
      asked,
      createScriptedModel(() => '{"sentences":[]}'),
    );
    expect(done.answer).toMatchObject({ kind: "notFound" });
    expect(done).not.toHaveProperty("note");
  });

  it("does not ask the model over the budget, and spends what is used", async () => {
    const chat = createScriptedModel(quoting(built));
    let left = 150;
    const budget = { remaining: () => left, spend: (tokens: number) => void (left -= tokens) };
    await answer(asked, chat, { budget });
    expect(left).toBe(40);
    left = 0;
    expect(await answer(asked, chat, { budget })).toMatchObject({ note: "overBudget" });
    expect(chat.requests).toHaveLength(1);
  });

  it("uses an answer again, unless it is wanted anew", async () => {
    const chat = createScriptedModel(quoting(built));
    const cache = createAnswerCache();
    const first = await answer(asked, chat, { cache });
    expect(await answer(` ${asked.slice(0, -1)} `, chat, { cache })).toEqual(first);
    expect(chat.requests).toHaveLength(1);
    await answer(asked, chat, { cache, anew: true });
    expect(chat.requests).toHaveLength(2);
  });

  it.each(["length", "refused"] as const)("keeps no answer with the end %s", async (reason) => {
    const cache = createAnswerCache();
    const said = JSON.stringify({ sentences: [{ text: built, passage: 1, quote: built }] });
    const chat = createFakeChatModel("fake:a", [said, { end: reason }]);
    const done = await answer(asked, chat, { cache });
    expect(done).toMatchObject({ by: "model", note: "brokenOff", answer: { kind: "answered" } });
    await answer(asked, chat, { cache });
    expect(chat.requests).toHaveLength(2);
  });

  it("keeps no answer that is not the model's", async () => {
    const cache = createAnswerCache();
    const chat = createScriptedModel(() => "I am away.");
    await answer(asked, chat, { cache });
    await answer(asked, chat, { cache });
    expect(chat.requests).toHaveLength(2);
  });

  it("searches in the documents' language for a question in another", async () => {
    const chinese: QuestionReader = {
      ...reader,
      question(message) {
        const read = reader.question(message);
        if (read.kind === "notAsked" || !/\p{Script=Han}/u.test(message)) return read;
        return { ...read, question: { ...read.question, language: "zh" } };
      },
    };
    const said = "灯塔建于1874年。";
    const chat = createScriptedModel((request) =>
      request.schema?.name === "translated_question"
        ? JSON.stringify({ question: asked })
        : quoting(built, said)(request),
    );
    const done = await answer("灯塔是什么时候建的？", chat, { reader: chinese });
    expect(done.answer).toMatchObject({ kind: "answered", sentences: [{ text: said }] });
    expect(chat.requests.map(({ schema }) => schema?.name)).toEqual([
      "translated_question",
      "cited_sentences",
    ]);
    expect(chat.requests[1]?.messages[0]?.text).toContain("Chinese");
  });
});
