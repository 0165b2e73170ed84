import type { UploadedFile } from "../people/person.js";
import type { UploadReference } from "./protocol.js";
import type { Uploads } from "./uploads.js";

/** Finds the files that a request refers to, and lets go of them once it has been carried out. */
export interface UploadTaking {
  /** @throws {Error} when there is no such file. */
  take(upload: string): UploadedFile;
  /** The file in place of a reference; anything else as it stands. @throws {Error} */
  resolve<Value>(value: Value | UploadReference): Value | UploadedFile;
  /** The request was carried out. */
  done(): void;
}

export function startTaking(uploads: Uploads): UploadTaking {
  const taken: string[] = [];
  const take = (upload: string): UploadedFile => {
    const file = uploads.find(upload);
    taken.push(upload);
    return file;
  };
  return {
    take,
    resolve: (value) => (isReference(value) ? take(value.upload) : value),
    done: () => {
      uploads.drop(taken);
    },
  };
}

const isReference = (value: unknown): value is UploadReference =>
  typeof value === "object" && value !== null && "upload" in value;
