import type { Facts } from "../facts/facts.js";
import { generationName } from "../index/generation-folders.js";
import type { Generation } from "../index/open-generation.js";
import type { SearchableAnswering } from "./create-answering.js";
import { createSwappable } from "./create-swappable.js";
import type { Swappable } from "./create-swappable.js";
import { followPointer } from "./follow-pointer.js";
import type { FollowOptions } from "./follow-pointer.js";
import type { NoIndex } from "./library.js";
import { messageOf } from "./message-of.js";
import { openPrepared } from "./open-prepared.js";
import type { OpenPreparedOptions, PreparedGeneration } from "./open-prepared.js";

/**
 * The index of a folder, whichever generation is in use. A new one, published by this process or by
 * another, is opened beside the old one; the old one is closed when nobody uses it any more.
 */
export interface LiveIndex {
  /** What is in use; undefined when nothing is. */
  current(): PreparedGeneration | undefined;
  /**
   * Does some work with the generation in use and its facts, which stays open and the same until it
   * is done.
   */
  use<Result>(
    work: (answering: SearchableAnswering, facts: Facts) => Promise<Result>,
  ): Promise<Result | NoIndex>;
  /**
   * Changes to the published generation when it is another than the one in use. When it cannot be
   * used, `onFault` is told why and the one in use stays. Resolves when that is done.
   */
  refresh(): Promise<void>;
  /** Waits for what uses it, then closes the index; there is none afterwards. */
  close(): Promise<void>;
}

export interface LiveIndexOptions
  extends Pick<OpenPreparedOptions, "prepare" | "prepareFacts">, Omit<FollowOptions, "update"> {
  /** Called when a generation has come into use, and waited for by `refresh`. */
  readonly onChange?: ((generation: Generation) => Promise<void>) | undefined;
}

/** Nothing is opened before the first use or `refresh()`. */
export function createLiveIndex(folder: string, options: LiveIndexOptions): LiveIndex {
  const { onFault } = options;
  const closing = new AbortController();
  const inUse = createInUse(onFault);
  let reason = `There is no index in ${folder}`;
  const pointer = followPointer(folder, { ...options, update, onFault: fail });
  return {
    current() {
      void pointer.check();
      return inUse.value;
    },
    async use(work) {
      const updated = pointer.check();
      // Opening takes long: only who has nothing to answer from waits for it.
      if (!inUse.value) await updated;
      if (!inUse.value) return { kind: "noIndex", reason };
      return inUse.use(({ answering, facts }) => work(answering, facts));
    },
    refresh: () => pointer.update(),
    async close() {
      closing.abort(new Error("The index is closed"));
      await pointer.update();
      reason = "The index is closed";
      inUse.swap(undefined);
      await inUse.settled();
    },
  };

  async function update(version: string | undefined): Promise<void> {
    const { signal } = closing;
    if (signal.aborted || (inUse.value && inUse.value.version === version)) return;
    const onlyNamed = inUse.value !== undefined;
    const opened = await openPrepared(folder, { ...options, onlyNamed, signal });
    if (opened.kind === "unusable") {
      // That nothing was indexed yet is no fault.
      if (opened.reason === "missing" && !onlyNamed) reason = opened.message;
      else fail(opened.message);
      return;
    }
    await goOnTo(opened, inUse, options);
  }

  function fail(message: string): void {
    if (closing.signal.aborted) return;
    reason = message;
    onFault(`${message}${inUse.value ? stays(inUse.value) : ""}`);
  }
}

async function goOnTo(
  opened: PreparedGeneration,
  inUse: Swappable<PreparedGeneration>,
  { onChange, onFault }: LiveIndexOptions,
): Promise<void> {
  inUse.swap(opened);
  opened.warnings.forEach(onFault);
  if (!onChange) return;
  const told = inUse.use(({ answering }) => onChange(answering.generation));
  await told.catch((error: unknown) => {
    onFault(`Cannot take the kept answers over to the new index: ${messageOf(error)}`);
  });
}

function stays({ answering: { generation } }: PreparedGeneration): string {
  return `; generation ${generationName(generation.number)} stays in use`;
}

function createInUse(onFault: (message: string) => void): Swappable<PreparedGeneration> {
  return createSwappable(({ answering }) =>
    answering.generation.close().catch((error: unknown) => {
      onFault(`Cannot close the last index: ${messageOf(error)}`);
    }),
  );
}
