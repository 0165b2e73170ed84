import { describe, expect, it } from "vitest";
import { createFactsTable } from "../../src/cli/facts-table.js";
import { displayWidth } from "../../src/documents/display-width.js";
import { definition } from "../support/facts.js";

const fact = definition(
  "A long name of a harbour",
  "It shelters\u001b[31m the boats of the whole bay from storms.",
  {
    document: "notes/of/the/harbour-master.md",
  },
);

describe("the table of facts", () => {
  it("fits the width of a terminal; of a place the end is kept", () => {
    const table = createFactsTable(80);
    const row = table.row({ fact, line: 12 });
    expect(row.split(/ {2,}/)).toEqual([
      "definition",
      "A long name of a…",
      "It shelters [31m the boats…",
      "…bour-master.md:12",
    ]);
    expect(displayWidth(row)).toBeLessThanOrEqual(80);
    expect(table.heading.split(/ +/)).toEqual(["kind", "name", "answer", "where"]);
  });

  it.each([60, 79, 80, 100, 200])("is at most %i columns wide, also with Chinese", (width) => {
    const chinese = definition("网络空间国际法工作组会议的名称", "它在杭州举行。".repeat(20));
    for (const one of [fact, chinese]) {
      expect(displayWidth(createFactsTable(width).row({ fact: one, line: 1 }))).toBeLessThanOrEqual(
        width,
      );
    }
  });

  it("keeps columns under one another", () => {
    const table = createFactsTable(100);
    const short = table.row({ fact: definition("Ebb", "Low."), line: 3 });
    expect(short.indexOf("notes.md:3")).toBe(table.heading.indexOf("where"));
  });
});
