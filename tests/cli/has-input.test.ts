import { PassThrough } from "node:stream";
import { describe, expect, it } from "vitest";
import { hasInput } from "../../src/cli/has-input.js";

describe("hasInput()", () => {
  it("tells whether something comes, and leaves it there", async () => {
    const stream = new PassThrough();
    stream.write("Who won?\n");
    expect(await hasInput(stream)).toBe(true);
    stream.end("Who lost?\n");
    let text = "";
    for await (const chunk of stream) text += String(chunk);
    expect(text).toBe("Who won?\nWho lost?\n");
  });

  it("is false at the end of what is empty", async () => {
    const stream = new PassThrough();
    stream.end();
    expect(await hasInput(stream, 60_000)).toBe(false);
  });

  it("does not wait for what may never come", async () => {
    const stream = new PassThrough();
    expect(await hasInput(stream, 10)).toBe(false);
    expect(stream.eventNames()).not.toContain("readable");
  });

  it("is false on a terminal, whatever was typed", async () => {
    const stream = Object.assign(new PassThrough(), { isTTY: true });
    stream.write("y\n");
    expect(await hasInput(stream)).toBe(false);
  });
});
