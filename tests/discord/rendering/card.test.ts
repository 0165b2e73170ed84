import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { renderCard } from "../../../src/discord/rendering/card.js";
import { messagePayload } from "../../../src/discord/rendering/message-payload.js";
import { readMessageForm } from "../../../src/sandbox/forms/message-form.js";
import { textOf } from "../../support/command-use.js";

describe("renderCard", () => {
  it.each([true, false])("keeps within a message, with plain text %s", (plainText) => {
    const text = fc.oneof(fc.string({ maxLength: 6_000, unit: "grapheme" }), fc.constant("a b\n"));
    fc.assert(
      fc.property(fc.array(text, { maxLength: 12 }), (texts) => {
        const body = renderCard({ title: "T", texts }, { plainText });
        const { flags, content, components } = messagePayload(body);
        const bits = flags.reduce((sum: number, flag) => sum | flag, 0);
        readMessageForm({ content, components, flags: bits });
        expect(textOf(body).startsWith("### T")).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  it("shows blocks in order and leaves out empty ones", () => {
    const body = renderCard({ texts: ["one", "", "two"] }, { plainText: false });
    expect(textOf(body)).toBe("one\ntwo");
  });

  it("cuts the last block that has no room, and drops those behind it", () => {
    const texts = ["a".repeat(3_000), "b ".repeat(1_000), "c"];
    const text = textOf(renderCard({ texts }, { plainText: false }));
    expect(text.length).toBeLessThanOrEqual(4_001);
    expect(text.match(/b/g)?.length).toBeGreaterThan(400);
    expect(text).not.toContain("c");
  });
});
