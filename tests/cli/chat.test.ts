import { PassThrough } from "node:stream";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Answer } from "../../src/answers/answer.js";
import type { Answering } from "../../src/compose.js";
import { chat } from "../../src/cli/chat.js";
import { buildMarkdown, openAnswers } from "../support/markdown-answering.js";
import { tarnBay } from "../support/tarn-bay.js";
import { createWorkspace } from "./support/folders.js";
import type { Workspace } from "./support/folders.js";

let workspace: Workspace;
let answering: Answering;

beforeAll(async () => {
  workspace = await createWorkspace();
  await buildMarkdown(workspace.folder, tarnBay);
  const opened = await openAnswers(workspace.folder);
  answering = { ...opened, answer: (message) => opened.answer(message) };
});
afterAll(async () => {
  await answering.generation.close();
  await workspace.remove();
});

interface Terminal {
  readonly type: (keys: string) => void;
  /** Resolves when all that was written since the last call ends with a prompt. */
  readonly prompted: () => Promise<string>;
  readonly ended: Promise<void>;
  readonly written: () => string;
}

function terminal(using: Partial<Answering> = {}, signal = new AbortController().signal): Terminal {
  const input = Object.assign(new PassThrough(), { isTTY: true });
  const output = Object.assign(new PassThrough(), { isTTY: true, hasColors: () => true });
  let all = "";
  let seen = 0;
  let onData = (): void => undefined;
  output.setEncoding("utf8").on("data", (text: string) => {
    all += text;
    onData();
  });
  const ended = chat({ ...answering, ...using }, { input, output, notices: output, signal });
  return {
    type: (keys) => void input.write(keys),
    prompted: () =>
      new Promise((resolve) => {
        onData = () => {
          const fresh = all.slice(seen);
          // readline moves to the fourth column after the prompt.
          if (!fresh.endsWith("> \u001b[3G")) return;
          seen = all.length;
          resolve(fresh);
        };
        onData();
      }),
    ended,
    written: () => all,
  };
}

/** The replies to lines on a pipe, and what went to standard error. */
async function piped(
  lines: readonly string[],
  using: Partial<Answering> = {},
): Promise<{ readonly replies: string[]; readonly notices: string }> {
  const [input, output, notices] = [new PassThrough(), new PassThrough(), new PassThrough()];
  input.end(lines.join("\n"));
  const { signal } = new AbortController();
  await chat({ ...answering, ...using }, { input, output, notices, signal });
  const text = (stream: PassThrough): string => String(stream.read() ?? "");
  return { replies: text(output).split("\n\n"), notices: text(notices) };
}

