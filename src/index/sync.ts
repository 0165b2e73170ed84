import { open } from "node:fs/promises";

/** Writes to disk what the operating system still holds of a file. */
export async function syncFile(path: string): Promise<void> {
  const file = await open(path, "r+");
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}

/**
 * Writes to disk the names that a folder holds, without which a new or renamed file may be gone
 * after a power failure. Windows cannot, and does not need to.
 */
export async function syncFolder(path: string): Promise<void> {
  if (process.platform === "win32") return;
  const folder = await open(path, "r");
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}
