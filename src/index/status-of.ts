import type { Stats } from "node:fs";
import { lstat } from "node:fs/promises";

/**
 * Returns what a path names, a link being a link; undefined where there is nothing.
 *
 * @throws what else the file system says: a path that may not be looked at is not an absent one.
 */
export async function statusOf(path: string): Promise<Stats | undefined> {
  return lstat(path).catch(absent);
}

/** Turns "there is no such file" into undefined, and throws any other error. */
export function absent(error: unknown): undefined {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  if (code !== "ENOENT" && code !== "ENOTDIR") throw error;
}
