import { describe, expect, it } from "vitest";
import { indexingOutcome } from "../../src/library/indexing-outcome.js";

describe("indexingOutcome()", () => {
  it.each([
    [{ kind: "busy", pid: 1, host: "a", since: "2024-05-06T07:08:09.000Z" }, 1_714_979_289_000],
    [{ kind: "busy" }, undefined],
    [{ kind: "busy", since: "yesterday" }, undefined],
  ] as const)("tells of %j since when", (report, since) => {
    expect(indexingOutcome(report)).toEqual({ kind: "busy", since });
  });

  it("tells what was skipped and what the owner should know", () => {
    const skipped = [{ path: "a.pdf", reason: "it holds no text" }];
    const warnings = ["b.md: it is odd"];
    expect(indexingOutcome({ kind: "unchanged", generation: 3, skipped, warnings })).toEqual({
      kind: "unchanged",
      skipped,
      warnings,
    });
    expect(indexingOutcome({ kind: "empty", reason: "None", skipped, warnings })).toEqual({
      kind: "empty",
      reason: "None",
      skipped,
      warnings,
    });
  });
});
