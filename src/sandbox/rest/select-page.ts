import { z } from "zod/v4";
import { optional, snowflake } from "../forms/fields.js";
import { readForm } from "../forms/read-form.js";
import { compareSnowflakes } from "../snowflakes.js";

const pageForm = z.object({
  before: optional(snowflake),
  after: optional(snowflake),
  around: optional(snowflake),
  limit: z.coerce.number().int().min(1).max(100).default(50),
});

/**
 * The part of a list that a query asks for with `before`, `after` or `around`, and `limit`
 * (default 50, at most 100): newest first, the newest without any of them.
 *
 * @throws {ApiError} 50035
 */
export function selectPage<Item extends { readonly id: string }>(
  items: readonly Item[],
  query: URLSearchParams,
): Item[] {
  const { before, after, around, limit } = readForm(pageForm, Object.fromEntries(query));
  const newestFirst = [...items].sort((a, b) => compareSnowflakes(b.id, a.id));
  const older = (id: string): Item[] =>
    newestFirst.filter((it) => compareSnowflakes(it.id, id) < 0);
  const newer = (id: string): Item[] =>
    newestFirst.filter((it) => compareSnowflakes(it.id, id) > 0);
  if (around !== undefined) {
    const half = Math.floor(limit / 2);
    const exact = newestFirst.filter(({ id }) => id === around);
    return [...newer(around).slice(-half || Infinity), ...exact, ...older(around).slice(0, half)];
  }
  if (before !== undefined) return older(before).slice(0, limit);
  if (after !== undefined) return newer(after).slice(-limit);
  return newestFirst.slice(0, limit);
}
