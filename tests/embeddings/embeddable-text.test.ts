import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { toEmbeddableText } from "../../src/embeddings/embeddable-text.js";

const anyText = fc.string({
  unit: fc.oneof(fc.constantFrom(" ", "\n", "\ud83d", "😀"), fc.string()),
});

describe("toEmbeddableText()", () => {
  it.each([
    ["leaves plain text alone", "Opens 9.", "Opens 9."],
    ["collapses whitespace of all kinds", " a\t\nb\u00a0 c ", "a b c"],
    ["turns nothing into a full stop", "", "."],
    ["turns whitespace into a full stop", " \n ", "."],
    ["replaces half a surrogate pair", "a\ud83db", "a\ufffdb"],
    ["keeps a whole surrogate pair", "a😀b", "a😀b"],
    ["cuts at the limit", "1234567890123", "1234567890"],
    ["cuts through a surrogate pair without leaving half of it", "123456789😀", "123456789\ufffd"],
    ["leaves no space where it cuts", "123456789 12", "123456789"],
    ["cuts after collapsing", `${" ".repeat(50)}a`, "a"],
  ])("%s", (_, text, expected) => {
    expect(toEmbeddableText(text, 10)).toBe(expected);
  });

  it("returns a text that every model takes", () => {
    fc.assert(
      fc.property(anyText, fc.integer({ min: 1, max: 40 }), (text, limit) => {
        const ready = toEmbeddableText(text, limit);
        expect(ready.length).toBeGreaterThan(0);
        expect(ready.length).toBeLessThanOrEqual(limit);
        expect(ready).not.toMatch(/^\s|\s\s|\s$|\p{Surrogate}/u);
        expect(toEmbeddableText(ready, limit)).toBe(ready);
      }),
    );
  });
});
