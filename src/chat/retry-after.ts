/**
 * How long a server asks to be left alone, in milliseconds: its `retry-after-ms`, as OpenAI sends
 * it, or `retry-after`, in seconds or as a date
 * (https://www.rfc-editor.org/rfc/rfc9110#name-retry-after). Undefined when it does not say.
 */
export function readRetryAfter(headers: Headers, now: number): number | undefined {
  const milliseconds = headers.get("retry-after-ms");
  const after = headers.get("retry-after");
  const wait = milliseconds ? Number(milliseconds) : after ? untilTime(after, now) : Number.NaN;
  return Number.isFinite(wait) ? Math.max(0, wait) : undefined;
}

function untilTime(after: string, now: number): number {
  const seconds = Number(after);
  return Number.isNaN(seconds) ? Date.parse(after) - now : seconds * 1_000;
}
