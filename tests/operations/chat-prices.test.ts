import { describe, expect, it } from "vitest";
import { readChatPrices } from "../../src/operations/chat-prices.js";

describe("readChatPrices", () => {
  it("reads a price for each model, with blanks or without", () => {
    expect(readChatPrices("openai:gpt-5-mini=0.25/2, ollama:qwen3:8b = 0 / 0")).toEqual(
      new Map([
        ["openai:gpt-5-mini", { read: 0.25, written: 2 }],
        ["ollama:qwen3:8b", { read: 0, written: 0 }],
      ]),
    );
  });

  it.each(["0.25/2", "openai:gpt-5-mini", "openai:gpt-5-mini=2", "openai:a=1/-2", "openai:a=1/2,"])(
    "refuses %s",
    (text) => {
      expect(readChatPrices(text)).toBeUndefined();
    },
  );
});
