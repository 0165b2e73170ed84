import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { openAnswering } from "../../src/cli/open-answering.js";
import type { Answering, Footnote } from "../../src/compose.js";
import { readConfig } from "../../src/config.js";
import { DocumentsFolderError } from "../../src/documents/documents-folder-error.js";
import { EmbeddingError } from "../../src/embeddings/embedding-error.js";
import type { BuildReport } from "../../src/index/build-report.js";
import { createHashedEmbeddingModel } from "../support/hashed-embedding-model.js";
import { buildMarkdown } from "../support/markdown-answering.js";
import { splitTerms } from "../support/passages.js";
import { tarnBay } from "../support/tarn-bay.js";
import { createWorkspace } from "./support/folders.js";
import type { Workspace } from "./support/folders.js";

let workspace: Workspace;
beforeAll(async () => {
  workspace = await createWorkspace();
  await buildMarkdown(`${workspace.folder}/index`, tarnBay);
});
afterAll(() => workspace.remove());
afterEach(() => {
  vi.restoreAllMocks();
});

/** Footnote as far as it takes to open an index, with a build that ends in a given way. */
function footnote(build: () => Promise<BuildReport>, id?: string): Footnote {
  const never = (): never => {
    throw new Error("not asked for");
  };
  return {
    model: createHashedEmbeddingModel(id === undefined ? {} : { id }),
    splitTerms,
    build,
    buildFrom: never,
    readingOf: never,
    answering: (generation) =>
      Promise.resolve({
        generation,
        answer: () => Promise.resolve({ kind: "notFound", confidence: 0, nearest: [] }),
        search: () => Promise.resolve([]),
        warnings: [],
      }),
    openWriting: () => Promise.resolve(undefined),
    library: never,
    close: () => Promise.resolve(),
  };
}

const unchanged: BuildReport = { kind: "unchanged", generation: 1, skipped: [], warnings: [] };

/** Opens the index; returns what was opened and what was written to standard error. */
async function open(
  parts: Footnote,
  { index = "index", signal = new AbortController().signal } = {},
): Promise<{ readonly answering: Answering; readonly notices: string }> {
  const write = vi.spyOn(process.stderr, "write").mockReturnValue(true);
  const config = readConfig({ INDEX_DIR: `${workspace.folder}/${index}` });
  const answering = await openAnswering(parts, config, signal);
  await answering.generation.close();
  return { answering, notices: write.mock.calls.map(([text]) => String(text)).join("") };
}

describe("openAnswering()", () => {
  it("opens an index that is up to date without a word", async () => {
    const { answering, notices } = await open(footnote(() => Promise.resolve(unchanged)));
    expect(answering.generation.manifest.counts.documents).toBe(3);
    expect(notices).toBe("");
  });

  it.each<[string, () => Promise<BuildReport>, string]>([
    [
      "another process is building",
      () => Promise.resolve({ kind: "busy" }),
      "Another process is building the index",
    ],
    [
      "the documents are gone",
      () =>
        Promise.resolve({
          kind: "empty",
          reason: "There are no documents to index",
          skipped: [],
          warnings: [],
        }),
      "There are no documents to index",
    ],
    ["the model fails", () => Promise.reject(new EmbeddingError("Cannot embed")), "Cannot embed"],
    [
      "the disk is full",
      () => Promise.reject(new Error("Cannot build: ENOSPC")),
      "Cannot build: ENOSPC",
    ],
  ])("opens the last index when %s, and says so", async (_, build, notice) => {
    const { answering, notices } = await open(footnote(build));
    const { created } = answering.generation.manifest;
    expect(notices).toBe(`${notice}\nAnswers are from the index of ${created}\n`);
  });

  it("fails with the reason when there is no index either", async () => {
    const build = (): Promise<BuildReport> => Promise.resolve({ kind: "busy" });
    const opening = open(footnote(build), { index: "none" });
    await expect(opening).rejects.toThrow("Another process is building the index");
  });

  it("does not answer from other documents when the folder is mistyped", async () => {
    const fault = new DocumentsFolderError("sedes", "it does not exist");
    await expect(open(footnote(() => Promise.reject(fault)))).rejects.toThrow(fault);
  });

  it("stops when it is told to", async () => {
    const aborted = new AbortController();
    const build = (): Promise<BuildReport> => {
      aborted.abort(new Error("interrupted"));
      return Promise.reject(new Error("interrupted"));
    };
    const opening = open(footnote(build), { signal: aborted.signal });
    await expect(opening).rejects.toThrow("interrupted");
  });

  it("says that an index of another model is searched by words alone", async () => {
    const { notices } = await open(footnote(() => Promise.resolve(unchanged), "other:model"));
    expect(notices).toBe(
      "The index was built with hashed:bag-of-words, not other:model: it is searched by words alone\n",
    );
  });
});
