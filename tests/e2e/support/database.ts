import { readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import type Libsql from "libsql";
import type { TarnBayLibrary } from "./tarn-bay-bot.js";

/** All rows of a database, by the names of its tables. */
export type Rows = Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>>;

/** What the database of the one town that is open holds, read by a connection of its own. */
export function databaseRows({ workspace: { folder } }: TarnBayLibrary): Rows {
  const [file, ...others] = readdirSync(folder).filter((name) => name.endsWith(".sqlite"));
  if (file === undefined || others.length > 0) throw new Error("There must be one open town");
  const Database = createRequire(import.meta.url)("libsql") as typeof Libsql;
  const database = new Database(join(folder, file), { readonly: true });
  const all = (sql: string): Record<string, unknown>[] =>
    database.prepare(sql).all() as Record<string, unknown>[];
  const names = all("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name");
  const rows = names.map(({ name }) => [String(name), all(`SELECT * FROM ${String(name)}`)]);
  database.close();
  return Object.fromEntries(rows) as Rows;
}
