import type { AnswerRecords } from "./answer-record.js";
import { createAnswers } from "./answers.js";
import { type AskedFacts, createAskedFacts, type StoredAskedFacts } from "./asked-facts.js";
import { createFeedback } from "./feedback.js";
import { migrate } from "./migrations.js";
import { createNotes, type Notes } from "./notes.js";
import type { SettingsStore } from "./settings.js";
import { openSqlite, type Sqlite } from "./sqlite.js";
import { StoreError } from "./store-error.js";
import { createStoredSettings } from "./stored-settings.js";
import { createVotes } from "./votes.js";

/** All that the bot keeps between its starts, in one SQLite file. */
export interface Store {
  readonly records: AnswerRecords;
  readonly settings: SettingsStore;
  readonly notes: Notes;
  readonly askedFacts: AskedFacts;
  /** Nothing may be asked afterwards; closing again does nothing. */
  close(): void;
}

/**
 * Opens the store, makes it where there is none, and brings an older one to the newest version.
 * Several processes may have it open: each sees what the others wrote, and waits up to two seconds
 * while another one writes.
 *
 * @param file its path, or `:memory:` for one that is gone when it is closed.
 * @throws {StoreError} when it cannot be read and written, is damaged, or was written by a newer
 * Footnote. Its methods throw one when the disk fails.
 */
export function openStore(file: string): Store {
  const sqlite = openSqlite(file);
  try {
    configure(sqlite);
    checkWhole(sqlite);
    migrate(sqlite);
    const askedFacts = createAskedFacts(sqlite);
    return {
      records: createAnswerRecords(sqlite, askedFacts),
      settings: createStoredSettings(sqlite),
      notes: createNotes(sqlite),
      askedFacts,
      close: () => {
        sqlite.close();
      },
    };
  } catch (error) {
    sqlite.close();
    throw error;
  }
}

/**
 * Commits survive the end of the process; the last ones may be lost when the power fails, which
 * `synchronous = NORMAL` allows for a hundredth of the time. Deleted rows are overwritten.
 */
function configure(sqlite: Sqlite): void {
  for (const setting of [
    "journal_mode = WAL",
    "synchronous = NORMAL",
    "foreign_keys = ON",
    "secure_delete = ON",
  ]) {
    sqlite.prepare(`PRAGMA ${setting}`).all();
  }
}

function checkWhole(sqlite: Sqlite): void {
  const [row] = sqlite.prepare("PRAGMA quick_check(1)").all();
  const isWhole = typeof row === "object" && row !== null && Object.values(row).includes("ok");
  if (isWhole) return;
  throw new StoreError(
    `Cannot use ${sqlite.file}: it is damaged: put a copy of it back, or move it away to begin anew`,
  );
}

function createAnswerRecords(sqlite: Sqlite, askedFacts: StoredAskedFacts): AnswerRecords {
  const { askedBy, removeAskedBy, ...answers } = createAnswers(sqlite);
  const { castBy, removeCastBy, ...votes } = createVotes(sqlite);
  return {
    ...answers,
    ...votes,
    ...createFeedback(sqlite),
    prune(before) {
      askedFacts.prune(before);
      return answers.prune(before);
    },
    personal: (userId) => ({ answers: askedBy(userId), votes: castBy(userId) }),
    forget(userId) {
      const removed = sqlite.transaction(() => removeCastBy(userId) + removeAskedBy(userId));
      // Else the words would stand in the log until others are written over them.
      sqlite.emptyLog();
      return removed;
    },
  };
}
