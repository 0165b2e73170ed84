import type * as Anthropic from "@langchain/anthropic";
import type { Provider } from "../providers/provider.js";
import { readProviderUrl } from "../providers/provider-url.js";
import type { AnswerSchema, ChatModel } from "./chat-model.js";
import { createLangChainChatModel } from "./langchain-chat-model.js";
import { loadPackage, type OptionalPackage } from "./load-package.js";
import type { ServerOptions } from "./server-options.js";
import { SettingError } from "./setting-error.js";

export const anthropicPackage: OptionalPackage = {
  name: "@langchain/anthropic",
  version: "1.5.11",
};

export interface AnthropicChatOptions extends ServerOptions {
  /** Loads the package. @default from node_modules */
  readonly load?: (() => Promise<typeof Anthropic>) | undefined;
}

/**
 * A model of Anthropic (https://docs.anthropic.com/en/api/messages). An answer with a schema comes
 * as the arguments of a tool, which every one of its models knows.
 *
 * @throws {ChatError} when `baseUrl` is no address or the key is missing.
 */
export function createAnthropicChatModel(
  model: string,
  {
    apiKey = "",
    baseUrl = "https://api.anthropic.com",
    load = () => import("@langchain/anthropic"),
  }: AnthropicChatOptions = {},
): ChatModel {
  const url = readProviderUrl(baseUrl, "ANTHROPIC_BASE_URL", SettingError);
  const id = `anthropic:${model}`;
  if (apiKey === "") throw new SettingError(`Cannot ask ${id} as ANTHROPIC_API_KEY is not set`);
  const provider: Provider = {
    id,
    url,
    urlSetting: "ANTHROPIC_BASE_URL",
    onRefused: "check ANTHROPIC_API_KEY",
    onUnknownModel: "check CHAT_MODEL",
    secret: apiKey,
  };
  return createLangChainChatModel({
    id,
    provider,
    format: "sse",
    options: ["temperature", "schema"],
    answersByTool: true,
    async ask(messages, { schema, maxTokens, temperature }, { fetch, signal, takes }) {
      const { ChatAnthropic } = await loadPackage(load, anthropicPackage, id);
      const chat = new ChatAnthropic({
        model,
        apiKey,
        anthropicApiUrl: url,
        maxRetries: 0,
        maxTokens,
        ...(takes("temperature") && { temperature }),
        // A token in the environment would be sent beside the key.
        clientOptions: { fetch, logLevel: "off", authToken: null },
      });
      return chat.stream(messages, { signal, ...(schema && takes("schema") && toolOf(schema)) });
    },
  });
}

interface AnswerTool {
  tools: { name: string; description: string; input_schema: { type: "object" } }[];
  tool_choice: { type: "tool"; name: string };
}

function toolOf({ name, schema }: AnswerSchema): AnswerTool {
  return {
    tools: [
      { name, description: "Takes the answer.", input_schema: { ...schema, type: "object" } },
    ],
    tool_choice: { type: "tool", name },
  };
}
