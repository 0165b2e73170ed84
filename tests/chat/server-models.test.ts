import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { anthropicPackage, createAnthropicChatModel } from "../../src/chat/anthropic-chat-model.js";
import type { ChatModel, ChatRequest } from "../../src/chat/chat-model.js";
import { createGoogleChatModel, googlePackage } from "../../src/chat/google-chat-model.js";
import { createOllamaChatModel, ollamaPackage } from "../../src/chat/ollama-chat-model.js";
import { createOpenAIChatModel, openAIPackage } from "../../src/chat/openai-chat-model.js";
import { chatKey, describeChatModel } from "../contracts/chat-model.js";
import { type ChatServer, startChatServer } from "../support/chat-server/start-chat-server.js";
import { readAnswer } from "../support/read-answer.js";

let server: ChatServer;
beforeAll(async () => {
  server = await startChatServer({ key: chatKey });
});
afterEach(() => {
  server.reset();
});
afterAll(() => server.close());

const model = "tester";
const at = (baseUrl: string, apiKey = chatKey) => ({ apiKey, baseUrl });
const openers: Record<string, (baseUrl?: string, key?: string) => ChatModel> = {
  openai: (url = server.openaiUrl, key) => createOpenAIChatModel(model, at(url, key)),
  ollama: (url = server.url) => createOllamaChatModel(model, { baseUrl: url }),
  anthropic: (url = server.url, key) => createAnthropicChatModel(model, at(url, key)),
  google: (url = server.url, key) => createGoogleChatModel(model, at(url, key)),
};
const question: ChatRequest = {
  system: "",
  messages: [{ role: "user", text: "Who rows?" }],
  maxTokens: 100,
  temperature: 0,
};
const schema = { name: "answer", schema: { type: "object", properties: {} } };

for (const [provider, open] of Object.entries(openers)) {
  describeChatModel(`${provider}:${model}`, {
    server: () => server,
    open: () => open(),
    hasKey: provider !== "ollama",
    hasRefusals: provider !== "ollama",
    dropsTemperature: provider !== "ollama",
  });

  describe(`a model of ${provider}`, () => {
    const setting = `${provider.toUpperCase()}_BASE_URL`;
    const faultAt = (url: string) => readAnswer((openers[provider] ?? open)(url).stream(question));

    it("says that no server listens", async () => {
      const url = `http://127.0.0.1:${await freePort()}`;
      await expect(faultAt(url)).rejects.toMatchObject({
        kind: "unavailable",
        message: `Cannot ask ${provider}:${model} as no server listens at ${url} (ECONNREFUSED): start it, or check ${setting}`,
      });
    });

    it("says that the host is unknown", async () => {
      await expect(faultAt("http://no-such-host.invalid/v1")).rejects.toMatchObject({
        retryable: expect.any(Boolean) as boolean,
        message: expect.stringContaining("the host of http://no-such-host.invalid/v1") as string,
      });
    });

    it("says that the address is no such server's", async () => {
      await expect(faultAt(`${server.url}/wrong`)).rejects.toMatchObject({
        kind: "wrongAddress",
        message: expect.stringContaining(`check ${setting}`) as string,
      });
    });

    it.runIf(provider !== "ollama")("says which key is wrong, without it", async () => {
      const call = readAnswer(open(undefined, "wrong-key-0815").stream(question));
      await expect(call).rejects.toMatchObject({
        kind: "unauthorized",
        message: expect.stringMatching(
          new RegExp(`check ${provider.toUpperCase()}_API_KEY$`),
        ) as string,
      });
    });

    it("sends no empty system prompt", async () => {
      server.next({ text: "Yes." });
      await readAnswer(open().stream(question));
      expect(server.requests[0]?.system).toBe("");
      expect(server.requests[0]?.messages).toEqual(question.messages);
    });
  });
}

describe("a model of openai", () => {
  it("names the limit anew where the server knows only its newer name", async () => {
    const message = "Unsupported parameter: 'max_tokens'. Use 'max_completion_tokens' instead.";
    server.when(({ body }) => "max_tokens" in body, { status: 400, message });
    server.otherwise({ text: "Yes." });
    await readAnswer(createOpenAIChatModel(model, at(server.openaiUrl)).stream(question));
    expect(server.requests[1]?.body).toMatchObject({ max_completion_tokens: 100 });
  });

  it("goes on without the usage where the server does not know it", async () => {
    const message = "Unknown field: stream_options";
    server.when(({ body }) => "stream_options" in body, { status: 422, message });
    server.otherwise({ text: "Yes." });
    const { usage, text } = await readAnswer(
      createOpenAIChatModel(model, at(server.openaiUrl)).stream(question),
    );
    expect({ usage, text }).toEqual({ usage: [], text: "Yes." });
  });

  it("needs no key at a server of one's own", async () => {
    const own = await startChatServer();
    own.next({ text: "Yes." });
    const { text } = await readAnswer(
      createOpenAIChatModel(model, { baseUrl: own.openaiUrl }).stream(question),
    );
    await own.close();
    expect(text).toBe("Yes.");
  });

  it.each([
    ["a refusal in the place of content", { choices: [{ index: 0, delta: { refusal: "I" } }] }],
    [
      "a filter that stops it",
      { choices: [{ index: 0, delta: {}, finish_reason: "content_filter" }] },
    ],
  ])("reads %s", async (_, event) => {
    server.next({ status: 200, body: `data: ${JSON.stringify(event)}\n\ndata: [DONE]\n\n` });
    const chat = createOpenAIChatModel(model, at(server.openaiUrl));
    expect(await readAnswer(chat.stream(question))).toMatchObject({ text: "", end: "refused" });
  });

  it("passes comments over, and reads what has no role", async () => {
    const event = { choices: [{ index: 0, delta: { content: "Yes." }, finish_reason: "stop" }] };
    const body = `: PROCESSING\n\ndata: ${JSON.stringify(event)}\r\n\r\ndata: [DONE]\r\n\r\n`;
    server.next({ status: 200, body });
    const chat = createOpenAIChatModel(model, at(server.openaiUrl));
    expect(await readAnswer(chat.stream(question))).toMatchObject({ text: "Yes.", end: "stop" });
  });
});

