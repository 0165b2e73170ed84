import { statfs } from "node:fs/promises";

/** What a graph takes for each vector beside the vector itself: its links and its label. */
const graphBytes = 160;

/**
 * Makes sure, before sentences are embedded, that their vectors and graph will fit on the disk.
 *
 * @throws {Error} when they will not; the message says how much there is and how much it takes.
 */
export async function checkDiskSpace(
  folder: string,
  { sentences, dimensions }: { readonly sentences: number; readonly dimensions: number },
): Promise<void> {
  const { bavail, bsize } = await statfs(folder);
  const needed = sentences * (2 * 4 * dimensions + graphBytes);
  const free = bavail * bsize;
  if (free >= needed) return;
  throw new Error(
    `Cannot write the index in ${folder} as it takes about ${megabytes(needed)} more: ${megabytes(free)} are free`,
  );
}

function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`;
}
