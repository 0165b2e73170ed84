import { describe, expect, it } from "vitest";
import { reportText } from "../../src/cli/report-text.js";
import type { BuildReport } from "../../src/index/build-report.js";

const skipped = [{ path: "a.xlsx", reason: ".xlsx files are not read" }];

describe("reportText()", () => {
  it.each<[BuildReport, string]>([
    [
      {
        kind: "built",
        generation: 1,
        documents: 2,
        passages: 30,
        sentences: 1,
        facts: 5,
        curatedFacts: 2,
        seconds: 1.26,
        added: ["a.md"],
        changed: [],
        removed: ["b.md", "c.md"],
        unchanged: ["d.md"],
        embedded: 1,
        reused: 0,
        skipped,
        warnings: ["a.md: it is odd"],
      },
      "Indexed 2 documents: 30 passages, 1 sentence in 1.3 s\n1 added, 0 changed, 2 removed; 1 sentence embedded, 0 reused\n5 facts mined, 2 curated\nskipped a.xlsx: .xlsx files are not read\na.md: it is odd",
    ],
    [
      { kind: "unchanged", generation: 1, skipped, warnings: [] },
      "The index is up to date\nskipped a.xlsx: .xlsx files are not read",
    ],
    [
      {
        kind: "empty",
        reason: "There are no documents to index",
        skipped,
        warnings: ["facts/a.yaml must be a list of facts"],
      },
      "There are no documents to index\nskipped a.xlsx: .xlsx files are not read\nfacts/a.yaml must be a list of facts",
    ],
    [{ kind: "busy" }, "Another process is building the index"],
    [
      { kind: "busy", pid: 7, host: "mill", since: "2026-01-02T03:04:05.000Z" },
      "Another process (7 on mill) is building the index, since 2026-01-02T03:04:05.000Z",
    ],
  ])("of %j", (report, expected) => {
    expect(reportText(report)).toBe(expected);
  });
});
