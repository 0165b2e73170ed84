import { readFile, writeFile } from "node:fs/promises";
import { createHash } from "node:crypto";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { CuratedReading } from "../../src/facts/curated-entry.js";
import { nothingCurated } from "../../src/facts/curated-entry.js";
import type { Fact } from "../../src/facts/fact.js";
import type { DocumentSource } from "../../src/index/build-options.js";
import { createHashedEmbeddingModel } from "../support/hashed-embedding-model.js";
import { build, built, withIndex } from "./support/build.js";
import { temporaryFolder } from "./support/temporary-folder.js";
import { createTextSource, curatedFirstLines } from "./support/text-source.js";
import type { Texts, TextSource } from "./support/text-source.js";

const texts = {
  "a.txt": "Oil demand rises.\nIt peaks in 2045.\n\nSupply falls.",
  "b.txt": "海は静かです。",
  "c.txt": "Ministers met in Vienna.\nThey agreed.",
};

/** The facts in an index, each with the document's words that it is from. */
function read(folder: string): Promise<{ facts: Fact[]; said: string[]; topics: string[] }> {
  return withIndex(folder, async (index) => {
    const { curated, documents } = await index.readFacts();
    const facts: Fact[] = [...curated, ...documents.flatMap((document) => document.facts)];
    const said = facts.map(({ name, document, quote }) => `${document} ${name}: ${quote}`);
    for (const { passage, span, quote } of facts) {
      const [found] = await index.readPassages([index.findPassage(passage) ?? NaN]);
      expect(found?.text.slice(span.start - found.start, span.end - found.start)).toBe(quote);
    }
    return { facts, said, topics: documents.flatMap((document) => document.topics).map(({ name }) => name) };
  });
}

async function manifestOf(folder: string) {
  return withIndex(folder, ({ manifest }) => manifest);
}

describe("the facts of an index", () => {
  it("are those that were mined from its documents, in their order, with their places", async () => {
    const folder = await temporaryFolder();
    await built(folder, texts);
    const { facts, said, topics } = await read(folder);
    expect(said).toEqual([
      "a.txt Oil: Oil demand rises.",
      "a.txt It: It peaks in 2045.",
      "a.txt Supply: Supply falls.",
      "b.txt 海は静かです。: 海は静かです。",
      "c.txt Ministers: Ministers met in Vienna.",
      "c.txt They: They agreed.",
    ]);
    expect(facts[1]).toEqual({
      kind: "definition",
      id: expect.stringMatching(/^\w{12}$/) as string,
      name: "It",
      aliases: [],
      answer: "peaks in 2045.",
      document: "a.txt",
      passage: expect.stringMatching(/^\w{12}$/) as string,
      span: { start: 18, end: 35 },
      quote: "It peaks in 2045.",
    });
    expect(topics).toEqual(["a.txt", "b.txt", "c.txt"]);
    expect((await manifestOf(folder)).counts).toMatchObject({ facts: 6, curatedFacts: 0 });
  });

  it("are taken over with a document that has not changed, and mined from the others", async () => {
    const folder = await temporaryFolder();
    await built(folder, texts);
    const before = await read(folder);
    const now = { "0.txt": "New.", ...texts, "b.txt": "The sea is wild." };
    const source = createTextSource(now);
    const mined: string[] = [];
    const report = await built(folder, now, {
      source: {
        ...source,
        facts(document, ...rest) {
          mined.push(document.path);
          return source.facts(document, ...rest);
        },
      },
    });
    expect(mined).toEqual(["0.txt", "b.txt"]);
    expect(report.facts).toBe(7);
    const { facts } = await read(folder);
    expect(facts.filter(({ document }) => /[ac]/.test(document.slice(0, 1)))).toEqual(
      before.facts.filter(({ document }) => document !== "b.txt"),
    );
    expect(facts.map(({ name }) => name)).toEqual(["New.", "Oil", "It", "Supply", "The", "Ministers", "They"]);
  });

  it("are the same from the last index as from nothing, when documents stand in another order", async () => {
    const now = { "c.txt": texts["c.txt"], "a.txt": texts["a.txt"] };
    const [step, afresh] = [await temporaryFolder(), await temporaryFolder()];
    await built(step, texts);
    await built(step, now);
    await built(afresh, now);
    expect(await read(step)).toEqual(await read(afresh));
  });

  it("are missing where they cannot be mined, which is told, and the document is indexed", async () => {
    const folder = await temporaryFolder();
    const report = await built(folder, { ...texts, "d.txt": "An unminable text." });
    expect(report).toMatchObject({
      documents: 4,
      facts: 6,
      warnings: ["d.txt: it is indexed without facts, as mining them failed (Too hard)"],
    });
  });
});

