import { decryptField, keyVersionOf } from '../crypto/fields';
import { placeIn, SEALED_TABLES, type SealedRow } from '../crypto/sealed-columns';
import type { Row } from './raw';

const tableOf = new Map(SEALED_TABLES.map((sealed) => [sealed.table, sealed]));

/** The sealed values of a row that is not of this process's own database, with their places. */
function* sealedIn(table: string, row: Row): Generator<{ column: string; stored: string }> {
  for (const column of tableOf.get(table)?.columns ?? []) {
    const stored = row[column];
    if (typeof stored === 'string') yield { column, stored };
  }
}

/** Which key versions a row needs. */
export function keyVersionsOf(table: string, row: Row): number[] {
  return [...sealedIn(table, row)].map(({ stored }) => keyVersionOf(stored));
}

/** Opens every sealed value of a row; answers with the columns that stay closed. */
export function closedColumns(table: string, row: Row): string[] {
  const sealed = tableOf.get(table);
  if (sealed === undefined) return [];
  return [...sealedIn(table, row)]
    .filter(({ column, stored }) => {
      try {
        decryptField(stored, placeIn(sealed, row as SealedRow, column));
        return false;
      } catch {
        return true;
      }
    })
    .map(({ column }) => `${table}.${column}`);
}
