/** 2015-01-01T00:00:00Z, where Discord's ids begin (docs: reference, "Snowflakes"). */
const epoch = 1_420_070_400_000n;

/**
 * A source of Discord ids: 42 bits of milliseconds since 2015, then 22 bits that count up
 * (docs: reference, "Snowflakes"). Every id is greater than the one before, even when the clock
 * stands still, so that order by id is order of creation.
 */
export function createSnowflakes(now: () => number): () => string {
  let last = 0n;
  return () => {
    const first = (BigInt(Math.floor(now())) - epoch) << 22n;
    last = first > last ? first : last + 1n;
    return last.toString();
  };
}

/** The time of an id, in milliseconds since 1970. */
export const snowflakeTime = (id: string): number => Number((BigInt(id) >> 22n) + epoch);

/** -1, 0 or 1 as the first id is older than, the same as, or newer than the second. */
export function compareSnowflakes(a: string, b: string): number {
  if (a.length !== b.length) return a.length < b.length ? -1 : 1;
  return a < b ? -1 : Number(a > b);
}
