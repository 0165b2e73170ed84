import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { ChatError } from "../../src/chat/chat-error.js";
import type { ChatModel } from "../../src/chat/chat-model.js";
import { type OpenChatOptions, openChatModel } from "../../src/chat/open-chat-model.js";
import { type ChatServer, startChatServer } from "../support/chat-server/start-chat-server.js";
import { fakeRequest } from "../support/fake-chat-model.js";
import { readAnswer } from "../support/read-answer.js";

let server: ChatServer;
beforeAll(async () => {
  server = await startChatServer();
});
afterEach(() => {
  server.reset();
});
afterAll(() => server.close());

const faults: string[] = [];
function open(spec: string, options: OpenChatOptions = {}): ChatModel {
  faults.length = 0;
  const model = openChatModel(spec, {
    openaiApiKey: "key",
    openaiBaseUrl: server.openaiUrl,
    ollamaBaseUrl: server.url,
    anthropicApiKey: "key",
    anthropicBaseUrl: server.url,
    googleApiKey: "key",
    googleBaseUrl: server.url,
    retry: { pauseMs: 1 },
    onFault: ({ kind }) => faults.push(kind),
    ...options,
  });
  if (model === undefined) throw new Error("no model");
  return model;
}
const ask = (model: ChatModel) => readAnswer(model.stream(fakeRequest));
const askedModels = () => server.requests.map(({ protocol, model }) => `${protocol}:${model}`);

describe("openChatModel()", () => {
  it.each([undefined, "", " ", ","])("opens nothing for %j", (spec) => {
    expect(openChatModel(spec)).toBeUndefined();
  });

  it.each([
    ["ollama:llama3.2:3b", "ollama:llama3.2:3b"],
    [" anthropic:claude-x ", "anthropic:claude-x"],
    ["google:gemini-x,anthropic:claude-x", "google:gemini-x,anthropic:claude-x"],
  ])("opens %j without loading anything", (spec, id) => {
    expect(open(spec).id).toBe(id);
  });

  it("tells models of one name at two servers apart", () => {
    expect(open("openai:x").id).toBe(`openai:x@${server.openaiUrl}`);
    expect(open("openai:x", { openaiBaseUrl: undefined }).id).toBe("openai:x");
  });

  it.each(["llama3", "openai:", "cohere:x", "toString:x", "ollama:a,,ollama:b", "openai: x"])(
    "refuses %j and names the forms",
    (spec) => {
      const call = () => open(spec);
      expect(call).toThrow(ChatError);
      expect(call).toThrow("as it must be openai:<model>, ollama:<model>, anthropic:<model> or");
    },
  );

  it.each([
    ["openai:x", { openaiApiKey: undefined, openaiBaseUrl: undefined }, "OPENAI_API_KEY is not"],
    ["anthropic:x", { anthropicApiKey: "" }, "ANTHROPIC_API_KEY is not set"],
    ["google:x", { googleApiKey: undefined }, "GOOGLE_API_KEY is not set"],
    ["ollama:x", { ollamaBaseUrl: "localhost:11434" }, "OLLAMA_BASE_URL as it must be"],
    ["anthropic:x", { anthropicBaseUrl: "http://me:pass@host" }, "ANTHROPIC_BASE_URL as it must"],
  ])("names the setting that %s lacks or cannot use", (spec, options, words) => {
    expect(() => open(spec, options)).toThrow(words);
  });

  it("asks again, and then the next model", async () => {
    server.when(({ protocol }) => protocol === "openai", { status: 503 });
    server.otherwise({ text: "From the second." });
    const answer = await ask(open("openai:a, ollama:b"));
    expect(answer).toMatchObject({ text: "From the second.", usage: [{ model: "ollama:b" }] });
    expect(askedModels()).toEqual(["openai:a", "openai:a", "ollama:b"]);
    expect(faults).toEqual(["unavailable", "unavailable"]);
  });

  it("asks the next model where one hangs", async () => {
    server.when(({ protocol }) => protocol === "anthropic", "hang");
    server.otherwise({ text: "From the second." });
    // Its package takes a while to load.
    await ask(open("google:b"));
    const model = open("anthropic:a,google:b", { timeouts: { firstChunkMs: 500 } });
    expect((await ask(model)).text).toBe("From the second.");
    expect(faults).toEqual(["timeout"]);
  });

  it("leaves a model alone that keeps failing", async () => {
    server.when(({ model }) => model === "a", { status: 500 });
    server.otherwise({ text: "From the second." });
    const model = open("ollama:a,ollama:b", { breaker: { failures: 2, restMs: 60_000 } });
    for (let i = 0; i < 4; i++) expect((await ask(model)).text).toBe("From the second.");
    expect(askedModels().filter((name) => name === "ollama:a")).toHaveLength(4);
    expect(faults.slice(-2)).toEqual(["resting", "resting"]);
  });

  it("cuts an answer that does not end", async () => {
    server.next({ text: "and so on ", then: "endless" });
    const answer = await ask(open("openai:a", { maxCharacters: 95 }));
    expect(answer).toMatchObject({ text: "and so on ".repeat(10).slice(0, 95), end: "length" });
  });
});
