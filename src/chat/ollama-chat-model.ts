import type * as Ollama from "@langchain/ollama";
import type { Provider } from "../providers/provider.js";
import { readProviderUrl } from "../providers/provider-url.js";
import type { ChatModel } from "./chat-model.js";
import { createLangChainChatModel } from "./langchain-chat-model.js";
import { loadPackage, type OptionalPackage } from "./load-package.js";
import type { ServerOptions } from "./server-options.js";
import { SettingError } from "./setting-error.js";

export const ollamaPackage: OptionalPackage = { name: "@langchain/ollama", version: "1.3.0" };

export interface OllamaChatOptions extends Pick<ServerOptions, "baseUrl"> {
  /**
   * How many tokens the model reads, prompt and answer together. The server cuts what is longer
   * from the front without a word, and by itself reads only some 4,000. A change loads the model
   * anew. @default 8192
   */
  readonly contextTokens?: number | undefined;
}

/**
 * A model that an Ollama server runs (https://docs.ollama.com/api/chat).
 *
 * @throws {ChatError} when `baseUrl` is no address.
 */
export function createOllamaChatModel(
  model: string,
  { baseUrl = "http://127.0.0.1:11434", contextTokens = 8_192 }: OllamaChatOptions = {},
): ChatModel {
  const url = readProviderUrl(baseUrl, "OLLAMA_BASE_URL", SettingError);
  const id = `ollama:${model}`;
  const provider: Provider = {
    id,
    url,
    urlSetting: "OLLAMA_BASE_URL",
    onRefused: "check OLLAMA_BASE_URL",
    onUnknownModel: `run "ollama pull ${model}", or check CHAT_MODEL`,
  };
  return createLangChainChatModel({
    id,
    provider,
    format: "ndjson",
    options: ["thinking", "schema"],
    async ask(messages, { schema, maxTokens, temperature }, { fetch, signal, takes }) {
      const load = (): Promise<typeof Ollama> => import("@langchain/ollama");
      const { ChatOllama } = await loadPackage(load, ollamaPackage, id);
      const chat = new ChatOllama({
        model,
        baseUrl: url,
        maxRetries: 0,
        temperature,
        numPredict: maxTokens,
        numCtx: contextTokens,
        // Thoughts would use up the tokens of the answer, and the patience of who asked.
        ...(takes("thinking") && { think: false }),
        fetch,
      });
      const form = schema && takes("schema") ? { format: { ...schema.schema } } : {};
      return chat.stream(messages, { signal, ...form });
    },
  });
}
