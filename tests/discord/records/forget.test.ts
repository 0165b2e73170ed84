import { existsSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Store } from "../../../src/discord/records/open-store.js";
import { openSqlite } from "../../../src/discord/records/sqlite.js";
import { answerRecord, opened, storeFile } from "./support.js";

const person = "100200300400500600";
const question = "Where did I leave my umbrella?";
const reason = "It was not under the stairs";

/** Two people with answers, who vote on all of them with reasons. */
function fill(store: Store, answers: number): void {
  for (let index = 0; index < answers; index += 1) {
    const askerId = index % 2 === 0 ? person : "900800700600500400";
    const own = askerId === person ? question : "What is a brolly?";
    store.records.save(answerRecord({ id: `id${index}`, askerId, question: own }));
    for (const userId of [person, "900800700600500400"]) {
      store.records.vote(`id${index}`, { userId, vote: "down", created: index });
      const words = userId === person ? reason : "Too short";
      store.records.addReason(`id${index}`, { userId, reason: words });
    }
  }
}

/** Every cell of every table, as text. */
function cells(file: string): string[] {
  const sqlite = openSqlite(file);
  const tables = sqlite.prepare("SELECT name FROM sqlite_master WHERE type = 'table'").all();
  const found = tables.flatMap((table) => {
    const { name } = table as { name: string };
    return sqlite.prepare(`SELECT * FROM "${name}"`).all();
  });
  sqlite.close();
  return found.flatMap((row) => Object.values(row as object).map(String));
}

const bytes = (file: string): string =>
  [file, `${file}-wal`]
    .filter(existsSync)
    .map((path) => readFileSync(path, "latin1"))
    .join("");

describe("forgetting a person", () => {
  it("shows what is kept before, and nothing after", () => {
    const file = storeFile();
    const store = opened(file);
    fill(store, 6);
    const { answers, votes } = store.records.personal(person);
    expect(answers.map(({ id }) => id)).toEqual(["id0", "id2", "id4"]);
    expect(votes).toHaveLength(6);
    expect(votes[0]).toStrictEqual({ answerId: "id0", vote: "down", reason, created: 0 });
    expect(cells(file).join("\n")).toContain(person);
    expect(store.records.forget(person)).toBe(9);
    expect(store.records.personal(person)).toEqual({ answers: [], votes: [] });
    const left = cells(file).join("\n");
    for (const trace of [person, question, reason]) expect(left).not.toContain(trace);
    expect(store.records.forget(person)).toBe(0);
  });

  it("leaves what others asked and voted, but for their votes on the answers that went", () => {
    const store = opened();
    fill(store, 6);
    store.records.forget(person);
    const { answers, votes } = store.records.personal("900800700600500400");
    expect(answers.map(({ id }) => id)).toEqual(["id1", "id3", "id5"]);
    expect(votes.map(({ answerId }) => answerId)).toEqual(["id1", "id3", "id5"]);
  });

  it("leaves no trace in the bytes of the file and its log, however much was written", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 120 }), (answers) => {
        const file = storeFile();
        const store = opened(file);
        fill(store, answers);
        store.records.forget(person);
        const left = bytes(file);
        for (const trace of [person, question, reason]) expect(left).not.toContain(trace);
      }),
      { numRuns: 20 },
    );
  });
});
