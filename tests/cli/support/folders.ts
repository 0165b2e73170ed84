import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { Files } from "../../support/markdown-answering.js";

/** A folder for the files of one test file, and what removes it. */
export interface Workspace {
  readonly folder: string;
  /** Writes files into a folder below it, which is returned. */
  write(name: string, files: Files): Promise<string>;
  remove(): Promise<void>;
}

export async function createWorkspace(): Promise<Workspace> {
  const folder = await mkdtemp(join(tmpdir(), "footnote-cli-"));
  return {
    folder,
    async write(name, files) {
      await mkdir(join(folder, name), { recursive: true });
      for (const [path, text] of Object.entries(files)) {
        const file = join(folder, name, path);
        await mkdir(dirname(file), { recursive: true });
        await writeFile(file, text);
      }
      return join(folder, name);
    },
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}
