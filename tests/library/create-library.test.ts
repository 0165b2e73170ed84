import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { EmbeddingModel } from "../../src/embeddings/embedding-model.js";
import type { BuildOptions } from "../../src/index/build-options.js";
import { createLibrary } from "../../src/library/create-library.js";
import type { LibraryOptions, OpenLibrary } from "../../src/library/create-library.js";
import type { Reindexer } from "../../src/library/create-reindexer.js";
import { indexingOutcome } from "../../src/library/indexing-outcome.js";
import type { AskOptions, IndexingProgress } from "../../src/library/library.js";
import { createHashedEmbeddingModel } from "../support/hashed-embedding-model.js";
import { buildMarkdown, markdownSource } from "../support/markdown-answering.js";
import type { Files } from "../support/markdown-answering.js";
import { tarnBay } from "../support/tarn-bay.js";
import { gate, liveParts, numbered } from "./support/live.js";

let folder: string;
let files: Files;
let library: OpenLibrary | undefined;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "footnote-library-"));
  files = tarnBay;
});
afterEach(async () => {
  await library?.close();
  library = undefined;
  await rm(folder, { recursive: true });
});

/** Indexes `files` in this process. */
function inProcess(options: Partial<BuildOptions> = {}): Reindexer {
  let progress: IndexingProgress | undefined;
  return {
    get progress() {
      return progress;
    },
    async run({ onProgress, signal }) {
      const report = await buildMarkdown(folder, files, {
        ...options,
        ...(signal && { signal }),
        onProgress(reached) {
          progress = reached;
          onProgress(reached);
        },
      });
      progress = undefined;
      return indexingOutcome(report);
    },
    close: () => Promise.resolve(),
  };
}

async function opened(
  options: Partial<LibraryOptions> & { readonly model?: EmbeddingModel } = {},
): Promise<OpenLibrary> {
  const { model, ...rest } = options;
  const parts = { ...liveParts(model && { ...createHashedEmbeddingModel(), ...model }), ...rest };
  library = await createLibrary(folder, { reindexer: inProcess(), ...parts });
  return library;
}

/** With an index of `files`. */
async function stocked(options: Parameters<typeof opened>[0] = {}): Promise<OpenLibrary> {
  await buildMarkdown(folder, files);
  return opened(options);
}

const unheard = (): void => undefined;

/** The question as it was answered, and the documents that are cited. */
async function asked(from: OpenLibrary, message: string, options?: AskOptions) {
  const outcome = await from.ask(message, options);
  if (outcome.kind === "noIndex") return outcome;
  const { question, answer } = outcome;
  const cited = answer.kind === "answered" ? answer.citations.map(({ quote }) => quote) : [];
  return { question, kind: answer.kind, cited: cited.join(" ") };
}

