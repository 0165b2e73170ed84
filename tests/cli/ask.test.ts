import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startChatServer } from "../support/chat-server/start-chat-server.js";
import { tarnBay } from "../support/tarn-bay.js";
import { finished, runCommand, startCommand, written } from "./support/command.js";
import type { CommandOptions, CommandResult } from "./support/command.js";
import { createWorkspace } from "./support/folders.js";
import type { Workspace } from "./support/folders.js";

let workspace: Workspace;
let cwd: string;

beforeAll(async () => {
  workspace = await createWorkspace();
  cwd = workspace.folder;
  await workspace.write("seeds", tarnBay);
});
afterAll(() => workspace.remove());

const ask = (
  args: readonly string[],
  options: Partial<CommandOptions> = {},
): Promise<CommandResult> => runCommand("ask", args, { cwd, ...options });

/** The built lighthouse, the passage that says so, and nothing else. */
const builtIn1874 = `1874 — The lighthouse on Gull Rock was built in 1874. [1]

[1] The lighthouse on Gull Rock › Construction, L11–12 (lighthouse.md)
`;

describe("npm run ask", () => {
  it("builds the index first, and writes nothing but the answer to standard output", async () => {
    const question = ["When", "was", "the", "lighthouse", "on", "Gull", "Rock", "built?"];
    const first = await ask(question);
    expect(first.stdout).toBe(builtIn1874);
    expect(first.stderr).toMatch(/^reading 3 documents\n[^]*Indexed 3 documents[^]*$/);
    expect(first.code).toBe(0);

    const second = await ask([question.join(" ")]);
    expect(second).toEqual({ stdout: builtIn1874, stderr: "", code: 0 });
  });

  it("answers JSON lines with JSON lines, in their order", async () => {
    const questions = [
      { id: "q1", question: "Who founded the museum?", note: "more is ignored" },
      { id: 2, question: "Which bishop blessed the organ of the cathedral?" },
      { id: "hello", question: "Hello!" },
      { id: "long", question: "why ".repeat(2_500) },
      { id: "emoji", question: "😀🎉" },
      { id: "mention", question: "<@123456789012345678>" },
      { id: "empty", question: "" },
      { id: "control", question: "Who\u0000 founded\u001b the museum?" },
      { id: "chinese", question: "灯塔是什么时候建成的？" },
      { id: "half", question: "Who founded the museum, and what does a submarine cost?" },
    ];
    const lines = questions.map((question) => JSON.stringify(question));
    const input = `\uFEFF${lines[0] ?? ""}\r\n\r\n${lines.slice(1).join("\n \n")}`;
    const { stdout, stderr, code } = await ask(["--batch"], { input });
    const answers = stdout
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line) as object);
    expect(answers).toMatchObject([
      {
        id: "q1",
        kind: "answered",
        lead: "Lena Ortiz",
        text: "Dr. Lena Ortiz founded the museum with a gift of 120 ship models. [1]",
        citations: [
          {
            number: 1,
            document: "museum.md",
            title: "The harbour museum of Tarn Bay",
            heading: "Opening",
            startLine: 11,
            endLine: 12,
            quote: "Dr. Lena Ortiz founded the museum with\na gift of 120 ship models.",
            passage: expect.stringMatching(
              /^The harbour museum opened in 1987[^]*models\.$/,
            ) as string,
          },
        ],
        ms: expect.any(Number) as number,
      },
      { id: 2, kind: "notFound", text: "", citations: [] },
      { id: "hello", kind: "notFound" },
      { id: "long", ms: expect.any(Number) as number },
      { id: "emoji", kind: "notFound", text: "" },
      { id: "mention", kind: "notFound", text: "" },
      { id: "empty", kind: "notFound", text: "" },
      { id: "control", kind: "answered" },
      { id: "chinese" },
      {
        id: "half",
        text: "Dr. Lena Ortiz founded the museum with a gift of 120 ship models. [1]",
        unanswered: ["what does a submarine cost?"],
      },
    ]);
    const fields = ["id", "kind", "lead", "text", "citations", "ms"];
    expect(Object.keys(answers[0] ?? {})).toEqual(fields);
    expect(answers[1]).not.toHaveProperty("lead");
    expect(stderr).toBe("");
    expect(code).toBe(0);
  });

  it("names a line that is no question, and keeps what was answered before it", async () => {
    const input = `{"id": 1, "question": "Who founded the museum?"}\n\n{"id": 2}\n{"id": 3, "question": "?"}\n`;
    const { stdout, stderr, code } = await ask(["--batch"], { input });
    expect(stdout.split("\n")).toHaveLength(2);
    expect(JSON.parse(stdout)).toMatchObject({ id: 1, kind: "answered" });
    expect(stderr).toBe('Cannot read line 3: it must be {"id": …, "question": "…"}\n');
    expect(code).toBe(1);
  });

  it("chats on a pipe, and writes nothing but the replies to standard output", async () => {
    const lines = ["Which crew won the regatta of 2018?", "and in 2019?", "", "/open 1", "/open 9"];
    const { stdout, stderr, code } = await ask([], { input: lines.join("\n") });
    const replies = stdout.split("\n\n");
    expect(replies[0]).toContain("Alder Mills");
    expect(replies[2]).toMatch(/^\(Read as: Which crew won the regatta in 2019\?\)\n.*Port Sorrel/);
    expect(stdout).toMatch(/\n\nThere is no \[9\]: the last answer names .*\.\n\n$/);
    expect(stdout).not.toContain("\u001b");
    expect(stderr).toMatch(/^I answer from 3 documents/);
    expect(code).toBe(0);
  });

  it("replies to an empty question", async () => {
    const stdout = "Ask me a question about the documents.\n";
    expect(await ask([""])).toEqual({ stdout, stderr: "", code: 0 });
  });

  it("answers from the last index when the model of now fails, and says so", async () => {
    const env = { EMBEDDINGS: "ollama:none", OLLAMA_BASE_URL: "http://127.0.0.1:9" };
    const { stdout, stderr, code } = await ask(["Who founded the museum?"], { env });
    expect(stdout).toMatch(/^Lena Ortiz — Dr\. Lena Ortiz founded the museum/);
    expect(stderr).toMatch(/ollama:none[^]*Answers are from the index of [^]*by words alone\n$/);
    expect(stderr).not.toMatch(/\n\s+at /);
    expect(code).toBe(0);
  });

  it("answers by the chat model of the settings, and says what was left out", async () => {
    const server = await startChatServer();
    const built = "The lighthouse on Gull Rock was built in 1874.";
    const wrong = { text: "It was built by Ada Finch.", passage: 1, quote: built };
    const right = { text: "It was built in 1874.", passage: 1, quote: built };
    server.otherwise({ text: JSON.stringify({ sentences: [right, wrong] }) });
    const env = { CHAT_MODEL: "openai:tarn", OPENAI_BASE_URL: server.openaiUrl };
    const said = await ask(["When was the lighthouse on Gull Rock built?"], { env });
    await server.close();
    expect(said.stdout).toMatch(
      /^It was built in 1874\. \[1\]\n\n\[1\] [^]*\(1 sentence of the chat model had no support: left out\.\)\n$/,
    );
    expect(said.code).toBe(0);
  });

  it("says in one sentence why a chat model cannot be used", async () => {
    const env = { CHAT_MODEL: "google:gemini" };
    const { stderr, code } = await ask(["Hello"], { env });
    expect(stderr).toBe("Cannot ask google:gemini as GOOGLE_API_KEY is not set\n");
    expect(code).toBe(78);
  });

  it("reads settings from .env, which those of the environment and the options override", async () => {
    const folder = await workspace.write("elsewhere", { "mill.md": "The mill is old.\n" });
    await writeFile(join(folder, ".env"), "SEEDS_DIR=nowhere\nKEEP_GENERATIONS=none\n");
    const { stderr, code } = await ask(["Hello"], { cwd: folder });
    expect(stderr).toBe("Cannot use these settings:\nKEEP_GENERATIONS must be a whole number\n");
    expect(code).toBe(78);

    const env = { KEEP_GENERATIONS: "2" };
    const listed = await ask(["Hello"], { cwd: folder, env });
    expect(listed.stderr).toBe(
      `Cannot list the documents in ${join(folder, "nowhere")}: it does not exist\n`,
    );
    expect(listed.code).toBe(1);

    const args = ["--documents", join(cwd, "seeds"), "--index", join(cwd, "index"), "Hello"];
    expect((await ask(args, { cwd: folder, env })).stdout).toMatch(/^Hello\. Ask me/);
  });

  it("says in one sentence that there is nothing to answer from", async () => {
    await workspace.write("empty", { ".hidden": "" });
    const args = ["--documents", "empty", "--index", "none", "Who?"];
    expect(await ask(args)).toEqual({
      stdout: "",
      stderr: "There are no documents to index\n",
      code: 1,
    });
  });

  it("ends quietly when nobody reads the answer", async () => {
    const child = startCommand("ask", ["Hello"], { cwd });
    child.stdout.destroy();
    const { stderr, code } = await finished(child);
    expect(stderr).toBe("");
    expect(code).toBe(141);
  });

  it("leaves a chat on Ctrl-C", async () => {
    const child = startCommand("ask", [], { cwd });
    const result = finished(child);
    await written(child, "stderr", "/quit");
    child.kill("SIGINT");
    const { stdout, stderr, code } = await result;
    expect(stdout).toBe("");
    expect(stderr).toMatch(/^I answer from/);
    expect(stderr.trimEnd()).toMatch(/\/quit[^\n]*$/);
    expect(code).toBe(130);
  });

  it("leaves a batch that waits for input when it is told to, and keeps what was answered", async () => {
    const child = startCommand("ask", ["--batch"], { cwd });
    const result = finished(child);
    child.stdin.write('{"id": 1, "question": "Hello"}\n');
    await written(child, "stdout", "}\n");
    child.kill("SIGTERM");
    const { stdout, stderr, code } = await result;
    expect(JSON.parse(stdout)).toMatchObject({ id: 1 });
    expect(stderr).toBe("");
    expect(code).toBe(143);
  });

  it("answers from a damaged index after mending it", async () => {
    const folder = join(cwd, "index");
    const current = await readFile(join(folder, "CURRENT"), "utf8");
    const generation = join(folder, "generations", current.trim());
    await writeFile(join(generation, "vectors.f32"), Buffer.alloc(1024));
    const { stdout, stderr, code } = await ask(["When was the lighthouse on Gull Rock built?"]);
    expect(stdout).toBe(builtIn1874);
    expect(stderr).toMatch(/Cannot use the index: generation \d+ has a vectors\.f32 of 1024 bytes/);
    expect(code).toBe(0);
  });
});
