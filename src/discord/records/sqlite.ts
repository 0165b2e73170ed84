import type Libsql from "libsql";
import { connect } from "./connect.js";
import { StoreError, toStoreError } from "./store-error.js";

/** What may be bound. Nothing else: libsql 0.5.29 ends the process when it is given a boolean. */
export type Values = Readonly<Record<string, string | number | null>>;

/** A prepared statement; `:name` in it is bound to the value of that name. */
export interface Statement {
  /** How many rows were changed, those changed by foreign keys not counted. */
  run(values?: Values): number;
  /** The first row, or undefined. */
  get(values?: Values): unknown;
  all(values?: Values): readonly unknown[];
}

/**
 * A database in one file. Every fault is a StoreError. Text must not hold a NUL: libsql cuts it
 * there when it reads, so that free text is kept as JSON.
 */
export interface Sqlite {
  readonly file: string;
  /** Runs one statement or several that return nothing. */
  execute(sql: string): void;
  prepare(sql: string): Statement;
  /** Writes all that `work` writes, or nothing when it throws. Not to be nested. */
  transaction<T>(work: () => T): T;
  /** Overwrites what was deleted in the write-ahead log too, unless another process reads just now. */
  emptyLog(): void;
  /** Nothing may be asked afterwards. */
  close(): void;
}

/**
 * Opens a database, see `connect`.
 *
 * @throws {StoreError} when it cannot be written.
 */
export function openSqlite(file: string): Sqlite {
  let isClosed = false;
  const connection = connect(file);
  return {
    file,
    execute,
    prepare,
    transaction: (work) => transact(work, { connection, execute }),
    emptyLog,
    close,
  };

  function execute(sql: string): void {
    guard(() => connection.exec(sql));
  }

  function prepare(sql: string): Statement {
    const statement = guard(() => connection.prepare<Values>(sql));
    // Without iterate: an open cursor keeps a snapshot, upon which this connection cannot write.
    return {
      run: (values = {}) => guard(() => statement.run(values).changes),
      get: (values = {}) => guard(() => statement.get(values)),
      all: (values = {}) => guard(() => statement.all(values)),
    };
  }

  function emptyLog(): void {
    prepare("PRAGMA wal_checkpoint(TRUNCATE)").all();
  }

  function close(): void {
    if (isClosed) return;
    try {
      // libsql holds the file until its statements are collected, so that SQLite does not do it.
      emptyLog();
    } catch {
      // What is in the log is not lost: whoever opens the file next reads it.
    }
    isClosed = true;
    connection.close();
  }

  function guard<T>(work: () => T): T {
    if (isClosed) throw new StoreError(`Cannot use ${file}: it has been closed`);
    try {
      return work();
    } catch (error) {
      throw toStoreError(file, error);
    }
  }
}

/** libsql's own hides the first fault when SQLite has rolled back by itself, as for a full disk. */
function transact<T>(
  work: () => T,
  { connection, execute }: { connection: Libsql.Database; execute: (sql: string) => void },
): T {
  execute("BEGIN IMMEDIATE");
  try {
    const result = work();
    execute("COMMIT");
    return result;
  } catch (error) {
    if (connection.inTransaction) execute("ROLLBACK");
    throw error;
  }
}