describe("asking", () => {
  it("answers and cites", async () => {
    expect(await asked(await stocked(), "When was the lighthouse on Gull Rock built?")).toEqual({
      question: "When was the lighthouse on Gull Rock built?",
      kind: "answered",
      cited: expect.stringContaining("1874") as string,
    });
  });

  it("reads a question without what Discord adds to it", async () => {
    const said = await asked(await stocked(), "<@123456789012345678>  Who founded the **museum**?");
    expect(said).toMatchObject({ question: "Who founded the museum?", kind: "answered" });
  });

  it("makes a follow-up stand alone", async () => {
    const earlier = ["When was the lighthouse on Gull Rock built?"];
    const said = await asked(await stocked(), "<@1234> and who designed it?", { earlier });
    expect(said).toEqual({
      question: "who designed it, the lighthouse on Gull Rock?",
      kind: "answered",
      cited: expect.stringContaining("Edwin Marsh") as string,
    });
  });

  it("says something else each time that more is asked for, until there is nothing more", async () => {
    const library = await stocked();
    const earlier: string[] = [];
    const said: string[] = [];
    for (const message of ["Who founded the museum?", ...Array<string>(9).fill("what else?")]) {
      const told = await library.ask(message, { earlier });
      if (told.kind === "noIndex" || told.answer.kind !== "answered") break;
      said.push(...told.answer.sentences.map(({ text }) => text));
      earlier.push(told.question);
    }
    expect(said.slice(0, 2)).toEqual([
      "Dr. Lena Ortiz founded the museum with a gift of 120 ship models.",
      "The harbour museum opened in 1987 in the former customs house.",
    ]);
    expect(new Set(said).size).toBe(said.length);
    expect(earlier.slice(0, 2)).toEqual([
      "Who founded the museum?",
      "More: Who founded the museum?",
    ]);
    const last = await library.ask("go on", { earlier });
    expect(last).toMatchObject({ answer: { kind: "notFound", isNothingMore: true } });
  });

  it("tells what asks nothing", async () => {
    expect(await asked(await stocked(), "Thanks!")).toMatchObject({ kind: "notAsked" });
  });

  it("says that there is no index yet", async () => {
    const empty = await opened();
    const noIndex = { kind: "noIndex", reason: `There is no index in ${folder}` };
    expect(await empty.ask("Who founded the museum?")).toEqual(noIndex);
    expect(await empty.search("museum", 3)).toEqual(noIndex);
    expect(await empty.openPassage("0123456789ab")).toBeUndefined();
    expect(empty.documents()).toEqual([]);
    expect(empty.status()).toBeUndefined();
    expect(empty.indexing()).toBeUndefined();
  });
});

describe("many questions at a time", () => {
  const questions = [
    "When was the lighthouse on Gull Rock built?",
    "Who founded the museum?",
    "How many crews took part in the regatta of 2018?",
    "Why did the storm of 1911 break the windows?",
    "What is the airspeed of a swallow?",
  ];
  const many = Array.from({ length: 50 }, (_, i) => questions[i % questions.length] ?? "");

  /** A model that tells the order of the questions and how many it holds at a time, at most. */
  function slowModel() {
    const inner = createHashedEmbeddingModel();
    const seen = { order: [] as string[], most: 0, now: 0 };
    const model: EmbeddingModel = {
      ...inner,
      async embed(texts, purpose, signal) {
        seen.order.push(...texts);
        seen.most = Math.max(seen.most, ++seen.now);
        await new Promise(setImmediate);
        seen.now -= 1;
        return inner.embed(texts, purpose, signal);
      },
    };
    return { model, seen };
  }

  it("are answered as they are one by one, in their order, some at a time", async () => {
    const { model, seen } = slowModel();
    const stock = await stocked({ model, concurrency: 3 });
    const alone = new Map<string, string>();
    for (const question of questions) {
      alone.set(question, JSON.stringify(await stock.ask(question)));
    }
    seen.order.length = 0;
    const done: string[] = [];
    const said = await Promise.all(
      many.map(async (question, i) => {
        const outcome = await stock.ask(question);
        done.push(String(i));
        return outcome;
      }),
    );
    expect(said.map((outcome) => JSON.stringify(outcome))).toEqual(
      many.map((question) => alone.get(question)),
    );
    expect(seen.most).toBe(3);
    // Nobody who came later than the three that run was done first.
    for (const [place, i] of done.entries()) expect(Math.abs(place - Number(i))).toBeLessThan(6);
  });

  it("leave the queue when they are aborted, and leave the others their turn", async () => {
    const blocked = gate();
    const inner = createHashedEmbeddingModel();
    const model: EmbeddingModel = {
      ...inner,
      async embed(texts, purpose) {
        await blocked.opened;
        return inner.embed(texts, purpose);
      },
    };
    const stock = await stocked({ model, concurrency: 1 });
    const first = stock.ask("Who founded the museum?");
    const aborted = new AbortController();
    const waiting = stock.ask("Who founded the museum?", { signal: aborted.signal });
    const searching = stock.search("museum", 3, { signal: aborted.signal });
    const last = stock.ask("Who founded the museum?");
    aborted.abort(new Error("too late"));
    await expect(waiting).rejects.toThrow("too late");
    await expect(searching).rejects.toThrow("too late");
    await expect(stock.ask("Who?", { signal: aborted.signal })).rejects.toThrow("too late");
    blocked.open();
    expect(JSON.stringify(await last)).toBe(JSON.stringify(await first));
  });
});

