import { readFile, readdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type * as Compose from "../src/compose.js";
import { readConfig } from "../src/config.js";
import type { Config } from "../src/config.js";
import type { BuildReport } from "../src/index/build-report.js";
import { openIndex } from "../src/index/open-index.js";
import { compiled } from "./support/compiled.js";
import { markdownSource } from "./support/markdown-answering.js";
import { tarnBay } from "./support/tarn-bay.js";
import { createWorkspace } from "./cli/support/folders.js";
import type { Workspace } from "./cli/support/folders.js";

// The compiled file: what it starts as processes and threads stands beside it.
const { compose } = (await import(compiled("src/compose.ts").href)) as typeof Compose;

let workspace: Workspace;
let config: Config;
let footnote: Compose.Footnote;
let report: BuildReport;

beforeAll(async () => {
  workspace = await createWorkspace();
  const documents = await workspace.write("seeds", tarnBay);
  config = readConfig({ SEEDS_DIR: documents, INDEX_DIR: join(workspace.folder, "index") });
  footnote = compose(config);
  report = await footnote.build();
});
afterAll(async () => {
  await footnote.close();
  await workspace.remove();
});

async function answering(
  parts: Compose.Footnote = footnote,
  folder = config.index,
): Promise<Compose.Answering> {
  const opened = await openIndex(folder);
  if (opened.kind === "unusable") throw new Error(opened.message);
  return parts.answering(opened.generation);
}

describe("compose()", () => {
  it("builds an index with the bundled model and answers from it", async () => {
    expect(report).toMatchObject({ kind: "built", documents: 3 });
    const { generation, answer } = await answering();
    expect(generation.manifest).toMatchObject({
      counts: { documents: 3 },
      model: { id: footnote.model.id },
    });
    expect(await answer("When was the lighthouse on Gull Rock built?")).toMatchObject({
      kind: "answered",
      citations: [{ document: { path: "lighthouse.md" } }],
    });
    await generation.close();
  });

  it("mends spelling with the words of the documents and a dictionary", async () => {
    const { generation, answer } = await answering();
    expect(await answer("Who foundd the hrabour museum?")).toMatchObject({
      kind: "answered",
      citations: [{ document: { path: "museum.md" } }],
    });
    await generation.close();
  });

  it("embeds nothing again for a lost index: vectors are kept by content", async () => {
    const cache = join(config.index, "cache");
    const [file = ""] = await readdir(cache);
    const before = await readFile(join(cache, file));
    await rm(join(config.index, "generations"), { recursive: true });
    expect(await footnote.build()).toMatchObject({ kind: "built", added: Object.keys(tarnBay) });
    expect(before.equals(await readFile(join(cache, file)))).toBe(true);
  });

  it("indexes documents from elsewhere in a folder of their own", async () => {
    const folder = join(workspace.folder, "other");
    const source = markdownSource({ "bell.md": "The bell was cast in 1902." });
    const other = await footnote.buildFrom(source, folder);
    expect(other).toMatchObject({ kind: "built", documents: 1 });
    const { generation } = await answering(footnote, folder);
    expect(generation.manifest.documents.map(({ path }) => path)).toEqual(["bell.md"]);
    await generation.close();
  });

  it("searches an index of another model by words alone, and never asks that model", async () => {
    const settings = { SEEDS_DIR: config.documents, INDEX_DIR: config.index };
    const env = { ...settings, EMBEDDINGS: "ollama:none", OLLAMA_BASE_URL: "http://127.0.0.1:9" };
    const other = compose(readConfig(env));
    const { generation, answer } = await answering(other);
    const said = await answer("When was the lighthouse on Gull Rock built?");
    expect(said).toMatchObject({ kind: "answered" });
    expect(said).not.toHaveProperty("fault");
    await generation.close();
    await other.close();
  });

  it("stops a build when it is told to, and leaves the index as it was", async () => {
    await writeFile(join(config.documents, "new.md"), "A new bell rings.");
    const aborted = new AbortController();
    const onProgress = (): void => {
      aborted.abort(new Error("interrupted"));
    };
    await expect(footnote.build({ signal: aborted.signal, onProgress })).rejects.toThrow(
      "interrupted",
    );
    await rm(join(config.documents, "new.md"));
    expect(await footnote.build()).toMatchObject({ kind: "unchanged" });
  });

  it("starts nothing before it is needed, and may be closed unused", async () => {
    const idle = compose(config);
    await idle.close();
  });
});
