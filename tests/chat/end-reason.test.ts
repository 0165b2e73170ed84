import { describe, expect, it } from "vitest";
import { readEndReason } from "../../src/chat/end-reason.js";

describe("readEndReason()", () => {
  it.each([
    ["stop", "stop"],
    ["end_turn", "stop"],
    ["tool_use", "stop"],
    ["STOP", "stop"],
    ["something new", "stop"],
    ["length", "length"],
    ["max_tokens", "length"],
    ["MAX_TOKENS", "length"],
    ["content_filter", "refused"],
    ["refusal", "refused"],
    ["SAFETY", "refused"],
  ])("reads %s as %s", (word, reason) => {
    expect(readEndReason(word)).toBe(reason);
  });
});
