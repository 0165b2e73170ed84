import { existsSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { goldFact, readGoldLines, readings, type GoldFact, type GoldLine } from "./gold-fact.js";
import { readFolder } from "./read-folder.js";

/** Not in the repository: only who works on Footnote has them. */
const originals = "../shared/seeds";
const isoDate = /^\d{4}(?:-\d{2}(?:-\d{2})?)?$/;
const lines = [...readGoldLines("originals"), ...readGoldLines("digests")];

describe("the lists of facts", () => {
  it("name at least 80 facts of the originals that a miner must find", () => {
    const required = readGoldLines("originals").filter((line) => line.required);
    expect(required.length).toBeGreaterThanOrEqual(80);
  });

  it("give dates as ISO 8601, first before last", () => {
    const events = lines.filter((line) => line.kind === "event");
    for (const { from, to } of events.flatMap(readings)) {
      expect(from).toMatch(isoDate);
      expect(to).toMatch(isoDate);
      expect(from <= to).toBe(true);
    }
  });

  it("require nothing that they call doubtful", () => {
    expect(lines.filter(({ required, note }) => required && note !== undefined)).toEqual([]);
  });

  it("stand in our digests", async () => {
    await expectToStand(readGoldLines("digests"), "seeds", ".md");
  });

  it.skipIf(!existsSync(originals))("stand in the originals", async () => {
    await expectToStand(readGoldLines("originals"), originals, ".txt");
  });
});

/** The words that each fact points at name it, whole. */
async function expectToStand(gold: readonly GoldLine[], folder: string, extension: string) {
  const texts = await readFolder(folder, extension);
  for (const line of gold) {
    const text = texts.find(({ document }) => document.path === line.document)?.document.text ?? "";
    for (const [start, end] of line.at) {
      expect(text.slice(start, end)).toMatch(/^\S[^]*\S$/u);
      const around = [text.slice(start - 1, start + 1), text.slice(end - 1, end + 1)];
      expect(around.filter((pair) => /^[\p{L}\p{N}]{2}$/u.test(pair))).toEqual([]);
      for (const word of tellingWords(goldFact(line, text)))
        expect(text.slice(start, end), line.document).toContain(word);
    }
  }
}

/** What must stand word for word where a fact is told. */
function tellingWords(fact: GoldFact): readonly string[] {
  if (fact.kind === "person" || fact.kind === "body") return [fact.name];
  return fact.kind === "list" ? fact.members : [];
}
