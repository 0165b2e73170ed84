import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll } from "vitest";
import type { Generation } from "../../src/index/open-generation.js";
import { openIndex } from "../../src/index/open-index.js";

/** Has `build` write an index into a folder before the tests of a file, which is gone after them. */
export function openForTests(build: (folder: string) => Promise<unknown>): () => Generation {
  let folder: string;
  let generation: Generation;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "footnote-tests-"));
    await build(folder);
    const opened = await openIndex(folder);
    if (opened.kind !== "open") throw new Error(opened.message);
    ({ generation } = opened);
  });
  afterAll(async () => {
    await generation.close();
    await rm(folder, { recursive: true, force: true });
  });
  return () => generation;
}
