import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { kindsOf } from "../../../src/cli/ablation/set-kinds.js";
import { createWorkspace } from "../support/folders.js";
import type { Workspace } from "../support/folders.js";

let workspace: Workspace;
beforeAll(async () => {
  workspace = await createWorkspace();
});
afterAll(() => workspace.remove());

const told = '{"_id": "q", "text": "Who?", "answers": ["she"], "answerable": true}\n';
const untold = '{"_id": "q", "text": "Who?"}\n';

describe("kindsOf()", () => {
  it.each([
    ["nothing", {}, { ranking: false, choice: false }],
    ["queries alone", { "queries.jsonl": told }, { ranking: false, choice: false }],
    [
      "queries without answers",
      { "queries.jsonl": untold, "qrels.tsv": "" },
      { ranking: true, choice: false },
    ],
    [
      "some queries without answers",
      { "queries.jsonl": told + untold, "qrels.tsv": "" },
      { ranking: true, choice: false },
    ],
    ["answers", { "queries.jsonl": told, "qrels.tsv": "" }, { ranking: true, choice: true }],
    ["a reading set", { "rc.jsonl": told }, { ranking: false, choice: true }],
    [
      "a reading set beside queries",
      { "rc.jsonl": told, "queries.jsonl": untold, "qrels.tsv": "" },
      { ranking: true, choice: true },
    ],
  ])("tells what can be measured on %s", async (name, files, expected) => {
    expect(await kindsOf(await workspace.write(name, files))).toEqual(expected);
  });
});
