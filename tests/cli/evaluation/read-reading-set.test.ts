import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readReadingSet } from "../../../src/cli/evaluation/read-reading-set.js";
import type { ReadingQuestion } from "../../../src/cli/evaluation/read-reading-set.js";
import { createWorkspace } from "../support/folders.js";
import type { Workspace } from "../support/folders.js";

let workspace: Workspace;
beforeAll(async () => {
  workspace = await createWorkspace();
});
afterAll(() => workspace.remove());

async function read(rc: string): Promise<ReadingQuestion[]> {
  const folder = await workspace.write("reading", { "rc.jsonl": rc });
  return readReadingSet(join(folder, "rc.jsonl"));
}

describe("readReadingSet()", () => {
  it("takes both names of id and question", async () => {
    const lines = [
      '{"id": "q1", "question": "Does it turn?", "context_id": "p1", "answers": ["yes"], "answerable": true}',
      '{"_id": "q2", "text": "Does it rain?", "answers": [], "answerable": false}',
    ];
    expect(await read(lines.join("\n"))).toEqual([
      { id: "q1", text: "Does it turn?", answers: ["yes"], answerable: true, context: "p1" },
      { id: "q2", text: "Does it rain?", answers: [], answerable: false },
    ]);
  });

  it.each([
    ["no question", '{"id": "q", "answers": [], "answerable": false}'],
    ["no id", '{"question": "Who?", "answers": [], "answerable": false}'],
    ["no answers", '{"id": "q", "question": "Who?", "answerable": false}'],
    ["no JSON", "{"],
  ])("names a line with %s", async (_, line) => {
    await expect(read(`\n${line}`)).rejects.toThrow(
      /^Cannot read line 2 of .*rc\.jsonl: it is not \{"id": …, "question": "…"/,
    );
  });

  it("says that a file has no question", async () => {
    await expect(read("\n")).rejects.toThrow(/^Cannot evaluate: .*rc\.jsonl has no question$/);
  });
});
