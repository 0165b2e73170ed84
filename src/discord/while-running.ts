export interface RhythmOptions {
  /** Milliseconds before the first time. */
  readonly first: number;
  /** Milliseconds between the end of one time and the next. */
  readonly every: number;
}

/** Does something now and then until a promise is settled; never while it is still at it. */
export async function whileRunning(
  running: Promise<unknown>,
  show: () => Promise<void>,
  { first, every }: RhythmOptions,
): Promise<void> {
  let isOver = false;
  const end = (): void => {
    isOver = true;
  };
  const over = running.then(end, end);
  // It changes while this waits, which the compiler does not see.
  const isRunning = (): boolean => !isOver;
  await pause(first, over);
  while (isRunning()) {
    await show();
    await pause(every, over);
  }
}

/** Waits for a time, or less when a promise is kept before. */
function pause(ms: number, over: Promise<void>): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    void over.then(() => {
      clearTimeout(timer);
      resolve();
    });
  });
}