describe("chat() on a pipe", () => {
  it("writes replies alone to the output, and the greeting as a notice", async () => {
    const { replies, notices } = await piped(["Hello", "Thanks!"]);
    expect(replies).toEqual([
      "Hello. Ask me a question about the documents.",
      "You are welcome.",
      "",
    ]);
    expect(notices).toMatch(
      /^I answer from 3 documents and cite every sentence:\n {2}The lighthouse on Gull Rock\n/,
    );
    expect(notices).toContain("/open 2");
  });

  it.each([
    [
      "/sources",
      /^The lighthouse on Gull Rock \(1998-05-02, lighthouse\.md, \d+ passages\)\nThe har/,
    ],
    ["/SOURCES", /^The lighthouse/],
    ["/open 1", /^There is nothing to open yet: ask a question first\.$/],
    ["/open", /^There is nothing to open yet/],
    ["/help", /^Ask a question about the documents, or type\n {2}\/sources/],
    ["help", /^Ask a question about the documents, or type\n/],
    ["?", /^Ask a question about the documents, or type\n/],
    ["/frobnicate now", /^There is no \/frobnicate\.\nAsk a question/],
    ["/", /^There is no \/\.\nAsk a question/],
    ["/opener 2", /^There is no \/opener\./],
  ])("replies to %j", async (line, expected) => {
    expect((await piped([line])).replies[0]).toMatch(expected);
  });

  it.each(["/quit", "/exit", "quit", "EXIT"])("leaves at %j", async (line) => {
    expect((await piped(["Hello", line, "Hello"])).replies).toHaveLength(2);
  });

  it("says nothing to blank lines", async () => {
    expect((await piped(["", "   ", "\t"])).replies).toEqual([""]);
  });

  it.each([
    ["/open 1", /^\[1\] The lighthouse on Gull Rock › Construction, L11–12 \(lighthouse\.md\)$/],
    ["/open", /^\[1\] The lighthouse/],
    ["/OPEN [1]", /^\[1\] The lighthouse/],
    ["/open 9", /^There is no \[9\]: the last answer names only \[1\]\.$/],
    ["/open 0", /^There is no \[0\]/],
    ["/open x", /^Say which footnote by its number, as in \/open 1\.$/],
    ["/open -1", /^Say which footnote/],
    ["/open 1 2", /^Say which footnote/],
    ["/open 99999999999999999999999", /^There is no \[99999999999999999999999\]/],
  ])("after an answer, replies to %j", async (line, expected) => {
    const { replies } = await piped(["When was the lighthouse on Gull Rock built?", line]);
    expect(replies[2]).toMatch(expected);
  });

  it("opens a passage as it stands in the document", async () => {
    const { replies } = await piped(["When was the lighthouse on Gull Rock built?", "/open 1"]);
    expect(tarnBay["lighthouse.md"]).toContain(replies[3]);
  });

  it("opens the nearest passages when nothing was found", async () => {
    const { replies } = await piped(["Which bishop blessed the organ?", "/open 2", "/open 4"]);
    expect(replies[0]).toBe("The documents do not say. The nearest passages:");
    expect(replies[2]).toMatch(/^\[2\] /);
    expect(replies.at(-2)).toBe("There is no [4]: the last answer names [1] to [3].");
  });

  it("opens what the last question was answered from, after thanks and commands too", async () => {
    const lines = ["When was the lighthouse on Gull Rock built?", "Thanks", "/sources", "/open 1"];
    expect((await piped(lines)).replies[4]).toMatch(/^\[1\] The lighthouse/);
  });

  it("says how it read a follow-up", async () => {
    const { replies } = await piped(["Which crew won the regatta of 2018?", "and in 2019?"]);
    expect(replies[2]).toMatch(/^\(Read as: Which crew won the regatta in 2019\?\)\n.*Port Sorrel/);
  });

  it("goes on after a question that fails, and says why on the side", async () => {
    let asked = 0;
    const answer = (message: string): Promise<Answer> =>
      asked++ === 0
        ? Promise.reject(new Error("Cannot read passages.jsonl: it is gone"))
        : answering.answer(message);
    const { replies, notices } = await piped(["Who won?", "Who founded the museum?"], { answer });
    expect(replies[0]).toBe("This could not be answered.");
    expect(replies[1]).toMatch(/^Lena Ortiz — Dr\. Lena Ortiz/);
    expect(notices).toMatch(/\n\nCannot read passages\.jsonl: it is gone\n\n$/);
  });

  it("passes on what the owner should know of an answer", async () => {
    const answer = (): Promise<Answer> =>
      Promise.resolve({
        kind: "notFound",
        confidence: 0,
        nearest: [],
        fault: "Cannot embed: the server is gone",
      });
    const { replies, notices } = await piped(["Who won?", "/open 1"], { answer });
    expect(replies.slice(0, 2)).toEqual([
      "The documents do not say.",
      "There is nothing to open: the last answer names no passage.",
    ]);
    expect(notices).toMatch(/\n\nCannot embed: the server is gone\n\n$/);
  });

  it("ends with the reason when it is aborted", async () => {
    const aborted = new AbortController();
    const [input, output] = [new PassThrough(), new PassThrough()];
    const ended = chat(answering, { input, output, notices: output, signal: aborted.signal });
    aborted.abort(new Error("interrupted"));
    await expect(ended).rejects.toThrow("interrupted");
  });
});

describe("chat() on a terminal", () => {
  it("prompts, answers, shows the cited words in bold and leaves the prompt's line at Ctrl-D", async () => {
    const { type, prompted, ended, written } = terminal();
    expect(await prompted()).toMatch(/^I answer from 3 documents/);
    type("When was the lighthouse on Gull Rock built?\r");
    expect(await prompted()).toContain("built in 1874. [1]");
    type("/open 1\r");
    expect(await prompted()).toContain(
      "\u001b[1mThe lighthouse on Gull Rock was built in 1874.\u001b[22m The engineer",
    );
    type("\u0004");
    await ended;
    expect(written()).toMatch(/\n$/);
  });

  it("brings the last line back at arrow up", async () => {
    const { type, prompted, ended } = terminal();
    await prompted();
    type("Who founded the museum?\r");
    const first = await prompted();
    type("\u001b[A\r");
    const second = await prompted();
    expect(first).toContain("Dr. Lena Ortiz");
    expect(second).toContain("Dr. Lena Ortiz");
    type("quit\r");
    await ended;
  });

  it.each([
    ["at once", ""],
    ["while a question waits", "Who founded the museum?\r"],
  ])("leaves at Ctrl-C %s", async (_, keys) => {
    const { type, prompted, ended, written } = terminal();
    await prompted();
    type(`${keys}\u0003`);
    await ended;
    expect(written()).not.toContain("could not be answered");
  });

  it("leaves at Ctrl-C while it is answering", async () => {
    let begun = (): void => undefined;
    const answers = new Promise<void>((resolve) => (begun = resolve));
    const answer: Answering["answer"] = (_, signal) =>
      new Promise((_resolve, reject) => {
        signal?.addEventListener("abort", () => {
          reject(new Error("aborted"));
        });
        begun();
      });
    const { type, prompted, ended, written } = terminal({ answer });
    await prompted();
    type("Who founded the museum?\r");
    await answers;
    type("\u0003");
    await ended;
    expect(written()).not.toContain("could not be answered");
  });
});
