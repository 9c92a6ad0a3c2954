import type { Category, DraftInput } from '@jianghan/shared/marriage/schemas';
import type { Transaction } from 'sequelize';
import { decryptField, encryptField, lookupHash } from '../crypto/fields';
import { newId } from '../db/new-id';
import { change, insertRows, select, toDate } from '../db/sql';

const TABLE = 'marriage_partners';
const COLUMNS = ['id', 'category', 'name_enc', 'id_number_enc', 'id_hash', 'phone_enc', 'created_at'] as const;

/** The other one of the two, as the booker typed it. A change makes a new row: a booking keeps the one it was made with. */
export interface Partner {
  id: string;
  category: Category;
  name: string;
  idNumber: string;
  idHash: string;
  phone: string | null;
}

/** What the rules read of a partner. */
export type PartnerNumber = Pick<Partner, 'id' | 'category' | 'idNumber' | 'idHash'>;

interface Row {
  id: string;
  category: Category;
  name_enc: string;
  id_number_enc: string;
  id_hash: string;
  phone_enc: string | null;
}

type Typed = NonNullable<DraftInput['partner']>;

export function insertPartner(tx: Transaction, typed: Typed, now: Date): Promise<string> {
  return insertPartnerAs(tx, { ...typed, id: newId() }, now);
}

/** The same under an id that is known already. */
export async function insertPartnerAs(
  tx: Transaction,
  { id, category, name, idNumber, phone }: Typed & { id: string },
  now: Date,
): Promise<string> {
  const seal = (value: string, column: string) => encryptField(value, { table: TABLE, rowId: id, column });
  await insertRows(tx, { table: TABLE, columns: COLUMNS }, [
    [
      id,
      category,
      seal(name, 'name_enc'),
      seal(idNumber, 'id_number_enc'),
      lookupHash(idNumber, 'id_number'),
      phone === undefined ? null : seal(phone, 'phone_enc'),
      now,
    ],
  ]);
  return id;
}

export async function listPartners(tx: Transaction | null, ids: readonly string[]): Promise<Map<string, Partner>> {
  if (ids.length === 0) return new Map();
  const rows = await select<Row>(tx, `SELECT ${COLUMNS.join(', ')} FROM ${TABLE} WHERE id IN (:ids)`, { ids });
  return new Map(rows.map((row) => [row.id, toPartner(row)]));
}

/** Partners that neither a draft nor a booking holds on to any more. */
export function deleteUnheld(tx: Transaction, before: Date): Promise<number> {
  return change(
    tx,
    `DELETE FROM ${TABLE} WHERE created_at < :before
       AND NOT EXISTS (SELECT 1 FROM marriage_drafts d WHERE d.partner_id = ${TABLE}.id)
       AND NOT EXISTS (SELECT 1 FROM marriage_bookings b WHERE b.partner_id = ${TABLE}.id OR b.caller_id = ${TABLE}.id)`,
    { before },
  );
}

/** A partner typed anew leaves nothing of the one before, unless a booking was made with it. */
export async function deleteIfUnbooked(tx: Transaction, id: string): Promise<void> {
  await change(
    tx,
    `DELETE FROM ${TABLE} WHERE id = :id AND NOT EXISTS (SELECT 1 FROM marriage_bookings b WHERE b.partner_id = ${TABLE}.id OR b.caller_id = ${TABLE}.id)`,
    { id },
  );
}

/** Takes a row away for good; bookings that were made with it go on with a copy. */
export async function replacePartner(tx: Transaction, partner: Partner): Promise<void> {
  const { id: old, category, name, idNumber, phone } = partner;
  const sql = `SELECT p.created_at FROM ${TABLE} p WHERE p.id = :old
    AND EXISTS (SELECT 1 FROM marriage_bookings b WHERE b.partner_id = p.id)`;
  const [held] = await select<{ created_at: Date | string }>(tx, sql, { old });
  if (held !== undefined) {
    const typed = { category, name, idNumber, phone: phone ?? undefined };
    const id = await insertPartner(tx, typed, toDate(held.created_at));
    await change(tx, 'UPDATE marriage_bookings SET partner_id = :id WHERE partner_id = :old', { id, old });
  }
  await change(tx, `DELETE FROM ${TABLE} WHERE id = :old`, { old });
}

function open(row: Row, column: 'name_enc' | 'id_number_enc' | 'phone_enc'): string {
  return decryptField(row[column] as string, { table: TABLE, rowId: row.id, column });
}

/** The columns of a PartnerNumber in a query that joins the partner as `p`; all null where there is none. */
export const PARTNER_NUMBER = 'p.id AS partnerId, p.category, p.id_hash AS idHash';

export interface PartnerNumberRow {
  partnerId: string | null;
  category: Category;
  idNumberEnc: string;
  idHash: string;
}

/** Opens one seal, for the rules. */
export function openPartnerNumber({ partnerId, idNumberEnc }: PartnerNumberRow): string {
  return decryptField(idNumberEnc, { table: TABLE, rowId: partnerId ?? '', column: 'id_number_enc' });
}

function toPartner(row: Row): Partner {
  return {
    id: row.id,
    category: row.category,
    idNumber: open(row, 'id_number_enc'),
    idHash: row.id_hash,
    name: open(row, 'name_enc'),
    phone: row.phone_enc === null ? null : open(row, 'phone_enc'),
  };
}
