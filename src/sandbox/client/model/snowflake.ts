/** Milliseconds since 1970 at which an id came to be (https://discord.com/developers/docs/reference#snowflakes). */
export function timeOf(id: string): number {
  return Number((BigInt(id) >> 22n) + 1_420_070_400_000n);
}

/** Orders ids by their age, the oldest first. */
export function compareIds(one: string, other: string): number {
  return one.length - other.length || (one < other ? -1 : one > other ? 1 : 0);
}
