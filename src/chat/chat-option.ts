import { ChatError, chatErrorIn } from "./chat-error.js";

/** A part of a request that some models and servers do not take. */
export type ChatOption = "usage" | "maxTokens" | "temperature" | "thinking" | "schema";

/** The words by which servers name them. The most telling come first. */
const names: readonly (readonly [option: ChatOption, words: RegExp])[] = [
  ["usage", /stream_options|include_usage/i],
  ["maxTokens", /max_(?:completion_)?tokens/i],
  ["temperature", /temperature/i],
  ["thinking", /think|reasoning/i],
  [
    "schema",
    /response.?format|schema|structured.output|grammar|\bformat\b|\btools?\b|tool_choice/i,
  ],
];

/**
 * The option of those that were sent because of which the request was refused, by the server or by
 * its client. Undefined when the fault is another one.
 */
export function refusedOption(error: unknown, sent: readonly ChatOption[]): ChatOption | undefined {
  const fault = chatErrorIn(error) ?? error;
  if (!(fault instanceof Error)) return undefined;
  // llama.cpp and Ollama fail with 500 on a schema that they cannot make a grammar of.
  const kinds = ["rejected", "unavailable"];
  if (fault instanceof ChatError && !kinds.includes(fault.kind)) return undefined;
  return names.find(([option, words]) => sent.includes(option) && words.test(fault.message))?.[0];
}
