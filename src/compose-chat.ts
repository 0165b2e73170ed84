import { createAnswerCache } from "./answers/generated/answer-cache.js";
import type { ModelUse } from "./answers/generated/ask-model.js";
import { createTokenBudget } from "./answers/generated/token-budget.js";
import type { ChatErrorKind } from "./chat/chat-error.js";
import { chatModelName } from "./chat/chat-model-name.js";
import { loadChatPackages } from "./chat/load-chat-packages.js";
import { openChatModel } from "./chat/open-chat-model.js";
import type { Config } from "./config.js";
import { loadLanguageDetector } from "./documents/language.js";
import type { WritingParts } from "./library/create-writer.js";

/** The settings of the chat model. */
export type ChatConfig = Pick<
  Config,
  | "chatModel"
  | "chatDailyTokens"
  | "chatPassageTokens"
  | "openaiApiKey"
  | "openaiBaseUrl"
  | "ollamaBaseUrl"
  | "ollamaContextTokens"
  | "anthropicApiKey"
  | "anthropicBaseUrl"
  | "googleApiKey"
  | "googleBaseUrl"
>;

/** What a chat model is measured by. */
export interface ChatMeasures {
  /** `model` is the name of one, without its address. */
  chatUsed(use: ModelUse): void;
  /** A fault that is tried to be overcome, by another try or another model. */
  chatFaulted(kind: ChatErrorKind): void;
}

/**
 * Opens what has a chat model write answers; undefined when the settings name none. No model is asked
 * anything.
 *
 * @param onFault takes sentences for the owner: faults that are tried to be overcome.
 * @throws {ChatError} when a setting cannot be used or a package is missing; the message is one
 * sentence and says what to do.
 */
export async function openWriting(
  config: Partial<ChatConfig>,
  onFault: (message: string) => void,
  measures?: ChatMeasures,
): Promise<WritingParts | undefined> {
  const { chatModel, chatDailyTokens: perDay, chatPassageTokens: passageTokens } = config;
  const chat = openChatModel(chatModel, {
    ...config,
    onFault({ kind, message }) {
      measures?.chatFaulted(kind);
      onFault(message);
    },
  });
  if (chat === undefined || chatModel === undefined) return undefined;
  await loadChatPackages(chatModel);
  return {
    chat,
    cache: createAnswerCache(),
    budget: createTokenBudget({ perDay }),
    detectLanguage: await loadLanguageDetector(),
    passageTokens,
    onUsage: (use) => measures?.chatUsed({ ...use, model: chatModelName(use.model) }),
  };
}
