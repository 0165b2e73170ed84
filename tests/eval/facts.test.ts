import { existsSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { createFactMiner } from "../../src/facts/create-fact-miner.js";
import { goldFact, readGoldLines } from "./gold-fact.js";
import { readFolder } from "./read-folder.js";
import { scoreFacts, type FactScore } from "./score-facts.js";
import { describeErrors, scoreRows, scoreText } from "./score-report.js";

const sets = [
  { name: "originals", folder: "../shared/seeds", extension: ".txt" },
  { name: "digests", folder: "seeds", extension: ".md" },
] as const;

// FACTS_REPORT=1 npx vitest run tests/eval/facts.test.ts
describe.each(sets)("facts of the $name", ({ name, folder, extension }) => {
  /** Only who works on Footnote has the originals. */
  const isHere = existsSync(folder);
  let score: FactScore;
  /** What a failure shows: the table, and what is wrong or missed. */
  let report: string;

  beforeAll(async () => {
    if (!isHere) return;
    const miner = createFactMiner();
    const texts = await readFolder(folder, extension);
    const mined = texts.flatMap(({ document, passages }) => miner(document, passages).facts);
    const textOf = new Map(texts.map(({ document }) => [document.path, document.text]));
    const gold = readGoldLines(name).map((line) => goldFact(line, textOf.get(line.document) ?? ""));
    score = scoreFacts(gold, mined);
    report = scoreText(score, textOf);
    if (!process.env["FACTS_REPORT"]) return;
    console.table(scoreRows(score));
    console.log(describeErrors(score, textOf));
  });

  it.skipIf(!isHere)("are right: a precision of at least .95", () => {
    expect(score.overall.precision, report).toBeGreaterThanOrEqual(0.95);
  });

  it.skipIf(!isHere)("are found: a recall of at least .85", () => {
    expect(score.overall.recall, report).toBeGreaterThanOrEqual(0.85);
  });

  it.skipIf(!isHere)("are found whether lists count or not", () => {
    expect(score.withoutLists.recall, report).toBeGreaterThanOrEqual(0.85);
  });
});
