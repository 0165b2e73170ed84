import { randomUUID } from "node:crypto";
import type { UploadedFile } from "../people/person.js";

/** Bytes of one file: what Discord takes without a subscription. */
export const mostUploadBytes: number = 10 * 1024 * 1024;

/** Files that the page sent and has not used yet. */
export interface Uploads {
  /** Keeps a file; returns the id that it is used by. The oldest goes when there are too many. */
  keep(file: UploadedFile): string;
  /** @throws {Error} when it was used, or was never kept. */
  find(id: string): UploadedFile;
  /** Lets go of files that have been used. */
  drop(ids: readonly string[]): void;
}

const mostFiles = 50;

export function createUploads(): Uploads {
  const files = new Map<string, UploadedFile>();
  return {
    keep(file) {
      const id = randomUUID();
      files.set(id, file);
      const [oldest] = files.keys();
      if (files.size > mostFiles && oldest !== undefined) files.delete(oldest);
      return id;
    },
    find(id) {
      const file = files.get(id);
      if (file) return file;
      throw new Error("Cannot find the uploaded file any more: choose it again");
    },
    drop(ids) {
      for (const id of ids) files.delete(id);
    },
  };
}
