import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { runCommand } from "./support/command.js";
import type { CommandResult } from "./support/command.js";
import { createWorkspace } from "./support/folders.js";
import type { Workspace } from "./support/folders.js";

/** Passages that share no word but in the title of two, so that the terms alone decide. */
const set = {
  "corpus.jsonl": [
    { _id: "mill", title: "", text: "The mill grinds barley." },
    { _id: "boat", title: "Rowing_boat", text: "Six oars move it." },
    { _id: "bell", text: "A bronze bell rings at noon." },
    { _id: "dock", title: "Rowing_boat", text: "Its harbour is Lund." },
    { _id: "none", text: " " },
  ],
  "queries.jsonl": [
    { _id: "q1", text: "barley mill" },
    { _id: "q2", text: "rowing with oars, and a bell" },
    { _id: "q3", text: "harbour Lund" },
    { _id: "unjudged", text: "nothing" },
  ],
};
// For q2 both are found by their terms, the boat by more of them.
const qrels = "query-id\tcorpus-id\tscore\nq1\tmill\t1\nq2\tboat\t1\nq2\tbell\t1\nq3\tdock\t1\n";

let workspace: Workspace;
let folder: string;
beforeAll(async () => {
  workspace = await createWorkspace();
  const lines = (items: readonly object[]): string =>
    items.map((item) => JSON.stringify(item)).join("\n");
  folder = await workspace.write("set", {
    "corpus.jsonl": lines(set["corpus.jsonl"]),
    "queries.jsonl": lines(set["queries.jsonl"]),
    "qrels.tsv": qrels,
    "rc.jsonl": lines([
      { id: "r1", question: "What does the mill grind?", answers: ["barley"], answerable: true },
      { id: "r2", question: "What does the bishop drink?", answers: [], answerable: false },
    ]),
    "judged.tsv": "r1\tmill\t1\nr1\tboat\t0\nr2\tboat\t0\nr2\tnone\t0\n",
    "wrong.tsv": `${qrels}q1 mill 1\n`,
    "empty.jsonl": '{"_id": "none", "text": ""}',
  });
});
afterAll(() => workspace.remove());

function evaluate(
  parts: Readonly<Record<string, string>> = {},
  ...more: string[]
): Promise<CommandResult> {
  const files = { corpus: "corpus.jsonl", queries: "queries.jsonl", qrels: "qrels.tsv", ...parts };
  const args = Object.entries(files).flatMap(([name, file]) => [`--${name}`, join(folder, file)]);
  return runCommand("evaluate", [...args, ...more], { cwd: workspace.folder });
}

const rows = (stdout: string): string[][] =>
  stdout
    .trimEnd()
    .split("\n")
    .map((line) =>
      line
        .split("|")
        .map((cell) => cell.trim())
        .slice(1, -1),
    );

describe("npm run evaluate", () => {
  it("prints a table of the whole ranking, of the search and of each half of it, and keeps the index of the set", async () => {
    const first = await evaluate();
    const [heading, rule, ...rankings] = rows(first.stdout);
    const [ranked, , lexical] = rankings;
    expect(heading).toEqual([
      "ranking",
      "recall@1",
      "recall@5",
      "recall@20",
      "MRR@10",
      "nDCG@10",
      "ms a query",
    ]);
    expect(rule).toEqual(heading?.map((_, i) => (i === 0 ? "---" : "---:")));
    expect(rankings.map(([name]) => name)).toEqual(["ranked", "fused", "lexical", "dense"]);
    // An entry is found as itself, also where it stands second in the document of its title.
    expect(ranked?.slice(1, 3)).toEqual(["0.833", "1.000"]);
    expect(lexical?.slice(1, -1)).toEqual(["0.833", "1.000", "1.000", "1.000", "1.000"]);
    for (const row of rankings) {
      expect(row.slice(1)).toEqual(Array(6).fill(expect.stringMatching(/^\d+\.\d{3}$/)));
    }
    expect(first.stderr).toMatch(/Indexed 3 documents[^]*skipped none: it has no text\n$/);
    expect(first.code).toBe(0);

    const second = await evaluate({}, "--limit", "1");
    expect(rows(second.stdout)[4]?.slice(0, 6)).toEqual([
      "lexical",
      "1.000",
      "1.000",
      "1.000",
      "1.000",
      "1.000",
    ]);
    expect(second.stderr).not.toContain("Indexed");
  });

  it.each([
    [{ corpus: "missing.jsonl" }, /^Cannot read .*missing\.jsonl: it does not exist\n$/],
    [{ qrels: "wrong.tsv" }, /^Cannot read line 6 of .*wrong\.tsv: it is not in BEIR form\n$/],
    [{ corpus: "empty.jsonl" }, /^(?:reading .*\n)?None of [^]*skipped none: it has no text\n$/],
  ])("fails with one sentence for %j", async (parts, expected) => {
    const { stdout, stderr, code } = await evaluate(parts);
    expect(stdout).toBe("");
    expect(stderr).toMatch(expected);
    expect(code).toBe(1);
  });
});

describe("npm run evaluate -- --rc", () => {
  const read = (...more: string[]): Promise<CommandResult> => {
    const files = { corpus: "corpus.jsonl", rc: "rc.jsonl" };
    const args = Object.entries(files).flatMap(([name, file]) => [`--${name}`, join(folder, file)]);
    return runCommand("evaluate", [...args, ...more], { cwd: workspace.folder });
  };
  /** The first figure of each line by the name of the measure. */
  const figures = (stdout: string): Record<string, string | undefined> =>
    Object.fromEntries(
      stdout
        .trimEnd()
        .split("\n")
        .map((line) => line.split(/ {2,}/))
        .map(([name = "", value]) => [name, value]),
    );

  it("prints how well questions are answered", async () => {
    const { stdout, code } = await read();
    expect(figures(stdout)).toMatchObject({
      measure: "as it answers",
      "answer in first sentence": "1.000",
      "answerability AUC": "1.000",
      "share answered": "0.500",
      "abstention precision": "1.000",
      // Of the four words of the sentence that are no article one is asked for: F1 2 × 1 / (3 + 1).
      "token F1 of span": "0.500",
      "F1 with abstention": "0.750",
    });
    expect(code).toBe(0);
    expect(figures((await read("--limit", "1")).stdout)["share answered"]).toBe("1.000");
  });

  it("prints how well sentences are selected among those that were judged", async () => {
    const { stdout, code } = await read("--qrels", join(folder, "judged.tsv"));
    expect(figures(stdout)).toMatchObject({
      "best sentence right": "1.000",
      "mean reciprocal rank": "1.000",
      "triggering AUC": "1.000",
      "share answered": "0.500",
    });
    expect(code).toBe(0);
  });
});
