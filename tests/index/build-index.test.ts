import { once } from "node:events";
import { readdir, readFile, rmdir, writeFile } from "node:fs/promises";
import { hostname } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { EmbeddingError } from "../../src/embeddings/embedding-error.js";
import type { BuildProgress, BuildStep } from "../../src/index/build-report.js";
import { createGraphBuilder } from "../../src/index/create-graph-builder.js";
import type { GraphBuilder } from "../../src/index/create-graph-builder.js";
import { GraphError } from "../../src/index/graph-error.js";
import { openIndex } from "../../src/index/open-index.js";
import { compiled } from "../support/compiled.js";
import { createHashedEmbeddingModel, hashedVector } from "../support/hashed-embedding-model.js";
import { build, built, graphsInProcess, indexedTexts, withIndex } from "./support/build.js";
import { temporaryFolder } from "./support/temporary-folder.js";
import { createTextSource } from "./support/text-source.js";
import { seededRandom } from "./support/vectors.js";

const texts = {
  "a.txt": "Oil demand rises.\nIt peaks in 2045.\n\nSupply falls.",
  "b.txt": "The sea is calm.",
  "c.txt": "Ministers met in Vienna.\nThey agreed.",
};
const noGraph: GraphBuilder = {
  build: () => Promise.reject(new GraphError("crashed", "Cannot build graph: it ended with SIGSEGV")),
  verify: () => Promise.reject(new Error("never asked")),
};

