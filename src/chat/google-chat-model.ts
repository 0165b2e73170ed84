import type * as Google from "@langchain/google";
import type { Provider } from "../providers/provider.js";
import { readProviderUrl } from "../providers/provider-url.js";
import type { ChatModel } from "./chat-model.js";
import { createLangChainChatModel } from "./langchain-chat-model.js";
import { loadPackage, type OptionalPackage } from "./load-package.js";
import type { ServerOptions } from "./server-options.js";
import { SettingError } from "./setting-error.js";

/** The last whose own packages run on Node 20. */
export const googlePackage: OptionalPackage = { name: "@langchain/google", version: "0.2.1" };

export interface GoogleChatOptions extends ServerOptions {
  /** Loads the package. @default from node_modules */
  readonly load?: (() => Promise<typeof Google>) | undefined;
}

/**
 * A Gemini model, by a key of Google AI Studio
 * (https://ai.google.dev/api/generate-content#method:-models.streamgeneratecontent).
 *
 * @throws {ChatError} when `baseUrl` is no address or the key is missing.
 */
export function createGoogleChatModel(
  model: string,
  {
    apiKey = "",
    baseUrl = "https://generativelanguage.googleapis.com",
    load = () => import("@langchain/google"),
  }: GoogleChatOptions = {},
): ChatModel {
  const url = readProviderUrl(baseUrl, "GOOGLE_BASE_URL", SettingError);
  const id = `google:${model}`;
  if (apiKey === "") throw new SettingError(`Cannot ask ${id} as GOOGLE_API_KEY is not set`);
  const provider: Provider = {
    id,
    url,
    urlSetting: "GOOGLE_BASE_URL",
    onRefused: "check GOOGLE_API_KEY",
    onUnknownModel: "check CHAT_MODEL",
    secret: apiKey,
  };
  return createLangChainChatModel({
    id,
    provider,
    format: "sse",
    isRefusal,
    options: ["temperature", "thinking", "schema"],
    async ask(messages, { schema, maxTokens, temperature }, { fetch, signal, takes }) {
      const { ChatGoogle } = await loadPackage(load, googlePackage, id);
      const chat = new ChatGoogle({
        model,
        apiKey,
        platformType: "gai",
        maxRetries: 0,
        maxOutputTokens: maxTokens,
        ...(takes("temperature") && { temperature }),
        // Thoughts would use up the tokens of the answer, and the patience of who asked.
        ...(takes("thinking") && { thinkingBudget: 0 }),
        ...(schema && takes("schema") && { responseSchema: { ...schema.schema } }),
        // Of a class that the package does not export.
        apiClient: createClient(url, apiKey, fetch) as ApiClient,
      });
      return chat.stream(messages, { signal });
    },
  });
}

type ApiClient = NonNullable<Google.ChatGoogleParams["apiClient"]>;

interface Client {
  hasApiKey(): boolean;
  getProjectId(): Promise<string>;
  fetch(request: Request): Promise<Response>;
}

/** Sends LangChain's requests to our address: it knows none but https, and takes no fetch. */
function createClient(url: string, apiKey: string, send: typeof fetch): unknown {
  const client: Client = {
    hasApiKey: () => true,
    getProjectId: () => Promise.resolve(""),
    async fetch(request) {
      const { pathname, search } = new URL(request.url);
      const { method, signal } = request;
      const headers = { "content-type": "application/json", "x-goog-api-key": apiKey };
      const body = await request.text();
      return send(`${url}${pathname}${search}`, { method, headers, body, signal });
    },
  };
  return client;
}

/** A prompt that the filter stops has no candidate, which LangChain passes over. */
function isRefusal(event: unknown): boolean {
  const { promptFeedback } = event as { promptFeedback?: { blockReason?: unknown } };
  return promptFeedback?.blockReason !== undefined;
}
