import { z } from "zod/v4";
import { json } from "./column.js";
import type { Sqlite } from "./sqlite.js";

/** What the bot remembers for itself from one start to the next, by name. Nothing about people. */
export interface Notes {
  get(name: string): string | undefined;
  set(name: string, text: string): void;
  remove(name: string): void;
}

const row = z.object({ text: json(z.string()) });

export function createNotes(sqlite: Sqlite): Notes {
  const get = sqlite.prepare("SELECT text FROM notes WHERE name = :name");
  const put = sqlite.prepare(
    `INSERT INTO notes (name, text) VALUES (:name, :text)
     ON CONFLICT (name) DO UPDATE SET text = excluded.text`,
  );
  const remove = sqlite.prepare("DELETE FROM notes WHERE name = :name");
  return {
    get: (name) => row.safeParse(get.get({ name })).data?.text,
    set: (name, text) => void put.run({ name, text: JSON.stringify(text) }),
    remove: (name) => void remove.run({ name }),
  };
}