/** Documents whose facts can be mined only when `isMinable` says so. */
function sourceOnceMinable(now: Texts, isMinable: () => boolean): TextSource {
  const source = createTextSource(now);
  return {
    ...source,
    facts(document, passages, signal) {
      if (document.path === "b.txt" && !isMinable()) throw new Error("Too hard");
      return source.facts(document, passages, signal);
    },
  };
}

describe("a document whose facts could not be mined", () => {
  const warnings = ["b.txt: it is indexed without facts, as mining them failed (Too hard)"];

  it("is tried again at each build, which warns as long as it fails", async () => {
    const folder = await temporaryFolder();
    const failing = sourceOnceMinable(texts, () => false);
    expect(await build(folder, texts, { source: failing })).toMatchObject({ kind: "built", warnings });
    for (let i = 0; i < 2; i++) {
      const report = await build(folder, texts, { source: failing });
      expect(report).toMatchObject({ kind: "unchanged", generation: 1, warnings });
    }
    expect(failing.reads).toEqual(["a.txt", "b.txt", "c.txt", "b.txt", "b.txt"]);
    const source = sourceOnceMinable(texts, () => true);
    const report = await build(folder, texts, { source });
    expect(report).toMatchObject({ kind: "built", facts: 6, changed: [], warnings: [] });
    expect(source.reads).toEqual(["b.txt"]);
    expect((await read(folder)).said).toContain("b.txt 海は静かです。: 海は静かです。");
    expect(await build(folder, texts, { source })).toMatchObject({ kind: "unchanged", warnings: [] });
  });

  it("is tried again also when another document has changed", async () => {
    const folder = await temporaryFolder();
    await build(folder, texts, { source: sourceOnceMinable(texts, () => false) });
    const now = { ...texts, "c.txt": "Ministers met in Riyadh." };
    const source = sourceOnceMinable(now, () => true);
    expect(await build(folder, now, { source })).toMatchObject({ facts: 5, changed: ["c.txt"], warnings: [] });
  });

  it("ends the build when the build is stopped meanwhile", async () => {
    const folder = await temporaryFolder();
    const stop = new AbortController();
    const source: DocumentSource = {
      ...createTextSource(texts),
      facts() {
        stop.abort(new Error("stopped"));
        throw new Error("Too hard");
      },
    };
    await expect(build(folder, texts, { source, signal: stop.signal })).rejects.toThrow("stopped");
  });
});

