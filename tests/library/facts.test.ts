import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { DefinitionFact } from "../../src/facts/fact.js";
import type { DocumentSource } from "../../src/index/build-options.js";
import { createLibrary } from "../../src/library/create-library.js";
import type { OpenLibrary } from "../../src/library/create-library.js";
import { buildMarkdown, markdownSource } from "../support/markdown-answering.js";
import type { Files } from "../support/markdown-answering.js";
import { liveParts, numbered } from "./support/live.js";
import type { LiveParts } from "./support/live.js";

let folder: string;
let library: OpenLibrary | undefined;
let parts: LiveParts;

beforeEach(async () => {
  parts = liveParts();
  folder = await mkdtemp(join(tmpdir(), "footnote-facts-"));
});
afterEach(async () => {
  await library?.close();
  await rm(folder, { recursive: true });
});

/** Each document's first sentence is a fact about its title. */
function source(files: Files): DocumentSource {
  return {
    ...markdownSource(files),
    facts({ path, title }, passages) {
      const facts = passages.slice(0, 1).map(({ id, sentences: [first] }): DefinitionFact => {
        const { start = 0, end = 0, text = "" } = first ?? {};
        const place = { document: path, passage: id, span: { start, end }, quote: text };
        return { kind: "definition", id, name: title, aliases: [], answer: text, ...place };
      });
      return { facts, topics: [{ kind: "subject", name: title, count: 1 }] };
    },
  };
}

async function build(version: number): Promise<void> {
  const files = numbered(version);
  await buildMarkdown(folder, files, { source: source(files) });
}

async function opened(changes: Partial<LiveParts> = {}): Promise<OpenLibrary> {
  const reindexer = {
    progress: undefined,
    run: () => Promise.reject(new Error("Not asked for")),
    close: () => Promise.resolve(),
  };
  library = await createLibrary(folder, { reindexer, ...parts, ...changes });
  return library;
}

describe("the facts of a library", () => {
  it("are none without an index", async () => {
    const empty = await opened();
    expect(empty.facts().size).toBe(0);
    expect(empty.facts().suggest("", { limit: 25 })).toEqual([]);
    expect(await empty.citeFacts([])).toEqual([]);
  });

  it("are those of the index in use, also when it changes", async () => {
    await build(1);
    const open = await opened();
    expect(
      open
        .facts()
        .lookUp("the tower")
        .map(({ answer }) => answer),
    ).toEqual(["The tower of Tarn Bay is 1 metres high."]);
    expect(open.facts().topics.map(({ name }) => name)).toEqual(["The tower", "The bridge"]);
    await build(2);
    parts.pass();
    open.facts();
    await expect
      .poll(() => open.facts().lookUp("the tower")[0]?.answer)
      .toBe("The tower of Tarn Bay is 2 metres high.");
  });

  it("are cited in their order, with the words that support them", async () => {
    await build(1);
    const open = await opened();
    const facts = open.facts().all.toReversed();
    const cited = await open.citeFacts(facts);
    expect(cited.map(({ fact }) => fact)).toEqual(facts);
    expect(cited.map(({ citation }) => citation)).toMatchObject([
      {
        number: 1,
        quote: "The bridge of Tarn Bay is 1 metres long.",
        document: { path: "bridge.md" },
      },
      {
        number: 2,
        quote: "The tower of Tarn Bay is 1 metres high.",
        document: { path: "tower.md" },
      },
    ]);
    const [first] = cited;
    expect(first?.citation.passage.id).toBe(facts[0]?.passage);
    expect(first?.citation.span).toEqual(facts[0]?.span);
  });

  it("are left out of the footnotes when the index lacks them", async () => {
    await build(1);
    const open = await opened();
    const [tower, bridge] = open.facts().all;
    if (!bridge || !tower) throw new Error("There must be two");
    const cited = await open.citeFacts([
      { ...bridge, id: "gone00000000", passage: "gone00000000" },
      { ...bridge, id: "gone00000000", quote: "The bridge is closed." },
      tower,
    ]);
    expect(cited).toMatchObject([{ fact: { name: "The tower" }, citation: { number: 1 } }]);
  });

  it("are cited as the index in use has them, when they come from the one before", async () => {
    await build(1);
    const open = await opened();
    const [own] = open.facts().all;
    if (!own) throw new Error("There must be one");
    const before = {
      ...own,
      passage: "gone00000000",
      span: { start: 99, end: 107 },
      quote: "Elsewhere",
    };
    expect(await open.citeFacts([before])).toMatchObject([
      { fact: own, citation: { span: own.span, quote: own.quote } },
    ]);
  });

  it("are none where they cannot be read, which is told, and questions are answered", async () => {
    await build(1);
    const prepareFacts = () => Promise.reject(new Error("Out of luck"));
    const open = await opened({ prepareFacts });
    expect(open.facts().size).toBe(0);
    expect(await open.ask("How high is the tower of Tarn Bay?")).toMatchObject({
      answer: { kind: "answered" },
    });
    expect(parts.faults).toEqual([
      "Cannot read the quick facts, there are none until the index is built anew (npm run index -- --force): Out of luck",
    ]);
  });
});
