import { describe, expect, it } from "vitest";
import { markdownTable } from "../../src/cli/markdown-table.js";

describe("markdownTable()", () => {
  const head = ["boats", "oars", "sails"];

  it("has three digits after the point, and a dash for what was not measured", () => {
    const rows = [
      ["skiff", 0.12345, 1],
      ["punt", undefined, NaN],
      ["raft", "many", 0],
    ];
    expect(markdownTable(head, rows).split("\n")).toEqual([
      "| boats | oars | sails |",
      "| --- | ---: | ---: |",
      "| skiff | 0.123 | 1.000 |",
      "| punt | – | – |",
      "| raft | many | 0.000 |",
    ]);
  });

  it("writes numbers as it is told", () => {
    const rows = [["skiff", 2, NaN]];
    expect(markdownTable(head, rows, (value) => `${value}!`)).toMatch(/\| skiff \| 2! \| – \|$/);
  });
});