describe("a model of ollama", () => {
  it("says how to get a model that is missing", async () => {
    server.next({ status: 404, message: 'model "tester" not found, try pulling it first' });
    const call = readAnswer(createOllamaChatModel(model, { baseUrl: server.url }).stream(question));
    await expect(call).rejects.toThrow('run "ollama pull tester"');
  });

  it("reads more than the server does by itself, and thinks aloud no more", async () => {
    server.next({ text: "Yes." });
    await readAnswer(createOllamaChatModel(model, { baseUrl: server.url }).stream(question));
    expect(server.requests[0]?.body).toMatchObject({ think: false, options: { num_ctx: 8_192 } });
  });

  it("goes on without a schema of which the server can make no grammar", async () => {
    const message = "failed to parse grammar";
    server.when((request) => request.schema !== undefined, { status: 500, message });
    server.otherwise({ text: "{}" });
    const chat = createOllamaChatModel(model, { baseUrl: server.url });
    expect((await readAnswer(chat.stream({ ...question, schema }))).text).toBe("{}");
  });
});

describe("a model of anthropic", () => {
  it("asks for the answer by a tool", async () => {
    server.next({ text: "{}" });
    const chat = createAnthropicChatModel(model, at(server.url));
    expect(await readAnswer(chat.stream({ ...question, schema }))).toMatchObject({ text: "{}" });
    expect(server.requests[0]?.body).toMatchObject({
      tool_choice: { type: "tool", name: "answer" },
    });
  });

  it("sends no temperature to the models that take none", async () => {
    server.next({ text: "Yes." });
    const chat = createAnthropicChatModel("claude-opus-4-7", at(server.url));
    expect(await readAnswer(chat.stream(question))).toMatchObject({ text: "Yes." });
    expect(server.requests.map(({ temperature }) => temperature)).toEqual([undefined]);
  });

  it("says how to install the package", async () => {
    const load = () => Promise.reject(notFound("@langchain/anthropic"));
    const chat = createAnthropicChatModel(model, { apiKey: chatKey, load });
    await expect(readAnswer(chat.stream(question))).rejects.toMatchObject({
      kind: "missingPackage",
      message: `Cannot ask anthropic:tester as @langchain/anthropic is not installed: run npm install @langchain/anthropic@${anthropicPackage.version}`,
    });
  });
});

describe("a model of google", () => {
  it("reads a prompt that is stopped by the filter", async () => {
    const event = { promptFeedback: { blockReason: "PROHIBITED_CONTENT" } };
    server.next({ status: 200, body: `data: ${JSON.stringify(event)}\n\n` });
    const chat = createGoogleChatModel(model, at(server.url));
    expect(await readAnswer(chat.stream(question))).toMatchObject({ text: "", end: "refused" });
  });

  it("goes on where thinking cannot be turned off", async () => {
    const thinks = ({ body }: { body: object }) => JSON.stringify(body).includes("thinkingConfig");
    const message = "Budget 0 is invalid. This model only works in thinking mode.";
    server.when(thinks, { status: 400, message });
    server.otherwise({ text: "Yes." });
    const chat = createGoogleChatModel("gemini-2.5-flash", at(server.url));
    expect(await readAnswer(chat.stream(question))).toMatchObject({ text: "Yes." });
    expect(server.requests).toHaveLength(2);
  });

  it("says how to install the package", async () => {
    const load = () => Promise.reject(notFound("@langchain/google"));
    const chat = createGoogleChatModel(model, { apiKey: chatKey, load });
    await expect(readAnswer(chat.stream(question))).rejects.toThrow(
      `run npm install @langchain/google@${googlePackage.version}`,
    );
  });
});

describe("the packages of the providers", () => {
  it("are tested in the versions that owners are told to install", () => {
    const { dependencies, devDependencies } = JSON.parse(
      readFileSync("package.json", "utf8"),
    ) as Record<string, Record<string, string>>;
    for (const { name, version } of [
      openAIPackage,
      ollamaPackage,
      anthropicPackage,
      googlePackage,
    ]) {
      expect([name, { ...dependencies, ...devDependencies }[name]]).toEqual([name, version]);
    }
  });
});

function notFound(name: string): Error {
  const message = `Cannot find package '${name}' imported from /somewhere/file.js`;
  return Object.assign(new Error(message), { code: "ERR_MODULE_NOT_FOUND" });
}

/** A port of which nobody listens. */
async function freePort(): Promise<number> {
  const listener = createServer();
  await new Promise<void>((resolve) => listener.listen(0, "127.0.0.1", resolve));
  const { port } = listener.address() as AddressInfo;
  await new Promise((resolve) => listener.close(resolve));
  return port;
}