describe("buildIndex()", () => {
  it("indexes every document and says what it did", async () => {
    const folder = await temporaryFolder();
    const report = await built(folder, texts);
    expect(report).toEqual({
      kind: "built",
      generation: 1,
      documents: 3,
      passages: 4,
      sentences: 6,
      facts: 6,
      curatedFacts: 0,
      added: ["a.txt", "b.txt", "c.txt"],
      changed: [],
      removed: [],
      unchanged: [],
      skipped: [],
      embedded: 6,
      reused: 0,
      seconds: expect.any(Number) as number,
      warnings: [],
    });
    expect(await indexedTexts(folder)).toEqual([
      "Oil demand rises.\nIt peaks in 2045.",
      "Supply falls.",
      "The sea is calm.",
      "Ministers met in Vienna.\nThey agreed.",
    ]);
  });

  it("builds the graph in a process of its own", async () => {
    const folder = await temporaryFolder();
    const graphs = createGraphBuilder({ entry: compiled("src/index/graph.process.ts") });
    expect(await built(folder, texts, { graphs })).toMatchObject({ generation: 1, warnings: [] });
    expect(await indexedTexts(folder)).toHaveLength(4);
  });

  it("records what the index was built from", async () => {
    const folder = await temporaryFolder();
    await built(folder, texts, { now: () => new Date("2026-03-01T12:00:00Z") });
    const manifest = await withIndex(folder, (index) => index.manifest);
    expect(manifest).toMatchObject({
      formatVersion: 3,
      footnoteVersion: "1.2.3",
      created: "2026-03-01T12:00:00.000Z",
      counts: { documents: 3, passages: 4, sentences: 6, facts: 6, curatedFacts: 0 },
      model: { id: "hashed:bag-of-words", dimensions: 64 },
      settings: { rules: 1 },
      skipped: [],
    });
    const [first] = manifest.documents;
    expect(first).toEqual({
      path: "a.txt",
      hash: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
      format: "text",
      title: "a.txt",
      language: "en",
      firstPassage: 0,
      passageCount: 2,
    });
  });

  it("writes nothing when nothing has changed", async () => {
    const folder = await temporaryFolder();
    await built(folder, texts);
    const source = createTextSource(texts);
    const report = await build(folder, texts, { source });
    expect(report).toEqual({ kind: "unchanged", generation: 1, skipped: [], warnings: [] });
    expect(source.reads).toEqual([]);
    expect(await readdir(join(folder, "generations"))).toEqual(["000001"]);
  });

  it("reads and embeds everything anew when it is forced to", async () => {
    const folder = await temporaryFolder();
    await built(folder, texts);
    const report = await built(folder, texts, { force: true });
    expect(report).toMatchObject({ generation: 2, embedded: 6, reused: 0 });
  });

  it("reads and embeds only what is new", async () => {
    const folder = await temporaryFolder();
    await built(folder, texts);
    const now = { "a.txt": texts["a.txt"], "aa.txt": "New.", "c.txt": "Ministers met in Riyadh." };
    const source = createTextSource(now);
    const model = createHashedEmbeddingModel();
    const report = await built(folder, now, { source, model });
    expect(report).toMatchObject({
      generation: 2,
      added: ["aa.txt"],
      changed: ["c.txt"],
      removed: ["b.txt"],
      unchanged: ["a.txt"],
      embedded: 2,
      reused: 3,
    });
    expect(source.reads).toEqual(["aa.txt", "c.txt"]);
    const embedded = model.calls.filter(({ purpose }) => purpose === "passage");
    expect(embedded.flatMap(({ texts: given }) => given)).toEqual(["New.", "Ministers met in Riyadh."]);
  });

  it.each(["added", "changed", "removed", "renamed", "reordered"])(
    "makes the same index from the last one as from nothing, when a document was %s",
    async (what) => {
      const now = {
        added: { "0.txt": "First.\nNow.", ...texts },
        changed: { ...texts, "b.txt": "The sea is wild.\n\nAnd deep." },
        removed: { "a.txt": texts["a.txt"], "c.txt": texts["c.txt"] },
        renamed: { "a2.txt": texts["a.txt"], "b.txt": texts["b.txt"], "c.txt": texts["c.txt"] },
        reordered: { "c.txt": texts["c.txt"], "a.txt": texts["a.txt"], "b.txt": texts["b.txt"] },
      }[what] ?? {};
      const [step, afresh] = [await temporaryFolder(), await temporaryFolder()];
      await built(step, texts);
      await built(step, now);
      await built(afresh, now);
      expect(await content(step)).toEqual(await content(afresh));
    },
  );

  it("finds every sentence after many changes, by a graph that was made from the last one", async () => {
    const folder = await temporaryFolder();
    const random = seededRandom(21);
    const documents = new Map<string, string>();
    const jobs: boolean[] = [];
    const graphs: GraphBuilder = {
      ...graphsInProcess,
      build(job, run) {
        jobs.push(job.previous !== undefined);
        return graphsInProcess.build(job, run);
      },
    };
    const change = (count: number): void => {
      for (let i = 0; i < count; i++) {
        const name = `${Math.floor(random() * 40)}.txt`;
        if (random() < 0.2) documents.delete(name);
        else documents.set(name, Array.from({ length: 8 }, () => `word${Math.floor(random() * 1e6)} here.`).join("\n"));
      }
    };
    change(60);
    for (let round = 0; round < 8; round++) {
      change(3);
      await built(folder, Object.fromEntries(documents), { graphs });
      await withIndex(folder, async (index) => {
        const passages = await index.readPassages([...Array(index.manifest.counts.passages).keys()]);
        const sentences = passages.flatMap((passage) => passage.sentences);
        const found = sentences.map(({ text }) => index.vectors.search(hashedVector(text), 1)[0]?.label);
        expect(found).toEqual([...sentences.keys()]);
      });
    }
    expect(jobs.filter(Boolean).length).toBeGreaterThan(4);
    expect(jobs[0]).toBe(false);
  });

  it("builds the graph from nothing where it cannot be made from the last one", async () => {
    const folder = await temporaryFolder();
    await built(folder, texts);
    const graphs: GraphBuilder = {
      ...graphsInProcess,
      build: (job, run) =>
        job.previous
          ? Promise.reject(new GraphError("crashed", "Cannot build graph: it ended with SIGSEGV"))
          : graphsInProcess.build(job, run),
    };
    const report = await built(folder, { ...texts, "d.txt": "More." }, { graphs });
    expect(report.warnings).toEqual([]);
    const vectors = await withIndex(folder, (index) => index.manifest.files.map(({ name }) => name));
    expect(vectors).toContain("graph.hnsw");
  });

  it("gives every sentence its own vector, across batches and what is taken over", async () => {
    const folder = await temporaryFolder();
    const many = (count: number, word: string): string =>
      Array.from({ length: count }, (_, i) => `${word} ${i}.${i % 7 === 0 ? "\n" : ""}`).join("\n");
    await built(folder, { "a.txt": many(30, "alpha"), "c.txt": many(300, "gamma") });
    // Batches of 7 that come back out of order.
    const model = { ...createHashedEmbeddingModel(), maxBatchSize: 7, maxParallelCalls: 3 };
    let calls = 0;
    const embed: typeof model.embed = async (given) => {
      for (let turn = (calls++ * 5) % 7; turn > 0; turn--) await new Promise(setImmediate);
      return given.map((text) => hashedVector(text));
    };
    const now = { "a.txt": many(31, "omega"), "b.txt": many(20, "beta"), "c.txt": many(300, "gamma") };
    const report = await built(folder, now, { model: { ...model, embed } });
    expect(report).toMatchObject({ embedded: 51, reused: 300 });
    await withIndex(folder, async (index) => {
      const passages = await index.readPassages([...Array(index.manifest.counts.passages).keys()]);
      const sentences = passages.flatMap((passage) => passage.sentences);
      expect(sentences).toHaveLength(351);
      for (const [label, { text }] of sentences.entries()) {
        expect(index.vectors.similarities(hashedVector(text), [label])[0]).toBeCloseTo(1, 5);
      }
    });
  });

  describe("with files that cannot be read", () => {
    const some = { ...texts, "b.txt": "!it is not text", "d.txt": "" };
    const skipped = [
      { path: "b.txt", reason: "it is not text" },
      { path: "d.txt", reason: "it holds no text" },
    ];

    it("indexes the others and names these", async () => {
      const folder = await temporaryFolder();
      const report = await built(folder, some);
      expect(report).toMatchObject({ documents: 2, added: ["a.txt", "c.txt"], skipped });
      expect((await withIndex(folder, ({ manifest }) => manifest)).skipped).toEqual(skipped);
    });

    it("tries these again, and writes nothing when they still cannot be read", async () => {
      const folder = await temporaryFolder();
      await built(folder, some);
      const source = createTextSource(some);
      expect(await build(folder, some, { source })).toMatchObject({ kind: "unchanged", skipped });
      expect(source.reads).toEqual(["b.txt", "d.txt"]);
      expect(await readdir(join(folder, "generations"))).toEqual(["000001"]);
    });

    it("says that a document is gone which can no longer be read", async () => {
      const folder = await temporaryFolder();
      await built(folder, texts);
      expect(await built(folder, some)).toMatchObject({ removed: ["b.txt"], unchanged: ["a.txt", "c.txt"] });
    });

    it.each([
      ["there is none", {}, "There are no documents to index"],
      ["none can be read", { "x.txt": "!no", "y.txt": "" }, "None of 2 documents could be indexed"],
    ])("leaves the last index in use when %s", async (_, now, reason) => {
      const folder = await temporaryFolder();
      await built(folder, texts);
      expect(await build(folder, now)).toMatchObject({ kind: "empty", reason });
      expect(await indexedTexts(folder)).toHaveLength(4);
      expect(await readdir(join(folder, "generations"))).toEqual(["000001"]);
    });
  });

  it("passes on what is the matter with a document", async () => {
    const folder = await temporaryFolder();
    const report = await built(folder, { ...texts, "q.txt": "Who knows?" });
    expect(report.warnings).toEqual(["q.txt: it asks more than it says"]);
  });

  describe("on another basis than the last index", () => {
    it.each([
      ["settings", { settings: { rules: 2 } }, "with the setting rules at 1, not 2"],
      ["model", { model: createHashedEmbeddingModel({ id: "other" }) }, "with the embedding model"],
      ["dimensions", { model: createHashedEmbeddingModel({ dimensions: 32 }) }, "of 64 dimensions"],
      [
        "model of the same name",
        {
          model: {
            ...createHashedEmbeddingModel(),
            embed: (given: readonly string[]) =>
              Promise.resolve(given.map((text) => hashedVector(`${text} twisted words`))),
          },
        },
        "with another embedding model that has the same name",
      ],
    ])("does everything anew: other %s", async (_, options, notice) => {
      const folder = await temporaryFolder();
      await built(folder, texts);
      const report = await built(folder, texts, options);
      expect(report).toMatchObject({ generation: 2, embedded: 6, reused: 0 });
      expect(report.warnings.join()).toContain(notice);
    });

    it("does everything anew where the last index is damaged, and says so", async () => {
      const folder = await temporaryFolder();
      await built(folder, texts);
      await writeFile(join(folder, "generations/000001/terms.bin"), "?");
      const report = await built(folder, texts);
      expect(report).toMatchObject({ generation: 2, embedded: 6 });
      expect(report.warnings.join()).toContain("terms.bin of 1 bytes");
    });

    it("writes a new generation when an older one had to take the place of the one in use", async () => {
      const folder = await temporaryFolder();
      await built(folder, texts);
      await built(folder, { ...texts, "b.txt": "Gone." });
      await writeFile(join(folder, "generations/000002/terms.bin"), "?");
      const report = await built(folder, texts);
      expect(report).toMatchObject({ generation: 3, embedded: 0, reused: 6 });
      expect(await openIndex(folder).then(closed)).toMatchObject({ kind: "open", warnings: [] });
    });
  });

  describe("when another builder is at work", () => {
    /** A model that does not answer for passages before it is let, or told to stop. */
    function slowModel(meanwhile: () => Promise<unknown>): ReturnType<typeof createHashedEmbeddingModel> {
      const model = createHashedEmbeddingModel();
      return {
        ...model,
        async embed(given, purpose, signal) {
          if (purpose === "passage") await meanwhile();
          signal?.throwIfAborted();
          return model.embed(given, purpose, signal);
        },
      };
    }

    it("says who that is, and leaves it alone", async () => {
      const folder = await temporaryFolder();
      const outcomes: unknown[] = [];
      const second = async (): Promise<void> => {
        outcomes.push(await build(folder, { "other.txt": "Other." }));
      };
      const report = await built(folder, texts, { model: slowModel(second) });
      expect(outcomes).toEqual([
        { kind: "busy", pid: process.pid, host: hostname(), since: expect.stringMatching(/^20/) as string },
      ]);
      expect(report).toMatchObject({ generation: 1, documents: 3 });
    });

    it("stops when that one took the lock", async () => {
      const folder = await temporaryFolder();
      await built(folder, texts);
      let lost: AbortSignal | undefined;
      const steal = async (): Promise<void> => {
        await rmdir(join(folder, "building.lock"));
        if (lost && !lost.aborted) await once(lost, "abort");
      };
      const model = slowModel(steal);
      const embed: typeof model.embed = (given, purpose, signal) => {
        lost = signal;
        return model.embed(given, purpose, signal);
      };
      const stolen = build(folder, { ...texts, "d.txt": "New." }, { model: { ...model, embed } });
      await expect(stolen).rejects.toThrow("another process took the build lock");
      expect(await indexedTexts(folder)).toHaveLength(4);
    });
  });

  it("keeps the last three generations, or as many as it is told", async () => {
    const folder = await temporaryFolder();
    const kept = async (options: { keep?: number }): Promise<string[]> => {
      await built(folder, texts, { force: true, ...options });
      return readdir(join(folder, "generations"));
    };
    await kept({});
    await kept({});
    expect(await kept({})).toEqual(["000001", "000002", "000003"]);
    expect(await kept({})).toEqual(["000002", "000003", "000004"]);
    expect(await kept({ keep: 1 })).toEqual(["000005"]);
  });

  it("removes what killed builders have left, and nothing else", async () => {
    const folder = await temporaryFolder();
    await built(folder, texts);
    await writeFile(join(folder, "README.md"), "mine");
    for (const left of ["CURRENT.123", "building.json.9", "generations/.building-7-1", "generations/.removing-000000"]) {
      await writeFile(join(folder, left), "left");
    }
    await built(folder, texts, { force: true });
    expect((await readdir(folder)).sort()).toEqual(["CURRENT", "README.md", "generations"]);
    expect(await readdir(join(folder, "generations"))).toEqual(["000001", "000002"]);
  });

  describe("when something fails", () => {
    /** The folder after a build that failed over a good index. */
    async function afterFailure(options: Parameters<typeof build>[2], message: string): Promise<string> {
      const folder = await temporaryFolder();
      await built(folder, texts);
      const now = { ...texts, "d.txt": "More." };
      await expect(build(folder, now, options)).rejects.toThrow(message);
      return folder;
    }

    const wrong = (vectors: (given: readonly string[]) => Float32Array[]): Parameters<typeof build>[2] => ({
      model: {
        ...createHashedEmbeddingModel(),
        embed: (given, purpose) =>
          Promise.resolve(purpose === "question" ? given.map((text) => hashedVector(text)) : vectors(given)),
      },
    });

    it.each<[string, Parameters<typeof build>[2], string]>([
      ["too few vectors", wrong(() => []), "0 vectors for 1 texts"],
      ["a short vector", wrong(() => [Float32Array.of(1)]), "64 dimensions: it has 1"],
      ["a vector with NaN", wrong(() => [new Float32Array(64).fill(NaN)]), "must be finite"],
      ["a long vector", wrong(() => [new Float32Array(64).fill(1)]), "length must be 1: it is 8"],
      [
        "a fault of the model",
        wrong(() => {
          throw new EmbeddingError("The model is asleep");
        }),
        "The model is asleep",
      ],
      [
        "a fault of its own",
        {
          onProgress({ stage }) {
            if (stage === "publishing") throw new Error("Cannot go on");
          },
        },
        "Cannot go on",
      ],
    ])("leaves the last index in use: %s", async (_, options, message) => {
      const folder = await afterFailure(options, message);
      expect(await indexedTexts(folder)).toHaveLength(4);
      expect(await readdir(join(folder, "generations"))).toEqual(["000001"]);
      expect(await readdir(folder)).not.toContain("building.lock");
      expect(await built(folder, { ...texts, "d.txt": "More." })).toMatchObject({ generation: 2 });
    });

    it.each<BuildProgress["stage"]>(["listing", "reading", "embedding", "terms", "graph", "publishing"])(
      "stops when the signal aborts while %s, and leaves the last index in use",
      async (stage) => {
        const abort = new AbortController();
        const options = {
          signal: abort.signal,
          onProgress: (progress: BuildProgress) => {
            if (progress.stage === stage) abort.abort(new Error("enough"));
          },
        };
        const folder = await afterFailure(options, "enough");
        expect(await indexedTexts(folder)).toHaveLength(4);
        expect(await readdir(join(folder, "generations"))).toEqual(["000001"]);
      },
    );

    it("says in one sentence that the folder cannot be written", async () => {
      const folder = join(await temporaryFolder(), "file");
      await writeFile(folder, "no folder");
      await expect(build(folder, texts)).rejects.toThrow(/^Cannot build the index in .*file: E[A-Z]+: .*$/);
    });

    it("publishes an index without a graph where none can be built, and warns", async () => {
      const folder = await temporaryFolder();
      const report = await built(folder, texts, { graphs: noGraph });
      expect(report.warnings).toEqual([
        "Every vector will be compared with each question, which is slower: Cannot build graph: it ended with SIGSEGV",
      ]);
      const opened = await openIndex(folder);
      expect(opened).toMatchObject({ kind: "open", warnings: [expect.stringContaining("without a graph")] });
      if (opened.kind !== "open") return;
      const found = opened.generation.vectors.search(hashedVector("Supply falls."), 1);
      expect(found).toEqual([{ label: 2, similarity: expect.closeTo(1, 5) as number }]);
      await opened.generation.close();
    });
  });

  it("reports its progress, stage by stage", async () => {
    const seen: BuildProgress[] = [];
    const steps: BuildStep[] = [];
    await built(await temporaryFolder(), texts, {
      onProgress: (progress) => seen.push(progress),
      onStep: (step) => steps.push(step),
    });
    const stages = [...new Set(seen.map(({ stage }) => stage))];
    expect(stages).toEqual(["listing", "reading", "embedding", "terms", "graph", "verifying", "publishing"]);
    for (const stage of stages) {
      const last = seen.findLast((progress) => progress.stage === stage);
      expect(last?.done).toBe(last?.total);
    }
    const files = seen.filter(({ stage }) => stage === "reading").map(({ file }) => file);
    expect(files).toEqual(["a.txt", "b.txt", "c.txt", undefined]);
    expect(steps).toEqual([
      ...["locked", "listed", "started", "passagesWritten", "vectorsWritten", "termsWritten"],
      ...["curatedFactsWritten", "graphBuilt", "graphVerified", "manifestWritten", "checked", "folderSynced", "renamed", "renameSynced", "pointed"],
    ]);
  });

  it("writes a manifest that sha256sum can check", async () => {
    const folder = await temporaryFolder();
    await built(folder, texts);
    const sum = await readFile(join(folder, "generations/000001/manifest.sha256"), "utf8");
    expect(sum).toMatch(/^[0-9a-f]{64} {2}manifest\.json\n$/);
  });
});

/** What an index holds, but for its date and its graph, which depends on how it came about. */
function content(folder: string): Promise<unknown> {
  return withIndex(folder, ({ manifest }) => {
    const files = manifest.files.filter(({ name }) => !name.startsWith("graph."));
    return { ...manifest, created: "", files };
  });
}

async function closed(opened: Awaited<ReturnType<typeof openIndex>>): Promise<typeof opened> {
  if (opened.kind === "open") await opened.generation.close();
  return opened;
}
