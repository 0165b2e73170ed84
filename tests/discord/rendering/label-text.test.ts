import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { labelText } from "../../../src/discord/rendering/label-text.js";
import { hostileText } from "./hostile-text.js";

describe("labelText", () => {
  it("is one well-formed line within the limit, without invisible characters", () => {
    fc.assert(
      fc.property(hostileText(), (text) => {
        const label = labelText(text, 100);
        expect(label.length).toBeLessThanOrEqual(100);
        expect(label.isWellFormed()).toBe(true);
        expect(label).not.toMatch(/[\u202a-\u202e\u200b\n\t]|^\s/);
      }),
    );
  });
});
