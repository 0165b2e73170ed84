import { createHash } from "node:crypto";
import { type ServerResponse } from "node:http";

export interface RateLimit {
  /** Calls within a window. */
  readonly limit: number;
  readonly windowMs: number;
}

export interface RateLimitOptions {
  /** Of each route with its guild, channel or webhook. @default 50 a second */
  readonly perRoute?: RateLimit;
  /** Of all that needs a token. @default 500 a second */
  readonly global?: RateLimit;
}

/** A call as far as limits are concerned. */
export interface LimitedCall {
  /** Method and path of the route. */
  readonly route: string;
  /** The id that the limit is counted by (docs: topics, "Rate Limits"): of a guild and so on. */
  readonly major: string;
  readonly global: boolean;
}

/** How a bucket stands after a call. */
export interface BucketState {
  readonly bucket: string;
  readonly limit: number;
  readonly remaining: number;
  /** Milliseconds since 1970. */
  readonly resetAt: number;
  readonly resetAfterMs: number;
  /** Whether the call is one too many, and for which limit. */
  readonly exceeded?: "user" | "global";
}

interface Bucket {
  used: number;
  resetAt: number;
}

/** Counts calls and tells when there were too many. */
export interface RateLimits {
  count(call: LimitedCall): BucketState;
}

/** No calls yet. `now` is in milliseconds since 1970. */
export function createRateLimits(
  now: () => number,
  { perRoute = perSecond(50), global = perSecond(500) }: RateLimitOptions = {},
): RateLimits {
  const buckets = new Map<string, Bucket>();
  return { count };

  function count(call: LimitedCall): BucketState {
    const exceedsAll = call.global && !take("global", global);
    const key = `${call.route} ${call.major}`;
    const within = take(key, perRoute);
    const { used, resetAt } = current(exceedsAll ? "global" : key, perRoute);
    return {
      bucket: createHash("sha256").update(call.route).digest("hex").slice(0, 32),
      limit: perRoute.limit,
      remaining: Math.max(0, perRoute.limit - used),
      resetAt,
      resetAfterMs: resetAt - now(),
      ...(exceedsAll ? { exceeded: "global" } : !within && { exceeded: "user" }),
    };
  }

  function take(key: string, limit: RateLimit): boolean {
    const bucket = current(key, limit);
    if (bucket.used >= limit.limit) return false;
    bucket.used++;
    return true;
  }

  function current(key: string, { windowMs }: RateLimit): Bucket {
    const known = buckets.get(key);
    if (known && known.resetAt > now()) return known;
    const bucket = { used: 0, resetAt: now() + windowMs };
    buckets.set(key, bucket);
    if (buckets.size > mostBuckets) forget(buckets, now());
    return bucket;
  }
}

const mostBuckets = 10_000;

function forget(buckets: Map<string, Bucket>, now: number): void {
  for (const [key, { resetAt }] of buckets) if (resetAt <= now) buckets.delete(key);
}

const perSecond = (limit: number): RateLimit => ({ limit, windowMs: 1000 });

/** Tells a bucket's state in the headers of Discord (docs: topics, "Rate Limits"). */
export function setRateLimitHeaders(response: ServerResponse, state: BucketState): void {
  const seconds = (ms: number): string => (ms / 1000).toFixed(3);
  response.setHeader("X-RateLimit-Limit", state.limit);
  response.setHeader("X-RateLimit-Remaining", state.remaining);
  response.setHeader("X-RateLimit-Reset", seconds(state.resetAt));
  response.setHeader("X-RateLimit-Reset-After", seconds(state.resetAfterMs));
  response.setHeader("X-RateLimit-Bucket", state.bucket);
}
