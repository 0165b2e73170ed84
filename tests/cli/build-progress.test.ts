import { PassThrough } from "node:stream";
import { describe, expect, it } from "vitest";
import { createProgressView } from "../../src/cli/build-progress.js";
import type { BuildProgress } from "../../src/index/build-report.js";

const build: readonly BuildProgress[] = [
  { stage: "listing", done: 0, total: 1 },
  { stage: "listing", done: 1, total: 1 },
  { stage: "reading", done: 0, total: 2, file: "a.md" },
  { stage: "reading", done: 1, total: 2, file: "b.md" },
  { stage: "embedding", done: 0, total: 1 },
  { stage: "terms", done: 0, total: 1 },
  { stage: "graph", done: 0, total: 40 },
  { stage: "verifying", done: 0, total: 40 },
  { stage: "publishing", done: 1, total: 1 },
];

function shown(progress: readonly BuildProgress[], terminal: object = {}): string {
  const stream = Object.assign(new PassThrough(), terminal);
  const view = createProgressView(stream);
  for (const step of progress) view.show(step);
  view.close();
  view.close();
  return String(stream.read() ?? "");
}

describe("createProgressView()", () => {
  it("writes a line a stage where there is no terminal, but for the first", () => {
    expect(shown(build)).toBe(`reading 2 documents
embedding 1 sentence
counting words
building the graph
verifying the graph
publishing the index
`);
  });

  it("writes nothing when there is nothing to do", () => {
    expect(shown(build.slice(0, 2))).toBe("");
  });

  it("draws a bar on a terminal, and takes it away", () => {
    const drawn = shown(build.slice(0, 4), { isTTY: true, columns: 80 });
    expect(drawn).toContain("looking for documents");
    expect(drawn).toContain("reading 2 documents");
    expect(drawn.endsWith("\u001b[2K")).toBe(true);
  });
});
