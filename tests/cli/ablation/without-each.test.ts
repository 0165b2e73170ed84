import { describe, expect, it } from "vitest";
import { withoutEach } from "../../../src/cli/ablation/without-each.js";

describe("withoutEach()", () => {
  it("has all weights first, then each part at 0 and the others as they are", () => {
    const weights = { oars: 2, sail: -1 };
    expect([...withoutEach(weights, ["oars", "sail"])]).toEqual([
      ["all", { oars: 2, sail: -1 }],
      ["without oars", { oars: 0, sail: -1 }],
      ["without sail", { oars: 2, sail: 0 }],
    ]);
    expect(weights).toEqual({ oars: 2, sail: -1 });
  });
});
