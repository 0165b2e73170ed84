import { describe, expect, it } from "vitest";
import { mkdir } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { footnoteVersion } from "../../src/version.js";
import { runCommand } from "./support/command.js";
import type { CommandName, CommandResult } from "./support/command.js";

const run = (name: CommandName, ...args: string[]): Promise<CommandResult> =>
  runCommand(name, args, { cwd: tmpdir() });

const beir = ["--corpus", "c", "--queries", "q", "--qrels", "r"];

describe.each<CommandName>(["index", "ask", "facts", "evaluate"])("npm run %s", (name) => {
  it("prints its help", async () => {
    const { stdout, stderr, code } = await run(name, "--help");
    expect(stdout).toMatch(new RegExp(`^Usage: npm run ${name} -- \\[options\\]`));
    for (const told of ["--documents <folder>", "--index <folder>", "SEEDS_DIR", "INDEX_DIR"]) {
      expect(stdout).toContain(told);
    }
    expect(stdout).toMatch(/Exit codes: 0 done, 1 failed .*, 2 wrong options,\n78 wrong settings/);
    expect(stderr).toBe("");
    expect(code).toBe(0);
  });

  it("names an option that it does not have", async () => {
    expect(await run(name, "--frobnicate", ...(name === "facts" ? [] : beir))).toEqual({
      stdout: "",
      stderr: expect.stringMatching(
        /^error: unknown option '--frobnicate'\n\(--help lists the options\)\n$/,
      ) as string,
      code: 2,
    });
  });
});

describe("the command line", () => {
  it.each<[string, CommandName, string[], RegExp]>([
    [
      "a folder option without a folder",
      "index",
      ["--documents"],
      /'--documents <folder>' argument missing/,
    ],
    ["arguments to index", "index", ["seeds"], /too many arguments/],
    ["a question beside --batch", "ask", ["--batch", "Who?"], /come from standard input alone/],
    [
      "a missing file of a set",
      "evaluate",
      ["--corpus", "c"],
      /required option '--queries <file>'/,
    ],
    [
      "queries that nobody judged",
      "evaluate",
      ["--corpus", "c", "--queries", "q"],
      /required option '--qrels <file>'/,
    ],
    [
      "questions of two kinds",
      "evaluate",
      [...beir, "--rc", "q"],
      /'--rc <file>' cannot stand beside '--queries <file>'/,
    ],
    ["an unknown kind", "facts", ["--kind", "event,rumour"], /"rumour" is no kind of fact/],
    ["no queries at all", "evaluate", [...beir, "--limit", "0"], /'--limit <number>'.*1 or more/],
    ["a part of a query", "evaluate", [...beir, "--limit", "1.5"], /'--limit <number>'.*1 or more/],
  ])("does not take %s", async (_, name, args, expected) => {
    const { stdout, stderr, code } = await run(name, ...args);
    expect(stdout).toBe("");
    expect(stderr).toMatch(expected);
    expect(code).toBe(2);
  });

  it("prints the version", async () => {
    expect((await run("ask", "--version")).stdout).toBe(`${footnoteVersion}\n`);
  });

  it("names all wrong settings together", async () => {
    const env = { KEEP_GENERATIONS: "0", EMBEDDINGS: "magic", OLLAMA_BASE_URL: "nowhere" };
    const { stdout, stderr, code } = await runCommand("index", [], { cwd: tmpdir(), env });
    expect(stdout).toBe("");
    expect(stderr).toBe(`Cannot use these settings:
KEEP_GENERATIONS must be 1 or more
EMBEDDINGS must be local, huggingface:<model>, openai:<model> or ollama:<model>
OLLAMA_BASE_URL must be an http or https address
`);
    expect(code).toBe(78);
  });

  it("does not put the index among the documents", async () => {
    const folder = join(tmpdir(), "footnote-documents");
    await mkdir(folder, { recursive: true });
    const { stderr, code } = await run(
      "index",
      "--documents",
      folder,
      "--index",
      `${folder}/index`,
    );
    expect(stderr).toContain(`INDEX_DIR must stand outside SEEDS_DIR, which is ${folder}\n`);
    expect(code).toBe(78);
  });
});
