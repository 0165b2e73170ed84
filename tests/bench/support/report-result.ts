/** The job of this process, as `runProcess` gave it. */
export function job(): unknown {
  return JSON.parse(process.argv[2] ?? "");
}

/** Sends the result to `runProcess` and lets go of it. */
export function report(result: object): void {
  process.send?.(result, () => {
    if (process.connected) process.disconnect();
  });
}

/** Seconds since this process started. */
export function secondsSinceStart(): number {
  return performance.now() / 1_000;
}
