import type { IndexingProgress } from "../../library/library.js";

/** Tells from how fast a stage has gone so far how long it will still take. */
export interface Pace {
  /** Nothing before the first progress. */
  readonly progress: IndexingProgress | undefined;
  /** Seconds that the stage needs at the rate of now; undefined while that cannot be told. */
  readonly secondsLeft: number | undefined;
  readonly note: (progress: IndexingProgress) => void;
}

/** Milliseconds of a stage before which its rate says nothing. */
const soonest = 3_000;

/** @param now in milliseconds since 1970. */
export function createPace(now: () => number): Pace {
  let start = { at: now(), done: 0 };
  let latest = { at: start.at, progress: undefined as IndexingProgress | undefined };
  return {
    get progress() {
      return latest.progress;
    },
    get secondsLeft() {
      const { progress, at } = latest;
      const elapsed = at - start.at;
      const done = (progress?.done ?? 0) - start.done;
      if (!progress || done <= 0 || elapsed < soonest) return undefined;
      const left = ((progress.total - progress.done) * elapsed) / done - (now() - at);
      return Math.max(1, Math.round(left / 1_000));
    },
    note(progress) {
      if (progress.stage !== latest.progress?.stage) start = { at: now(), done: progress.done };
      latest = { at: now(), progress };
    },
  };
}
