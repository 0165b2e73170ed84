import type { EndReason } from "./chat-model.js";

const length = /^(?:length|max_tokens|model_context_window_exceeded)$/i;
const refused =
  /^(?:content_filter|refusal|safety|recitation|language|blocklist|prohibited_content|spii)$/i;

/**
 * Reads the word by which OpenAI (`finish_reason`), Ollama (`done_reason`), Anthropic
 * (`stop_reason`) or Google (`finishReason`) say why an answer ended. Any other word is a stop: the
 * text is judged as it is.
 */
export function readEndReason(word: string): EndReason {
  if (length.test(word)) return "length";
  return refused.test(word) ? "refused" : "stop";
}
