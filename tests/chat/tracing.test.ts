import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, afterEach, beforeAll, expect, it, vi } from "vitest";
import { openChatModel } from "../../src/chat/open-chat-model.js";
import { allOf } from "../support/all-of.js";
import { startChatServer } from "../support/chat-server/start-chat-server.js";
import type { ChatServer } from "../support/chat-server/start-chat-server.js";
import { fakeRequest } from "../support/fake-chat-model.js";

/** Stands in for LangSmith. */
const traces: string[] = [];
const collector = createServer((request, response) => {
  traces.push(request.url ?? "");
  request
    .resume()
    .on("end", () => response.setHeader("content-type", "application/json").end("{}"));
});
let server: ChatServer;

beforeAll(async () => {
  server = await startChatServer();
  server.otherwise({ text: "They row." });
  await new Promise<void>((resolve) => collector.listen(0, "127.0.0.1", resolve));
});
afterEach(() => {
  vi.unstubAllEnvs();
});
afterAll(async () => {
  await server.close();
  collector.closeAllConnections();
  collector.close();
});

async function traced(environment: Readonly<Record<string, string>>): Promise<void> {
  const { port } = collector.address() as AddressInfo;
  vi.stubEnv("LANGSMITH_ENDPOINT", `http://127.0.0.1:${port}`);
  vi.stubEnv("LANGSMITH_API_KEY", "key");
  for (const [name, value] of Object.entries(environment)) vi.stubEnv(name, value);
  const model = openChatModel("openai:tarn", { openaiBaseUrl: server.openaiUrl });
  if (model) await allOf(model.stream(fakeRequest));
}

it("traces nothing unless it is told to, and then each call to LangSmith", async () => {
  await traced({});
  expect(traces).toEqual([]);
  await traced({ LANGSMITH_TRACING: "true" });
  await vi.waitUntil(() => traces.some((url) => url.startsWith("/runs")), 60_000);
});
