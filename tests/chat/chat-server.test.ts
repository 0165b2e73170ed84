import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { type ChatServer, startChatServer } from "../support/chat-server/start-chat-server.js";

let server: ChatServer;
beforeAll(async () => {
  server = await startChatServer({ key: "right" });
});
afterEach(() => {
  server.reset();
});
afterAll(() => server.close());

const post = (path: string, body: object, headers: Record<string, string> = {}) =>
  fetch(`${server.url}${path}`, { method: "POST", body: JSON.stringify(body), headers });
const openAI = (key = "right", body: object = {}) =>
  post(
    "/v1/chat/completions",
    { model: "m", messages: [], ...body },
    { authorization: `Bearer ${key}` },
  );

describe("the chat server", () => {
  it.each<[string, string, object, Record<string, string>]>([
    ["openai", "/v1/chat/completions", {}, { authorization: "Bearer right" }],
    ["ollama", "/api/chat", { stream: false }, {}],
    ["anthropic", "/v1/messages", {}, { "x-api-key": "right" }],
    ["google", "/v1beta/models/m:generateContent", {}, { "x-goog-api-key": "right" }],
  ])(
    "answers %s in one piece where no stream is asked for",
    async (protocol, path, body, headers) => {
      server.next({ chunks: ["Since ", "1907."] });
      const answer = await post(path, { model: "m", ...body }, headers);
      expect(JSON.stringify(await answer.json())).toContain('"Since 1907."');
      expect(server.requests).toMatchObject([{ protocol, model: "m", streams: false }]);
    },
  );

  it("answers by rule, then by queue, then otherwise", async () => {
    server.next({ text: "queued" });
    server.otherwise(({ model }) => ({ text: `else ${model}` }));
    server.when(({ temperature }) => temperature === 1, { text: "ruled" });
    const texts = [];
    for (const temperature of [1, 0, 0])
      texts.push(await (await openAI("right", { temperature })).text());
    expect(texts.map((text) => /ruled|queued|else m/.exec(text)?.[0])).toEqual([
      "ruled",
      "queued",
      "else m",
    ]);
  });

  it("refuses what is not scripted, a wrong key, and other addresses", async () => {
    expect((await openAI()).status).toBe(501);
    expect((await openAI("wrong")).status).toBe(401);
    expect((await post("/v1/embeddings", {})).status).toBe(404);
  });

  it("drops a request that is too large", async () => {
    await expect(openAI("right", { filler: "a".repeat(5_000_000) })).rejects.toThrow();
  });

  it("ends by itself", async () => {
    const brief = await startChatServer({ lifetimeMs: 10 });
    await vi.waitFor(() => expect(fetch(brief.url)).rejects.toThrow());
  });
});
