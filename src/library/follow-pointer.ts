import { pointerVersion } from "../index/current-pointer.js";
import { messageOf } from "./message-of.js";

/** Notices that a generation was published. */
export interface PointerFollower {
  /** Updates, after what is under way; resolves when that is done, whether or not it failed. */
  update(): Promise<void>;
  /**
   * Updates when it was not looked for a while and CURRENT has been written since; else waits for
   * what is under way.
   */
  check(): Promise<void>;
}

export interface FollowOptions {
  /** Never called while it is under way. @param version of CURRENT; undefined when it is not there. */
  readonly update: (version: string | undefined) => Promise<void>;
  /** Takes sentences for the owner: what does not work as it should. */
  readonly onFault: (message: string) => void;
  /** At most so often `check` looks. @default 3,000 */
  readonly checkEveryMs?: number | undefined;
  /** In milliseconds, of a clock that nobody sets. @default performance.now */
  readonly now?: (() => number) | undefined;
}

/** @param folder the index folder. */
export function followPointer(folder: string, options: FollowOptions): PointerFollower {
  const { onFault, checkEveryMs = 3_000, now = () => performance.now() } = options;
  let seen: string | undefined;
  let checkedAt = Number.NEGATIVE_INFINITY;
  let last = Promise.resolve();
  return {
    update,
    async check() {
      if (now() - checkedAt < checkEveryMs) return last;
      checkedAt = now();
      // What fails here fails again, and is told, when it is updated.
      const version = await pointerVersion(folder).catch(() => "unknown");
      return version === seen ? last : update();
    },
  };

  function update(): Promise<void> {
    last = last.then(lookAndUpdate).catch((error: unknown) => {
      // So that the next check tries again.
      seen = undefined;
      onFault(`Cannot open the index in ${folder}: ${messageOf(error)}`);
    });
    return last;
  }

  async function lookAndUpdate(): Promise<void> {
    const version = await pointerVersion(folder);
    seen = version;
    await options.update(version);
  }
}
