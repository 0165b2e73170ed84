import { cp, readFile, truncate } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { publishGeneration } from "../../src/index/publish-generation.js";
import { startBuilding } from "../../src/index/start-building.js";
import type { BuildingGeneration } from "../../src/index/start-building.js";
import { built } from "./support/build.js";
import { temporaryFolder } from "./support/temporary-folder.js";

/** An index, and a copy of its generation that is to be published as the second. */
async function prepared(): Promise<{ folder: string; building: BuildingGeneration }> {
  const folder = await temporaryFolder();
  await built(folder, { "a.txt": "Oil demand rises." });
  const building = await startBuilding(folder);
  await cp(join(folder, "generations/000001"), building.folder, { recursive: true });
  return { folder, building };
}

const current = (folder: string): Promise<string> => readFile(join(folder, "CURRENT"), "latin1");

describe("publishGeneration()", () => {
  it("points CURRENT at what was written", async () => {
    const { folder, building } = await prepared();
    await publishGeneration(folder, building);
    expect(await current(folder)).toBe("000002\n");
  });

  it.each(["vectors.f32", "graph.hnsw", "passages.jsonl", "manifest.json"])(
    "publishes nothing when %s is not what was written",
    async (name) => {
      const { folder, building } = await prepared();
      await truncate(join(building.folder, name), 10);
      await expect(publishGeneration(folder, building)).rejects.toThrow(
        /^Cannot publish the index as what was written has a .*: is the disk full\?$/,
      );
      expect(await current(folder)).toBe("000001\n");
    },
  );

  it.each(["checked", "folderSynced", "renamed", "renameSynced"])(
    "leaves CURRENT alone when it is stopped after the step %s",
    async (last) => {
      const { folder, building } = await prepared();
      const abort = new AbortController();
      const onStep = (step: string): void => {
        if (step === last) abort.abort(new Error("enough"));
      };
      const options = { signal: abort.signal, onStep };
      await expect(publishGeneration(folder, building, options)).rejects.toThrow("enough");
      expect(await current(folder)).toBe("000001\n");
    },
  );
});
