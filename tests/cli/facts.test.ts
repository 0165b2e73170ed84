import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { mkdir, readdir } from "node:fs/promises";
import { join } from "node:path";
import type { Fact } from "../../src/facts/fact.js";
import { tarnBay } from "../support/tarn-bay.js";
import { runCommand } from "./support/command.js";
import type { CommandResult } from "./support/command.js";
import { createWorkspace } from "./support/folders.js";
import type { Workspace } from "./support/folders.js";

let workspace: Workspace;
beforeAll(async () => {
  workspace = await createWorkspace();
  await workspace.write("seeds", {
    ...tarnBay,
    "facts/tarn-bay.yaml": `- name: Gull Rock
  answer: The lighthouse stands there.
  source: lighthouse.md
  quote: The lighthouse on Gull Rock was built in 1874.
- name: Ada Finch
  answer: She was the last keeper.
  source: lighthouse.md
  quote: Mrs. Ada Finch was the last keeper.
`,
  });
});
afterAll(() => workspace.remove());

const facts = (...args: string[]): Promise<CommandResult> =>
  runCommand("facts", args, { cwd: workspace.folder });

function parsed(stdout: string): (Fact & { readonly line: number })[] {
  const lines = stdout.split("\n").slice(0, -1);
  return lines.map((line) => JSON.parse(line) as Fact & { readonly line: number });
}

describe("npm run facts", () => {
  it("prints every fact with its place, whole and divided by tabs where there is no terminal", async () => {
    const { stdout, stderr, code } = await facts();
    const [heading, ...rows] = stdout
      .split("\n")
      .slice(0, -1)
      .map((line) => line.split("\t"));
    expect(heading).toEqual(["kind", "name", "answer", "where"]);
    expect(rows).toContainEqual([
      "curated",
      "Gull Rock",
      "The lighthouse stands there.",
      "lighthouse.md:11",
    ]);
    expect(rows.filter(([kind]) => kind !== "curated").length).toBeGreaterThan(3);
    expect(stderr).toBe(`${rows.length} facts\n`);
    expect(code).toBe(0);
    // Neither an index nor a model is needed.
    expect(await readdir(workspace.folder)).toEqual(["seeds"]);
  });

  it("prints all that it knows as JSON, and only the kinds asked for", async () => {
    const { stdout, code } = await facts("--json", "--kind", "curated,event");
    const found = parsed(stdout);
    expect(new Set(found.map(({ kind }) => kind))).toEqual(new Set(["curated", "event"]));
    expect(found.find(({ name }) => name === "Ada Finch")).toMatchObject({
      kind: "curated",
      quote: "Mrs. Ada Finch was the last keeper.",
      document: "lighthouse.md",
      line: 16,
    });
    expect(code).toBe(0);
  });

  it("mines the entries of a corpus", async () => {
    const entry = { _id: "d1", title: "Mill", text: "The mill opened on 5 May 1901." };
    await workspace.write("sets", { "corpus.jsonl": `${JSON.stringify(entry)}\n` });
    const { stdout, code } = await facts(
      "--corpus",
      "sets/corpus.jsonl",
      "--json",
      "--kind",
      "event",
    );
    expect(parsed(stdout)).toMatchObject([
      { document: "d1", date: { from: "1901-05-05", to: "1901-05-05" }, line: 1 },
    ]);
    expect(code).toBe(0);
  });

  it("fails with a sentence for each curated fact that is wrong, and prints the others", async () => {
    await workspace.write("wrong", {
      "mill.md": "# Mill\n\nThe mill has a wheel.\n",
      "empty.md": "",
      "facts/a.yaml": `- {name: Wheel, answer: One., source: mill.md, quote: has a wheel}
- {name: Sail, answer: None., source: mill.md, quote: has a sail}
- {name: Void, answer: None., source: empty.md, quote: nothing}
- {name: Gone, answer: None., source: gone.md, quote: nothing}
- {name: Odd}
`,
    });
    const { stdout, stderr, code } = await facts(
      "--documents",
      "wrong",
      "--json",
      "--kind",
      "curated",
    );
    expect(parsed(stdout).map(({ name }) => name)).toEqual(["Wheel"]);
    expect(stderr.split("\n").toSorted()).toEqual([
      "",
      "1 fact",
      "facts/a.yaml, entry 2 (Sail): its quote does not stand in mill.md",
      "facts/a.yaml, entry 3 (Void): empty.md is not among the documents",
      "facts/a.yaml, entry 4 (Gone): gone.md is not among the documents",
      "facts/a.yaml, entry 5 (Odd): answer is missing",
      "skipped empty.md: it holds no text",
    ]);
    expect(code).toBe(1);
  });

  it("says in one sentence that there are no documents, or no such file", async () => {
    await mkdir(join(workspace.folder, "empty"), { recursive: true });
    expect(await facts("--documents", "empty", "--json")).toEqual({
      stdout: "",
      stderr: "0 facts\n",
      code: 0,
    });
    expect(await facts("--documents", "gone", "--json")).toMatchObject({
      stderr: expect.stringMatching(
        /^Cannot list the documents in [^\n]+: it does not exist\n$/,
      ) as string,
      code: 1,
    });
    expect(await facts("--corpus", "gone.jsonl", "--json")).toEqual({
      stdout: "",
      stderr: "Cannot read gone.jsonl: it does not exist\n",
      code: 1,
    });
  });
});
