import { join } from "node:path";
import { createSummedFile } from "./create-summed-file.js";
import { generationFiles, manifestSumLine } from "./generation-files.js";
import type { FileSum, Manifest } from "./manifest.js";

/** Writes a manifest into a folder, and its checksum beside it: a manifest cannot hold its own. */
export async function writeManifest(folder: string, manifest: Manifest): Promise<void> {
  const { manifest: name, manifestSum } = generationFiles;
  const { sha256 } = await write(name, `${JSON.stringify(manifest, null, 2)}\n`);
  await write(manifestSum, manifestSumLine(sha256));

  async function write(file: string, text: string): Promise<FileSum> {
    const output = await createSummedFile(join(folder, file));
    try {
      await output.write(Buffer.from(text));
      return await output.finish();
    } finally {
      await output.abandon();
    }
  }
}