describe("searching", () => {
  it("ranks passages, at most as many as asked for", async () => {
    const found = await (await stocked()).search("ship models of the museum", 2);
    if (found.kind !== "found") throw new Error(found.reason);
    expect(found.sources).toHaveLength(2);
    expect(found.sources[0]).toMatchObject({
      document: { path: "museum.md" },
      passage: { text: expect.stringContaining("ship models") as string },
    });
  });

  it("names a passage of two copies of a document once", async () => {
    files = { ...tarnBay, "copy.md": tarnBay["museum.md"] ?? "" };
    const found = await (await stocked()).search("harbour museum opened 1987", 10);
    if (found.kind !== "found") throw new Error(found.reason);
    const texts = found.sources.map(({ passage }) => passage.text);
    expect(texts[0]).toContain("opened in 1987");
    expect(new Set(texts).size).toBe(texts.length);
    expect(found.sources).toHaveLength(10);
  });

  it.each(["", " ", "<@123456789012345678>"])("finds nothing for %j", async (query) => {
    expect(await (await stocked()).search(query, 5)).toEqual({ kind: "found", sources: [] });
  });
});

describe("documents and passages", () => {
  it("lists documents in the order of the index, with the first passages of their texts", async () => {
    const stock = await stocked();
    const documents = stock.documents();
    expect(documents).toMatchObject([
      { path: "lighthouse.md", title: "The lighthouse on Gull Rock", published: "1998-05-02" },
      { path: "museum.md", published: "2005" },
      { path: "regatta.md", published: "2019-09-30" },
    ]);
    for (const { path, firstPassageId, passages } of documents) {
      const first = await stock.openPassage(firstPassageId);
      expect(first).toMatchObject({ document: { path, passageCount: passages } });
      expect(first?.passage.text).not.toContain("published:");
      const front = await stock.openPassage(first?.previousId ?? "");
      expect(front?.passage.text).toContain("published:");
      expect(front?.previousId).toBeUndefined();
    }
  });

  it.each([
    ["https://example.org/a", "https://example.org/a"],
    ["javascript:alert(1)", undefined],
    ["file:///etc/passwd", undefined],
    ["https://a b", undefined],
  ])("gives the address %j as %j", async (url, given) => {
    const source = markdownSource({ "a.md": "The bell was cast in 1902." });
    const stock = await (async () => {
      await buildMarkdown(folder, files, {
        source: {
          ...source,
          async read(file, signal) {
            const outcome = await source.read(file, signal);
            if (outcome.kind !== "read") return outcome;
            return { kind: "read", document: { ...outcome.document, url } };
          },
        },
      });
      return opened();
    })();
    expect(stock.documents().map((document) => document.url)).toEqual([given]);
  });

  it("leads from passage to passage through one document and no further, both ways", async () => {
    const stock = await stocked();
    for (const { path, passages, firstPassageId } of stock.documents()) {
      const ids: string[] = [];
      const front = (await stock.openPassage(firstPassageId))?.previousId;
      for (let id: string | undefined = front; id !== undefined;) {
        const passage = await stock.openPassage(id);
        expect(passage?.document.path).toBe(path);
        expect(passage?.passage.id).toBe(id);
        expect(passage?.previousId).toBe(ids.at(-1));
        ids.push(id);
        id = passage?.nextId;
      }
      expect(ids).toHaveLength(passages);
    }
  });

  it.each(["", "0123456789ab", "../../../etc"])("does not know the passage %j", async (id) => {
    expect(await (await stocked()).openPassage(id)).toBeUndefined();
  });

  it("tells what is in use", async () => {
    const { documents, passages } = await buildMarkdown(folder, numbered(1)).then((report) => {
      if (report.kind !== "built") throw new Error(report.kind);
      return report;
    });
    const stock = await opened();
    const before = stock.status();
    expect(before).toMatchObject({
      generation: 1,
      documents,
      passages,
      model: "hashed:bag-of-words",
    });
    expect(Math.abs(Date.now() - (before?.built ?? 0))).toBeLessThan(60_000);
    await stock.reindex({ onProgress: unheard });
    const after = stock.status();
    expect(after).toMatchObject({ generation: 2, documents: 3 });
    expect(after?.bytes).toBeGreaterThan(before?.bytes ?? Infinity);
  });
});

