import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readBeir, readGrades } from "../../src/cli/read-beir.js";
import type { BeirFiles } from "../../src/cli/read-beir.js";
import { createWorkspace } from "./support/folders.js";
import type { Workspace } from "./support/folders.js";

let workspace: Workspace;
beforeAll(async () => {
  workspace = await createWorkspace();
});
afterAll(() => workspace.remove());

const whole: BeirFiles = {
  corpus: `{"_id": "p1", "title": "Mill", "text": "It turns.", "metadata": {}}\n{"_id": "p2", "text": "It rains."}\n`,
  queries: `{"_id": "q1", "text": "Does it turn?"}\n\n{"_id": "q2", "text": "Does it rain?"}\n`,
  qrels: "query-id\tcorpus-id\tscore\nq1\tp1\t1\nq1\tp2\t0\nq1\tp3\t2\n",
};

/** Writes a set and reads it, its parts in files of their names. */
async function read(parts: Partial<BeirFiles>) {
  const folder = await workspace.write("set", { ...whole, ...parts });
  const path = (name: keyof BeirFiles): string => join(folder, name);
  return readBeir({ corpus: path("corpus"), queries: path("queries"), qrels: path("qrels") });
}

describe("readBeir()", () => {
  it("reads passages, the queries that are judged, and the grades above 0", async () => {
    expect(await read({})).toEqual({
      corpus: [
        { id: "p1", title: "Mill", text: "It turns." },
        { id: "p2", title: "", text: "It rains." },
      ],
      queries: [{ id: "q1", text: "Does it turn?" }],
      relevant: new Map([
        [
          "q1",
          new Map([
            ["p1", 1],
            ["p3", 2],
          ]),
        ],
      ]),
    });
  });

  it.each<[string, Partial<BeirFiles>]>([
    ["without a heading of the qrels", { qrels: "q1\tp1\t1\nq1\tp3\t2\n" }],
    ["with a byte order mark and CRLF", { qrels: `\uFEFF${whole.qrels.replaceAll("\n", "\r\n")}` }],
    ["without a last line end", { qrels: whole.qrels.trimEnd() }],
  ])("reads the same %s", async (_, parts) => {
    expect(await read(parts)).toEqual(await read({}));
  });

  it.each<[string, Partial<BeirFiles>, RegExp]>([
    [
      "no JSON",
      { corpus: `${whole.corpus}{"_id": "p3"\n` },
      /line 3 of .*corpus: it is not in BEIR form$/,
    ],
    ["no text", { corpus: '{"_id": "p1", "title": "Mill"}' }, /line 1 of .*corpus/],
    ["an empty id", { corpus: '{"_id": "", "text": "Mill"}' }, /line 1 of .*corpus/],
    ["an id twice", { corpus: whole.corpus + whole.corpus }, /line 3 of .*corpus/],
    ["a query that is a list", { queries: `${whole.queries}["q3"]` }, /line 4 of .*queries/],
    ["two columns", { qrels: `${whole.qrels}q1\tp2\n` }, /line 5 of .*qrels/],
    ["four columns", { qrels: `${whole.qrels}q1\t0\tp2\t1\n` }, /line 5 of .*qrels/],
    ["a word for a grade", { qrels: `${whole.qrels}q1\tp2\tgood\n` }, /line 5 of .*qrels/],
  ])("names the line that has %s", async (_, parts, expected) => {
    await expect(read(parts)).rejects.toThrow(expected);
  });

  it.each<[string, Partial<BeirFiles>]>([
    ["the qrels are of another set", { qrels: "q9\tp1\t1\n" }],
    ["nothing is relevant", { qrels: "q1\tp1\t0\n" }],
    ["the qrels are empty", { qrels: "" }],
    ["there are no queries", { queries: "" }],
  ])("says that there is nothing to evaluate when %s", async (_, parts) => {
    await expect(read(parts)).rejects.toThrow(
      /^Cannot evaluate: .*qrels names no passage for a query/,
    );
  });

  it.each([
    ["missing.jsonl", /^Cannot read .*missing\.jsonl: it does not exist$/],
    [".", /^Cannot read .*: it is a folder$/],
  ])("says that it cannot read %s", async (name, expected) => {
    const path = join(workspace.folder, name);
    await expect(readBeir({ corpus: path, queries: path, qrels: path })).rejects.toThrow(expected);
  });
});

describe("readGrades()", () => {
  it("reads every judgement, those that nothing is relevant in too", async () => {
    const folder = await workspace.write("grades", { qrels: "q1\tp1\t1\nq1\tp2\t0\nq2\tp1\t0\n" });
    expect(await readGrades(join(folder, "qrels"))).toEqual(
      new Map([
        [
          "q1",
          new Map([
            ["p1", 1],
            ["p2", 0],
          ]),
        ],
        ["q2", new Map([["p1", 0]])],
      ]),
    );
  });
});
