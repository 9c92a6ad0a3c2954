import { Buffer } from 'node:buffer';
import LibsqlDatabase from 'libsql';

/**
 * libsql behind sqlite3's callback interface, so that Sequelize's SQLite dialect runs on a prebuilt binary.
 * Only what Sequelize 6 calls is here. Errors keep sqlite3's spelling, because Sequelize reads it.
 */
type Bindable = string | number | bigint | Buffer | null;
type Done = (this: { lastID: number; changes: number }, error: Error | null, rows?: unknown[]) => void;

/** sqlite3 lets both the parameters and the callback be left out. */
type Rest = [] | [Done] | [unknown, Done];

const BUSY_TIMEOUT_MS = 2000;

class Database {
  readonly filename: string;
  readonly #native: LibsqlDatabase.Database;

  constructor(filename: string, _mode: number, opened: (error: Error | null) => void) {
    this.filename = filename;
    this.#native = new LibsqlDatabase(filename, { timeout: BUSY_TIMEOUT_MS } as LibsqlDatabase.Options);
    this.#native.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;');
    setImmediate(opened, null);
  }

  run(sql: string, ...rest: Rest): this {
    const [parameters, done] = argumentsOf(rest);
    return this.#answer(done, () => {
      const info = this.#native.prepare(sql).run(...positional(parameters));
      return { lastID: Number(info.lastInsertRowid), changes: info.changes };
    });
  }

  all(sql: string, ...rest: Rest): this {
    const [parameters, done] = argumentsOf(rest);
    return this.#answer(done, () => {
      const statement = this.#native.prepare(sql);
      if (!statement.reader) {
        const info = statement.run(...positional(parameters));
        return { lastID: Number(info.lastInsertRowid), changes: info.changes, rows: [] };
      }
      return { lastID: 0, changes: 0, rows: statement.all(...positional(parameters)).map(withBuffers) };
    });
  }

  exec(sql: string, done?: Done): this {
    return this.#answer(done, () => {
      this.#native.exec(sql);
      return { lastID: 0, changes: 0 };
    });
  }

  serialize(work: () => void): void {
    work();
  }

  close(done?: (error: Error | null) => void): void {
    this.#native.close();
    setImmediate(() => done?.(null));
  }

  #answer(done: Done | undefined, work: () => { lastID: number; changes: number; rows?: unknown[] }): this {
    let outcome: { lastID: number; changes: number; rows?: unknown[] };
    try {
      outcome = work();
    } catch (error) {
      const failure = inSqliteWords(error as Error & { code?: string });
      setImmediate(() => done?.call({ lastID: 0, changes: 0 }, failure));
      return this;
    }
    setImmediate(() => done?.call(outcome, null, outcome.rows));
    return this;
  }
}

function argumentsOf(rest: Rest): [unknown, Done | undefined] {
  if (rest.length === 2) return rest;
  return [undefined, rest[0]];
}

function positional(parameters: unknown): Bindable[] {
  if (parameters === undefined || parameters === null) return [];
  const values = Array.isArray(parameters) ? parameters : Object.values(parameters as Record<string, unknown>);
  return values.map(bindable);
}

function bindable(value: unknown): Bindable {
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (value instanceof Date) return `${value.toISOString().replace('T', ' ').replace('Z', '')} +00:00`;
  if (value === undefined) return null;
  return value as Bindable;
}

function withBuffers(row: unknown): unknown {
  const record = row as Record<string, unknown>;
  for (const [name, value] of Object.entries(record)) {
    if (value instanceof ArrayBuffer) record[name] = Buffer.from(value);
  }
  return record;
}

/** Sequelize takes every SQLITE_CONSTRAINT for a duplicate or a missing parent, so only these two may be called that. */
const DUPLICATE_OR_ORPHAN = /^SQLITE_CONSTRAINT_(UNIQUE|PRIMARYKEY|FOREIGNKEY)$/;

function inSqliteWords(error: Error & { code?: string }): Error {
  const code = error.code ?? 'SQLITE_ERROR';
  const isConstraint = code.startsWith('SQLITE_CONSTRAINT');
  if (isConstraint) error.code = DUPLICATE_OR_ORPHAN.test(code) ? 'SQLITE_CONSTRAINT' : 'SQLITE_ERROR';
  if (!error.message.startsWith('SQLITE_')) error.message = `${error.code ?? code}: ${error.message}`;
  return error;
}

export const libsqlDialect = { Database, OPEN_READWRITE: 2, OPEN_CREATE: 4, OPEN_READONLY: 1, OPEN_FULLMUTEX: 0x10000 };
