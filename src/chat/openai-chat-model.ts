import type { Provider } from "../providers/provider.js";
import { readProviderUrl } from "../providers/provider-url.js";
import type { AnswerSchema, ChatModel } from "./chat-model.js";
import { createLangChainChatModel } from "./langchain-chat-model.js";
import { loadPackage, type OptionalPackage } from "./load-package.js";
import type { ServerOptions } from "./server-options.js";
import { SettingError } from "./setting-error.js";

export const openAIPackage: OptionalPackage = { name: "@langchain/openai", version: "1.5.6" };

const openAIUrl = "https://api.openai.com/v1";

/**
 * A model of OpenAI, or of a server that speaks its chat completions
 * (https://platform.openai.com/docs/api-reference/chat): llama.cpp, vLLM, LM Studio, OpenRouter.
 *
 * @throws {ChatError} when `baseUrl` is no address, or is OpenAI's own and the key is missing.
 */
export function createOpenAIChatModel(
  model: string,
  { apiKey = "", baseUrl = openAIUrl }: ServerOptions = {},
): ChatModel {
  const url = readProviderUrl(baseUrl, "OPENAI_BASE_URL", SettingError);
  const name = `openai:${model}`;
  if (url === openAIUrl && apiKey === "") {
    throw new SettingError(`Cannot ask ${name} as OPENAI_API_KEY is not set`);
  }
  const provider: Provider = {
    id: name,
    url,
    urlSetting: "OPENAI_BASE_URL",
    onRefused: "check OPENAI_API_KEY",
    onUnknownModel: "check CHAT_MODEL",
    secret: apiKey,
  };
  return createLangChainChatModel({
    // Another server may mean another model by the same name.
    id: url === openAIUrl ? name : `${name}@${url}`,
    provider,
    format: "sse",
    isRefusal,
    options: ["usage", "maxTokens", "temperature", "schema"],
    async ask(messages, { schema, maxTokens, temperature }, { fetch, signal, takes }) {
      const { ChatOpenAICompletions } = await loadPackage(
        () => import("@langchain/openai"),
        openAIPackage,
        name,
      );
      const chat = new ChatOpenAICompletions({
        model,
        // Without one the client would look for it in the environment and then refuse to start.
        apiKey: apiKey === "" ? "none" : apiKey,
        maxRetries: 0,
        streamUsage: takes("usage"),
        ...(takes("temperature") && { temperature }),
        // The newer models know the limit only by its newer name.
        ...(takes("maxTokens")
          ? { maxTokens }
          : { modelKwargs: { max_completion_tokens: maxTokens } }),
        configuration: { baseURL: url, fetch, logLevel: "off" },
      });
      const form = schema && takes("schema") ? { response_format: formatOf(schema) } : {};
      return chat.stream(messages, { signal, ...form });
    },
  });
}

function formatOf({ name, schema }: AnswerSchema): {
  type: "json_schema";
  json_schema: { name: string; schema: Record<string, unknown>; strict: true };
} {
  return { type: "json_schema", json_schema: { name, schema, strict: true } };
}

/** A refusal stands where the content would; LangChain passes over it. */
function isRefusal(event: unknown): boolean {
  const { choices } = event as { choices?: { delta?: { refusal?: unknown } }[] };
  const refusal = Array.isArray(choices) ? choices[0]?.delta?.refusal : undefined;
  return typeof refusal === "string" && refusal !== "";
}
