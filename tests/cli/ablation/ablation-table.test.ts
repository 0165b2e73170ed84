import { describe, expect, it } from "vitest";
import { ablationTable } from "../../../src/cli/ablation/ablation-table.js";

describe("ablationTable()", () => {
  it("has a column a measure and a line a row, three digits, and a dash for what is not known", () => {
    const column = (heading: string, all: number | undefined, without: number) => ({
      heading,
      values: new Map([
        ["all", all],
        ["without oars", without],
      ]),
    });
    const columns = [column("boats", 0.12345, 1), column("mills", undefined, 0)];
    expect(ablationTable("nDCG@10", columns).split("\n")).toEqual([
      "| nDCG@10 | boats | mills |",
      "| --- | ---: | ---: |",
      "| all | 0.123 | – |",
      "| without oars | 1.000 | 0.000 |",
    ]);
  });
});
