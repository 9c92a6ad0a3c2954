/** A value as the database gives it: instants and large numbers as text. */
export type Value = string | number | null;
export type Row = Record<string, Value>;

/**
 * A connection of its own, beside the one of the API: a backup holds one snapshot for as long as it reads, and a
 * restore writes rows as they were, children before parents if need be.
 */
export interface RawDatabase {
  /** From here on every read sees the database as it is now. */
  beginSnapshot(): Promise<void>;
  tables(): Promise<string[]>;
  /** Columns that hold something: a generated one follows from the others. */
  columns(table: string): Promise<string[]>;
  rows(table: string, columns: readonly string[]): AsyncIterable<Row>;
  count(table: string): Promise<number>;
  /** One transaction without foreign keys; it ends with `endLoad`. */
  beginLoad(): Promise<void>;
  empty(table: string): Promise<void>;
  insert(table: string, columns: readonly string[], rows: readonly Row[]): Promise<void>;
  /** Commits; answers with what the foreign keys find wrong, where the database can tell. */
  endLoad(): Promise<string[]>;
  close(): Promise<void>;
}
