import { chmod, mkdir, readdir, truncate, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { acquireBuildLock } from "../../src/index/build-lock.js";
import type { BuildReport } from "../../src/index/build-report.js";
import { tarnBay } from "../support/tarn-bay.js";
import { runCommand } from "./support/command.js";
import type { CommandResult } from "./support/command.js";
import { createWorkspace } from "./support/folders.js";
import type { Workspace } from "./support/folders.js";

let workspace: Workspace;
beforeAll(async () => {
  workspace = await createWorkspace();
});
afterAll(() => workspace.remove());

const index = (...args: string[]): Promise<CommandResult> =>
  runCommand("index", args, { cwd: workspace.folder });

describe("npm run index", () => {
  it("builds; then finds nothing to do, builds what changed, all by force, and never nothing", async () => {
    await workspace.write("seeds", tarnBay);
    const first = await index();
    expect(first.stdout).toMatch(
      /^Indexed 3 documents: 13 passages, \d+ sentences in \d+\.\d s\n3 added, 0 changed, 0 removed; \d+ sentences embedded, 0 reused\n\d+ facts mined, 0 curated\n$/,
    );
    expect(first.stderr).toMatch(/^reading 3 documents\nembedding \d+ sentences\n(?:[a-z ]+\n)+$/);
    expect(first.code).toBe(0);

    expect(await index()).toEqual({ stdout: "The index is up to date\n", stderr: "", code: 0 });

    await workspace.write("seeds", { "lighthouse.md": "# The lighthouse\n\nIt is gone.\n" });
    const third = await index("--json");
    const report = JSON.parse(third.stdout) as BuildReport;
    expect(report).toMatchObject({
      kind: "built",
      changed: ["lighthouse.md"],
      added: [],
      embedded: 1,
    });
    expect(third.stdout.split("\n")).toHaveLength(2);
    expect(third.stderr).toContain("embedding 1 sentence\n");

    const forced = JSON.parse((await index("--force", "--json")).stdout) as BuildReport;
    expect(forced).toMatchObject({ kind: "built", reused: 0 });
    expect(await readdir(join(workspace.folder, "index/generations"))).toHaveLength(3);

    for (const path of Object.keys(tarnBay)) await truncate(join(workspace.folder, "seeds", path));
    const emptied = await index();
    expect(emptied.stdout).toMatch(/^[^\n]+\n(?:skipped \w+\.md: it holds no text\n){3}$/);
    expect(emptied.code).toBe(1);
    expect(await readdir(join(workspace.folder, "index/generations"))).toHaveLength(3);
  });

  it("skips what is no document, each with its reason, and indexes the rest", async () => {
    const documents = await workspace.write("mixed", {
      "good.md": "# Mill\n\nThe mill has a wheel.\n",
      "empty.md": "",
      "table.xlsx": "no",
      README: "no",
    });
    await writeFile(join(documents, "binary.md"), Buffer.from([0x89, 0, 1, 2, 0, 0xff, 0xfe, 0]));
    await writeFile(join(documents, "huge.txt"), "");
    await truncate(join(documents, "huge.txt"), 200 * 2 ** 20);
    const { stdout, stderr, code } = await index("--documents", "mixed", "--index", "mixed-index");
    expect(stdout).toContain("Indexed 1 document: 1 passage, 1 sentence in");
    const skipped = stdout.split("\n").filter((line) => line.startsWith("skipped "));
    expect(skipped.toSorted()).toEqual([
      "skipped README: it has no extension",
      "skipped binary.md: it holds binary data, not text",
      "skipped empty.md: it holds no text",
      "skipped huge.txt: it has 200 MiB, more than 10 MiB",
      "skipped table.xlsx: .xlsx files are not read",
    ]);
    expect(stderr).not.toMatch(/\bat .*:\d+:\d+/);
    expect(code).toBe(0);
  });

  it.runIf(process.getuid && process.getuid() !== 0)(
    "skips a file that it may not read",
    async () => {
      const documents = await workspace.write("locked", {
        "good.md": "A mill.",
        "secret.md": "No.",
      });
      await chmod(join(documents, "secret.md"), 0);
      const { stdout, code } = await index("--documents", "locked", "--index", "locked-index");
      expect(stdout).toContain("skipped secret.md: it cannot be read: permission denied");
      expect(code).toBe(0);
    },
  );

  it("names curated facts whose quote is not there, also when nothing has changed", async () => {
    const fact = "{name: Mill, answer: It has a wheel., source: mill.md, quote: has a wheel}";
    await workspace.write("curated", {
      "mill.md": "# Mill\n\nThe mill has a wheel.\n",
      "facts/mill.yaml": `- ${fact}\n- ${fact.replace("Mill", "Sail").replace("wheel}", "sail}")}\n`,
    });
    const curated = (...args: string[]): Promise<CommandResult> =>
      index("--documents", "curated", "--index", "curated-index", ...args);
    const fault = "facts/mill.yaml, entry 2 (Sail): its quote does not stand in mill.md\n";
    const first = await curated();
    expect(first.stdout).toContain(", 1 curated\n");
    expect(first.stdout.endsWith(`\n${fault}`)).toBe(true);
    expect(first.code).toBe(0);
    expect((await curated()).stdout).toBe(`The index is up to date\n${fault}`);
    await workspace.write("curated", { "facts/mill.yaml": `- ${fact}\n` });
    const third = JSON.parse((await curated("--json")).stdout) as BuildReport;
    expect(third).toMatchObject({ kind: "built", curatedFacts: 1, embedded: 0, warnings: [] });
  });

  it("says in one sentence that a folder is empty", async () => {
    await mkdir(join(workspace.folder, "empty"));
    expect(await index("--documents", "empty", "--index", "none")).toEqual({
      stdout: "There are no documents to index\n",
      stderr: "",
      code: 1,
    });
  });

  it.each([
    ["missing", "it does not exist"],
    ["file.md", "it is not a folder"],
  ])("says in one sentence that %s is no folder of documents", async (name, reason) => {
    await writeFile(join(workspace.folder, "file.md"), "A mill.");
    const { stdout, stderr, code } = await index("--documents", name, "--index", "none");
    expect(stdout).toBe("");
    expect(stderr).toBe(
      `Cannot list the documents in ${join(workspace.folder, name)}: ${reason}\n`,
    );
    expect(code).toBe(1);
  });

  it("says in one sentence that the index folder is a file", async () => {
    await workspace.write("some", { "mill.md": "A mill." });
    await writeFile(join(workspace.folder, "file.md"), "A mill.");
    const { stderr, code } = await index("--documents", "some", "--index", "file.md");
    expect(stderr).toMatch(/^Cannot build the index in .*file\.md: [^\n]+\n$/);
    expect(code).toBe(1);
  });

  it("leaves when another process is building", async () => {
    const folder = join(workspace.folder, "busy");
    await mkdir(folder);
    await workspace.write("some", { "mill.md": "A mill." });
    const lock = await acquireBuildLock(folder);
    if (lock.kind === "busy") throw new Error("the lock is not free");
    try {
      const { stdout, code } = await index("--documents", "some", "--index", "busy");
      expect(stdout).toMatch(
        new RegExp(
          `^Another process \\(${process.pid} on .+\\) is building the index, since .+Z\n$`,
        ),
      );
      expect(code).toBe(1);
    } finally {
      await lock.release();
    }
  });
});
