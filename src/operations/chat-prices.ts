/** What a million tokens of a chat model cost, in whichever currency. */
export interface ChatPrice {
  readonly read: number;
  readonly written: number;
}

/** By the name of the model, as in `openai:gpt-5-mini`. */
export type ChatPrices = ReadonlyMap<string, ChatPrice>;

/**
 * Reads the setting CHAT_PRICES: for each model its price for a million tokens read and written, as in
 * `openai:gpt-5-mini=0.25/2, ollama:qwen3=0/0`. Undefined when it is not written like that.
 */
export function readChatPrices(text: string): ChatPrices | undefined {
  const prices = new Map<string, ChatPrice>();
  for (const entry of text.split(",")) {
    const [, model, read, written] =
      /^\s*(\w+:[^\s=]+)\s*=\s*(\d+(?:\.\d+)?)\s*\/\s*(\d+(?:\.\d+)?)\s*$/.exec(entry) ?? [];
    if (model === undefined) return undefined;
    prices.set(model, { read: Number(read), written: Number(written) });
  }
  return prices;
}