describe("indexing anew", () => {
  it("answers from the new index when it is done", async () => {
    files = numbered(11);
    const stock = await stocked();
    files = numbered(22);
    const stages: string[] = [];
    const outcome = await stock.reindex({ onProgress: ({ stage }) => stages.push(stage) });
    expect(outcome).toMatchObject({
      kind: "built",
      documents: 2,
      changed: ["tower.md", "bridge.md"],
      skipped: [],
      warnings: [],
    });
    expect(new Set(stages)).toContain("embedding");
    const said = await asked(stock, "How high is the tower of Tarn Bay?");
    expect(said).toMatchObject({ cited: expect.stringContaining("22 metres") as string });
    expect(stock.indexing()).toBeUndefined();
  });

  it("makes the first index", async () => {
    const stock = await opened();
    expect(await stock.reindex({ onProgress: unheard })).toMatchObject({ kind: "built" });
    expect(await asked(stock, "Who founded the museum?")).toMatchObject({ kind: "answered" });
    expect(await stock.reindex({ onProgress: unheard })).toEqual({
      kind: "unchanged",
      skipped: [],
      warnings: [],
    });
  });

  it("answers from the old index meanwhile", async () => {
    files = numbered(11);
    await buildMarkdown(folder, files);
    files = numbered(22);
    const [begun, end] = [gate(), gate()];
    const inner = createHashedEmbeddingModel();
    const model: EmbeddingModel = {
      ...inner,
      async embed(texts, purpose, signal) {
        begun.open();
        await end.opened;
        return inner.embed(texts, purpose, signal);
      },
    };
    const stock = await opened({ reindexer: inProcess({ model }) });
    const indexing = stock.reindex({ onProgress: unheard });
    await begun.opened;
    const said = await asked(stock, "How high is the tower of Tarn Bay?");
    expect(said).toMatchObject({ cited: expect.stringContaining("11 metres") as string });
    expect(stock.indexing()).toBeDefined();
    end.open();
    await indexing;
    expect(stock.status()).toMatchObject({ generation: 2 });
  });

  it("keeps the old index when the documents are gone", async () => {
    const stock = await stocked();
    files = {};
    expect(await stock.reindex({ onProgress: unheard })).toEqual({
      kind: "empty",
      reason: "There are no documents to index",
      skipped: [],
      warnings: [],
    });
    expect(await asked(stock, "Who founded the museum?")).toMatchObject({ kind: "answered" });
  });

  it("keeps the old index when it fails or is aborted", async () => {
    const broken: Reindexer = {
      progress: undefined,
      run: () => Promise.reject(new Error("Cannot index the documents: the disk is full")),
      close: () => Promise.resolve(),
    };
    const stock = await stocked({ reindexer: broken });
    await expect(stock.reindex({ onProgress: unheard })).rejects.toThrow("the disk is full");
    expect(await asked(stock, "Who founded the museum?")).toMatchObject({ kind: "answered" });
  });
});
