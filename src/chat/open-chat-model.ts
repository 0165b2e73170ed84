import { createAnthropicChatModel } from "./anthropic-chat-model.js";
import { createBoundedChatModel } from "./bounded-chat-model.js";
import type { ChatError } from "./chat-error.js";
import type { ChatModel } from "./chat-model.js";
import { type BreakerOptions, createCircuitBreaker } from "./circuit-breaker.js";
import { createFallbackChatModel } from "./fallback-chat-model.js";
import { createGoogleChatModel } from "./google-chat-model.js";
import { createOllamaChatModel } from "./ollama-chat-model.js";
import { createOpenAIChatModel } from "./openai-chat-model.js";
import { createRestingChatModel } from "./resting-chat-model.js";
import { type ChatRetryOptions, createRetryingChatModel } from "./retrying-chat-model.js";
import { SettingError } from "./setting-error.js";
import { type ChatTimeouts, createTimedChatModel } from "./timed-chat-model.js";

/** The keys and addresses of the providers; each may be absent. */
export interface ChatSettings {
  /** OPENAI_API_KEY. */
  readonly openaiApiKey?: string | undefined;
  /** OPENAI_BASE_URL. @default "https://api.openai.com/v1" */
  readonly openaiBaseUrl?: string | undefined;
  /** OLLAMA_BASE_URL. @default "http://127.0.0.1:11434" */
  readonly ollamaBaseUrl?: string | undefined;
  /** How many tokens a model of Ollama reads. @default 8192 */
  readonly ollamaContextTokens?: number | undefined;
  /** ANTHROPIC_API_KEY. */
  readonly anthropicApiKey?: string | undefined;
  /** ANTHROPIC_BASE_URL. @default "https://api.anthropic.com" */
  readonly anthropicBaseUrl?: string | undefined;
  /** GOOGLE_API_KEY. */
  readonly googleApiKey?: string | undefined;
  /** GOOGLE_BASE_URL. @default "https://generativelanguage.googleapis.com" */
  readonly googleBaseUrl?: string | undefined;
}

export interface OpenChatOptions extends ChatSettings {
  /** Those of `createTimedChatModel`, but 90 seconds until the first chunk of Ollama. */
  readonly timeouts?: ChatTimeouts | undefined;
  readonly retry?: Omit<ChatRetryOptions, "onFault"> | undefined;
  readonly breaker?: BreakerOptions | undefined;
  /** How long an answer may become, whatever the model does. @default 32000 */
  readonly maxCharacters?: number | undefined;
  /** Hears of each fault that is tried to be overcome, by a second try or by the next model. */
  readonly onFault?: ((fault: ChatError) => void) | undefined;
}

/**
 * Opens the models that the setting CHAT_MODEL names: `openai:<model>`, `ollama:<model>`,
 * `anthropic:<model>` or `google:<model>`, or several with commas between them, to be asked in this
 * order. Undefined when it names none. No package is loaded and nobody is asked before the first
 * answer.
 *
 * Each model is timed, cut, asked twice if need be, and left alone for a while when it keeps failing.
 *
 * @throws {ChatError} `setting` when the setting is none of these, or another setting cannot be used.
 */
export function openChatModel(
  spec: string | undefined,
  options: OpenChatOptions = {},
): ChatModel | undefined {
  const names = (spec ?? "").split(",").map((name) => name.trim());
  if (names.every((name) => name === "")) return undefined;
  const [first, ...others] = names.map((name) => guarded(name, options));
  if (first === undefined || others.length === 0) return first;
  return createFallbackChatModel([first, ...others], { onFault: options.onFault });
}

/** Ollama loads a model when it is first asked, and may read the prompt without a graphics card. */
const patientMs = 90_000;

/** The breaker stands outside, so that it counts a call once, whatever the tries. */
function guarded(spec: string, options: OpenChatOptions): ChatModel {
  const { retry, breaker, maxCharacters = 32_000, onFault } = options;
  const patience = spec.startsWith("ollama:") ? { firstChunkMs: patientMs } : {};
  const timed = createTimedChatModel(openPlain(spec, options), {
    ...patience,
    ...options.timeouts,
  });
  const bounded = createBoundedChatModel(timed, maxCharacters);
  const retrying = createRetryingChatModel(bounded, { ...retry, onFault });
  return createRestingChatModel(retrying, createCircuitBreaker(breaker));
}

function openPlain(spec: string, options: ChatSettings): ChatModel {
  const [, provider = "", model] = /^(\w+):(\S+)$/.exec(spec) ?? [];
  if (model !== undefined && Object.hasOwn(openers, provider)) {
    return openers[provider as keyof typeof openers](model, options);
  }
  throw new SettingError(
    `Cannot use CHAT_MODEL=${spec} as it must be openai:<model>, ollama:<model>, anthropic:<model> or google:<model>, or several of them with commas between`,
  );
}

type Opener = (model: string, settings: ChatSettings) => ChatModel;

const openers = {
  openai: (model, { openaiApiKey: apiKey, openaiBaseUrl: baseUrl }) =>
    createOpenAIChatModel(model, { apiKey, baseUrl }),
  ollama: (model, { ollamaBaseUrl: baseUrl, ollamaContextTokens: contextTokens }) =>
    createOllamaChatModel(model, { baseUrl, contextTokens }),
  anthropic: (model, { anthropicApiKey: apiKey, anthropicBaseUrl: baseUrl }) =>
    createAnthropicChatModel(model, { apiKey, baseUrl }),
  google: (model, { googleApiKey: apiKey, googleBaseUrl: baseUrl }) =>
    createGoogleChatModel(model, { apiKey, baseUrl }),
} satisfies Record<string, Opener>;
