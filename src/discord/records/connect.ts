import { closeSync, mkdirSync, openSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname } from "node:path";
import type Libsql from "libsql";
import { StoreError, toStoreError } from "./store-error.js";

/** How long a statement waits, the whole process with it, while another process writes. */
const busyTimeoutMs = 2000;

/**
 * Opens a file with libsql, and makes it and its folder where there is none, readable to its owner
 * only.
 *
 * @param file its path, or `:memory:`.
 * @throws {StoreError} when it cannot be written, or libsql has no native library for this machine.
 */
export function connect(file: string): Libsql.Database {
  if (file !== ":memory:") touch(file);
  const Database = loadLibsql();
  try {
    return new Database(file, { timeout: busyTimeoutMs });
  } catch (error) {
    throw toStoreError(file, error);
  }
}

/** Its native library is loaded here and not when this module is imported. */
function loadLibsql(): typeof Libsql {
  try {
    return createRequire(import.meta.url)("libsql") as typeof Libsql;
  } catch (error) {
    const [reason = ""] = String(error instanceof Error ? error.message : error).split("\n");
    throw new StoreError(`Cannot load libsql's native library: ${reason}`, { cause: error });
  }
}

/** SQLite gives its log files the permissions of the database. */
function touch(file: string): void {
  try {
    mkdirSync(dirname(file), { recursive: true });
    closeSync(openSync(file, "a", 0o600));
  } catch (error) {
    const code = error instanceof Error && "code" in error ? ` (${String(error.code)})` : "";
    const message = `Cannot use ${file}: the file and its folder must be writable${code}`;
    throw new StoreError(message, { cause: error });
  }
}
