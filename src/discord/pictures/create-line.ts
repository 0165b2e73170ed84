import { PictureError } from "./picture-error.js";

/** Runs works one after the other. */
export interface Line {
  /** @throws {PictureError} when too many wait already; what the work throws. */
  run<T>(work: () => Promise<T>): Promise<T>;
}

/** @param most works that may wait or run at a time. */
export function createLine(most: number): Line {
  let size = 0;
  let last: Promise<unknown> = Promise.resolve();
  return {
    async run(work) {
      if (size >= most) throw new PictureError("Cannot draw a picture: too many are waiting");
      size++;
      const turn = last.then(work).finally(() => size--);
      last = turn.catch(() => undefined);
      return turn;
    },
  };
}
