import { describe, expect, it } from "vitest";
import { measureTable } from "../../../src/cli/evaluation/measure-table.js";

describe("measureTable()", () => {
  it("aligns its columns and marks what cannot be measured", () => {
    const table = measureTable([
      { name: "right", value: 0.5, forced: 0.12345, note: "of 4" },
      { name: "told apart, or not", value: undefined, forced: undefined },
      { name: "ms", value: 123.46, digits: 1, note: "of 2" },
    ]);
    expect(table.split("\n")).toEqual([
      "measure             as it answers  if it had to",
      "right                       0.500         0.123  of 4",
      "told apart, or not              –             –",
      "ms                          123.5                of 2",
    ]);
  });
});