describe("curated facts", () => {
  const curatedOf = (changes = {}): CuratedReading => curatedFirstLines(texts, changes);
  const sourceWith = (curated: CuratedReading) => createTextSource(texts, curated);

  it("are in the index with the place of their quote", async () => {
    const folder = await temporaryFolder();
    const report = await built(folder, texts, { source: sourceWith(curatedOf()) });
    expect(report).toMatchObject({ facts: 6, curatedFacts: 3, warnings: [] });
    expect((await read(folder)).said.slice(0, 3)).toEqual([
      "a.txt First of a.txt: Oil demand rises.",
      "b.txt First of b.txt: 海は静かです。",
      "c.txt First of c.txt: Ministers met in Vienna.",
    ]);
  });

  it("make a new index when they alone have changed, from which no document is read again", async () => {
    const folder = await temporaryFolder();
    await built(folder, texts, { source: sourceWith(curatedOf()) });
    const source = sourceWith(curatedOf({ answer: "Changed." }));
    const model = createHashedEmbeddingModel();
    expect(await built(folder, texts, { source, model })).toMatchObject({ added: [], changed: [], embedded: 0 });
    expect(source.reads).toEqual([]);
    expect((await read(folder)).facts[0]?.answer).toBe("Changed.");
    expect(await build(folder, texts, { source })).toMatchObject({ kind: "unchanged" });
    expect(await build(folder, texts)).toMatchObject({ kind: "built", curatedFacts: 0 });
  });

  it("are left out and named when their quote or document is not there, each time", async () => {
    const folder = await temporaryFolder();
    const { entries, files } = curatedOf();
    const [a, b, c] = entries;
    if (!a || !b || !c) throw new Error("There must be three");
    const curated = {
      files,
      entries: [{ ...a, quote: "Gas demand rises." }, { ...b, source: "z.txt" }, c],
      faults: ["facts/bad.yaml is no YAML"],
    };
    const source = sourceWith(curated);
    const warnings = [
      "facts/bad.yaml is no YAML",
      "facts/a.txt: its quote does not stand in a.txt",
      "facts/b.txt: z.txt is not among the documents",
    ];
    expect(await build(folder, texts, { source })).toMatchObject({ kind: "built", curatedFacts: 1, warnings });
    expect(await build(folder, texts, { source })).toMatchObject({ kind: "unchanged", warnings });
    expect((await read(folder)).said[0]).toBe("c.txt First of c.txt: Ministers met in Vienna.");
  });

  it("are compared again when a document has changed", async () => {
    const folder = await temporaryFolder();
    await built(folder, texts, { source: sourceWith(curatedOf()) });
    const now = { ...texts, "c.txt": "Ministers met in Riyadh." };
    const report = await built(folder, now, { source: createTextSource(now, curatedOf()) });
    expect(report.curatedFacts).toBe(2);
    expect(report.warnings).toEqual(["facts/c.txt: its quote does not stand in c.txt"]);
  });

  it("that were read when a file could not be are not taken for unchanged", async () => {
    const folder = await temporaryFolder();
    const files = [{ path: "facts/a.yaml", hash: "" }];
    await built(folder, texts, { source: sourceWith({ ...nothingCurated, files }) });
    const faults = ["facts/a.yaml: it cannot be read"];
    const source = sourceWith({ ...nothingCurated, files, faults });
    expect(await build(folder, texts, { source })).toMatchObject({ kind: "built", warnings: faults });
  });
});

describe("faults of reading curated facts", () => {
  const fault = "facts: permission denied";
  const unread = { ...nothingCurated, faults: [fault] };

  it("are forgotten when they are gone, also where there are no files", async () => {
    const folder = await temporaryFolder();
    const source = createTextSource(texts, unread);
    expect(await build(folder, texts, { source })).toMatchObject({ kind: "built", warnings: [fault] });
    expect(await build(folder, texts, { source })).toMatchObject({ kind: "unchanged", warnings: [fault] });
    expect(await build(folder, texts)).toMatchObject({ kind: "built", warnings: [] });
    expect(await build(folder, texts)).toMatchObject({ kind: "unchanged", warnings: [] });
  });

  it.each<[string, Texts]>([
    ["there are no documents", {}],
    ["no document can be read", { "x.txt": "!no" }],
  ])("are told also when %s", async (_, now) => {
    const folder = await temporaryFolder();
    const source = createTextSource(now, unread);
    expect(await build(folder, now, { source })).toMatchObject({ kind: "empty", warnings: [fault] });
  });
});

describe("an index of format 1", () => {
  it("is built anew, and said to be", async () => {
    const folder = await temporaryFolder();
    await built(folder, texts);
    const generation = join(folder, "generations/000001");
    const manifest = JSON.parse(await readFile(join(generation, "manifest.json"), "utf8")) as object;
    const text = JSON.stringify({ ...manifest, formatVersion: 1 });
    await writeFile(join(generation, "manifest.json"), text);
    const sum = createHash("sha256").update(text).digest("hex");
    await writeFile(join(generation, "manifest.sha256"), `${sum}  manifest.json\n`);
    expect(await built(folder, texts)).toMatchObject({
      generation: 2,
      added: ["a.txt", "b.txt", "c.txt"],
      warnings: [
        "Cannot use the index: generation 000001 has format 1, and this version of Footnote reads format 3: everything is indexed anew",
      ],
    });
  });
});
