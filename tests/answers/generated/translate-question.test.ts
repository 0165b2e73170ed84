import { describe, expect, it } from "vitest";
import {
  languageToSearch,
  translateQuestion,
} from "../../../src/answers/generated/translate-question.js";
import { ChatError } from "../../../src/chat/chat-error.js";
import { createFakeChatModel } from "../../support/fake-chat-model.js";
import type { FakeStep } from "../../support/fake-chat-model.js";

const inLanguages = (...languages: readonly string[]) =>
  languages.map((language) => ({ language }));

describe("languageToSearch()", () => {
  it.each([
    ["zh", ["en", "fr", "en"], "en"],
    ["fr", ["en", "fr-CA"], undefined],
    ["und", ["en"], undefined],
    ["zh", ["und"], undefined],
    ["zh", [], undefined],
  ])("of a question in %s over %j is %s", (language, documents, expected) => {
    expect(languageToSearch(language, inLanguages(...documents))).toBe(expected);
  });
});

describe("translateQuestion()", () => {
  const translated = (...steps: readonly FakeStep[]) =>
    translateQuestion("塔有多高？", "en", { chat: createFakeChatModel("fake:a", steps) });

  it("returns one clean line", async () => {
    const said =
      '<think>{"question":"no"}</think>{"question":"How **high**\\nis <@123> the tower?"}';
    expect(await translated(said)).toBe("How high is the tower?");
  });

  it("is cut when it is long", async () => {
    expect((await translated(JSON.stringify({ question: "a".repeat(900) })))?.length).toBe(400);
  });

  it.each([
    ["is no JSON", "How high is it?"],
    ["is empty", '{"question":" "}'],
    ["is half", '{"question":"How hi'],
    ["fails", new ChatError("Cannot ask it", { kind: "timeout" })],
  ])("is undefined when the answer %s", async (_, step) => {
    expect(await translated(step)).toBeUndefined();
  });
});
