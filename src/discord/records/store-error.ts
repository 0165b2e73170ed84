/** The store cannot be opened, read or written; the message is one sentence for the owner. */
export class StoreError extends Error {
  override readonly name = "StoreError";
}

/** By SQLite's primary result code, https://www.sqlite.org/rescode.html */
const sentences = new Map([
  [5, "another process holds it"],
  [6, "another process holds it"],
  [8, "the file and its folder must be writable"],
  [11, "it is damaged: put a copy of it back, or move it away to begin anew"],
  [13, "the disk is full"],
  [14, "the file and its folder must be writable"],
  [26, "it is no SQLite database: put a copy of it back, or move it away to begin anew"],
]);

/** A fault of SQLite as a sentence, with the fault as its cause. */
export function toStoreError(file: string, fault: unknown): StoreError {
  if (fault instanceof StoreError) return fault;
  const code = primaryCode(fault);
  const found = fault instanceof Error ? fault.message : String(fault);
  const reason = (code === undefined ? undefined : sentences.get(code)) ?? found;
  return new StoreError(`Cannot use ${file}: ${reason}`, { cause: fault });
}

/** An extended result code keeps the primary one in its lowest eight bits. */
function primaryCode(fault: unknown): number | undefined {
  const isRaw = fault instanceof Error && "rawCode" in fault && typeof fault.rawCode === "number";
  return isRaw ? Number(fault.rawCode) & 0xff : undefined;
}
