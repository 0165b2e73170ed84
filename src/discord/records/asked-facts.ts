import { z } from "zod/v4";
import { json, parseRows } from "./column.js";
import type { Sqlite } from "./sqlite.js";

/** How often quick facts were asked for. Nothing about people. */
export interface AskedFacts {
  /**
   * Counts one more time that a fact was asked for.
   *
   * @param name as people compare it: names that differ are counted apart.
   * @param now milliseconds since 1970.
   */
  count(guildId: string, name: string, now: number): void;
  /** The names that were asked for most often, most often first; of two the later one. */
  most(guildId: string, limit: number): readonly string[];
}

export interface StoredAskedFacts extends AskedFacts {
  /** Removes what was last asked for before that time. */
  prune(before: number): void;
}

const row = z.object({ name: json(z.string()) });

export function createAskedFacts(sqlite: Sqlite): StoredAskedFacts {
  const add = sqlite.prepare(
    `INSERT INTO askedFacts (guildId, name, times, last) VALUES (:guildId, :name, 1, :now)
     ON CONFLICT (guildId, name) DO UPDATE SET times = times + 1, last = excluded.last`,
  );
  const list = sqlite.prepare(
    `SELECT name FROM askedFacts WHERE guildId = :guildId
     ORDER BY times DESC, last DESC, name LIMIT :limit`,
  );
  const removeOlder = sqlite.prepare("DELETE FROM askedFacts WHERE last < :before");
  return {
    count: (guildId, name, now) => void add.run({ guildId, name: JSON.stringify(name), now }),
    most: (guildId, limit) => parseRows(list.all({ guildId, limit }), row).map(({ name }) => name),
    prune: (before) => void removeOlder.run({ before }),
  };
}
