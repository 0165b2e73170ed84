import { Readable } from "node:stream";
import { describe, expect, it } from "vitest";
import { numberedLines } from "../../src/cli/numbered-lines.js";

async function read(text: string): Promise<string[]> {
  const lines: string[] = [];
  for await (const { number, text: line } of numberedLines(Readable.from([text]))) {
    lines.push(`${number} ${line}`);
  }
  return lines;
}

describe("numberedLines()", () => {
  it.each([
    ["", []],
    ["a", ["1 a"]],
    ["a\nb\n", ["1 a", "2 b"]],
    ["a\r\nb\r\n", ["1 a", "2 b"]],
    ["\n \n\t\na", ["4 a"]],
    ["\uFEFFa\n\uFEFFb", ["1 a", "2 \uFEFFb"]],
    [" a ", ["1  a "]],
  ])("of %j", async (text, expected) => {
    expect(await read(text)).toEqual(expected);
  });

  it("fails as the stream fails", async () => {
    const broken = new Readable({ read: () => broken.destroy(new Error("it broke")) });
    await expect(numberedLines(broken).next()).rejects.toThrow("it broke");
  });

  it("ends with the reason when it is aborted while it waits", async () => {
    const aborted = new AbortController();
    const silent = new Readable({ read: () => undefined });
    const next = numberedLines(silent, aborted.signal).next();
    aborted.abort(new Error("interrupted"));
    await expect(next).rejects.toThrow("interrupted");
  });
});
