/** Frames that a connection may send in a minute (docs: topics, "Gateway", "Rate Limiting"). */
const framesAMinute = 120;

/** Returns a function that counts a frame and tells whether it is still within the limit. */
export function createFrameLimit(now: () => number): () => boolean {
  let times: number[] = [];
  return () => {
    const minuteAgo = now() - 60_000;
    times = [...times.filter((time) => time > minuteAgo), now()];
    return times.length <= framesAMinute;
  };
}
