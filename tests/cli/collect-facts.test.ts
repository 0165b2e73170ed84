import { describe, expect, it } from "vitest";
import { collectFacts } from "../../src/cli/collect-facts.js";
import type { DocumentSource } from "../../src/index/build-options.js";
import { createTextSource, curatedFirstLines } from "../index/support/text-source.js";

const texts = { "a.txt": "Oil rises.", "b.txt": "An unminable text.", "c.txt": "Gas falls." };

async function said(source: DocumentSource, signal = new AbortController().signal) {
  const lines: string[] = [];
  for await (const one of collectFacts(source, signal)) {
    lines.push(
      "message" in one ? `${one.kind}: ${one.message}` : `${one.fact.kind}: ${one.fact.name}`,
    );
  }
  return lines;
}

describe("collectFacts()", () => {
  it("goes on after a document that cannot be mined, whose curated facts are there", async () => {
    const source = createTextSource(texts, curatedFirstLines(texts));
    expect(await said(source)).toEqual([
      "curated: First of a.txt",
      "definition: Oil",
      "curated: First of b.txt",
      "unmined: cannot mine b.txt: Too hard",
      "curated: First of c.txt",
      "definition: Gas",
    ]);
  });

  it("ends when it is stopped while a document is mined", async () => {
    const stop = new AbortController();
    const source: DocumentSource = {
      ...createTextSource({ "a.txt": "Oil rises." }),
      facts: (_, __, signal) => {
        stop.abort(new Error("stopped"));
        signal.throwIfAborted();
        throw new Error("Not reached");
      },
    };
    await expect(said(source, stop.signal)).rejects.toThrow("stopped");
  });
});
