import type { Sqlite } from "./sqlite.js";
import { StoreError } from "./store-error.js";

/**
 * What turns each version of the store into the next; the first makes an empty file version 1. Never
 * change one that was released: add another.
 */
export const migrations: readonly string[] = [
  `
  CREATE TABLE answers (
    id TEXT NOT NULL PRIMARY KEY,
    created INTEGER NOT NULL,
    askerId TEXT NOT NULL,
    guildId TEXT,
    channelId TEXT NOT NULL,
    questionMessageId TEXT,
    answerMessageId TEXT,
    question TEXT NOT NULL, -- a JSON string
    kind TEXT NOT NULL,
    answer TEXT NOT NULL, -- JSON
    isPrivate INTEGER NOT NULL,
    humanAsked INTEGER -- 1, or NULL
  ) STRICT;
  CREATE INDEX answersByAsker ON answers (askerId, created);
  CREATE INDEX answersByGuild ON answers (guildId, created, id);
  CREATE INDEX answersByKind ON answers (guildId, kind, created);
  CREATE INDEX answersByQuestionMessage ON answers (questionMessageId);
  CREATE INDEX answersByAnswerMessage ON answers (answerMessageId);
  CREATE INDEX answersByAge ON answers (created);
  CREATE TABLE votes (
    answerId TEXT NOT NULL REFERENCES answers (id) ON DELETE CASCADE,
    userId TEXT NOT NULL,
    vote TEXT NOT NULL,
    reason TEXT, -- a JSON string
    created INTEGER NOT NULL,
    PRIMARY KEY (answerId, userId)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX votesByUser ON votes (userId, created);
  `,
  `
  CREATE TABLE guildSettings (
    guildId TEXT NOT NULL PRIMARY KEY,
    settings TEXT NOT NULL -- JSON
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE channelSettings (
    channelId TEXT NOT NULL PRIMARY KEY,
    guildId TEXT NOT NULL,
    settings TEXT NOT NULL -- JSON
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX channelSettingsByGuild ON channelSettings (guildId);
  `,
  `
  CREATE TABLE notes (
    name TEXT NOT NULL PRIMARY KEY,
    text TEXT NOT NULL -- a JSON string
  ) STRICT, WITHOUT ROWID;
  `,
  `
  CREATE TABLE askedFacts (
    guildId TEXT NOT NULL,
    name TEXT NOT NULL, -- a JSON string
    times INTEGER NOT NULL,
    last INTEGER NOT NULL,
    PRIMARY KEY (guildId, name)
  ) STRICT, WITHOUT ROWID;
  `,
  `
  ALTER TABLE answers ADD COLUMN origin TEXT; -- 'fact', or NULL for a question
  `,
];

/**
 * Brings a database to the newest version, all steps or none. Two processes may do so at once.
 *
 * @throws {StoreError} when it was written by a newer version of Footnote, and then leaves it alone.
 */
export function migrate(sqlite: Sqlite, steps: readonly string[] = migrations): void {
  sqlite.transaction(() => {
    const version = versionOf(sqlite);
    if (version > steps.length) {
      throw new StoreError(
        `Cannot use ${sqlite.file}: a newer Footnote wrote version ${version} of it, and this one reads up to ${steps.length}`,
      );
    }
    for (const step of steps.slice(version)) sqlite.execute(step);
    if (version < steps.length) sqlite.execute(`PRAGMA user_version = ${steps.length}`);
  });
}

function versionOf(sqlite: Sqlite): number {
  const row = sqlite.prepare("PRAGMA user_version").get();
  return typeof row === "object" && row !== null && "user_version" in row
    ? Number(row.user_version)
    : 0;
}
