import { PERSONAL_COLUMNS, PLAIN_COLUMNS, STAFF_COLUMNS } from '@jianghan/shared/personal-data';
import type { Place } from './fields';

/** A table with sealed columns, and the columns that make the row's name in the seal. */
export interface SealedTable {
  table: string;
  columns: readonly string[];
  /** The primary key, in the order of its index. */
  key: readonly string[];
}

export type SealedRow = Record<string, string | null>;

/** Tables whose rows go by another name than `id`. */
const KEYS: Readonly<Record<string, readonly string[]>> = {
  idempotency_keys: ['idempotency_key', 'account_id'],
  wechat_tokens: ['appid'],
  payment_results: ['payment_id'],
};

const ROW_IDS: Readonly<Record<string, (row: SealedRow) => string>> = {
  idempotency_keys: (row) => `${row['account_id']} ${row['idempotency_key']}`,
};

/** Every sealed column of the registry, by table: a feature that declares one has it rotated and backed up. */
export const SEALED_TABLES: readonly SealedTable[] = sealedTables();

function sealedTables(): SealedTable[] {
  const personal = PERSONAL_COLUMNS.map(({ table, column }) => ({ table, column }));
  const others = Object.entries({ ...PLAIN_COLUMNS, ...STAFF_COLUMNS }).flatMap(([table, columns]) =>
    columns.map((column) => ({ table, column })),
  );
  const sealed = [...personal, ...others].filter(({ column }) => column.endsWith('_enc'));
  const tables = [...new Set(sealed.map(({ table }) => table))];
  return tables.map((table) => ({
    table,
    columns: sealed.filter((one) => one.table === table).map(({ column }) => column),
    key: KEYS[table] ?? ['id'],
  }));
}

/** Where a sealed value stands, from the row it was read with. */
export function placeIn({ table, key }: SealedTable, row: SealedRow, column: string): Place {
  const rowId = ROW_IDS[table]?.(row) ?? (row[key[0] ?? 'id'] as string);
  return { table, rowId, column };
}
