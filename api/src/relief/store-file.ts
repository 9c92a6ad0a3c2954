import type { ReliefState } from '@jianghan/shared/relief/states';
import type { Transaction } from 'sequelize';
import { decryptField } from '../crypto/fields';
import { select, toDate } from '../db/sql';
import type { Helper } from './opening';

function opener(table: string, id: string) {
  return (column: string, value: string | null): string | null =>
    value === null ? null : decryptField(value, { table, rowId: id, column });
}

/** Who applied for the person, or saw the need. */
export async function findHelper(tx: Transaction | null, caseId: string): Promise<Helper | null> {
  const sql = 'SELECT id, part, name_enc, phone_enc, relation, basis FROM relief_helpers WHERE case_id = :caseId';
  const [row] = await select<{
    id: string;
    part: Helper['part'];
    name_enc: string | null;
    phone_enc: string | null;
    relation: string | null;
    basis: Helper['basis'];
  }>(tx, sql, { caseId });
  if (row === undefined) return null;
  const open = opener('relief_helpers', row.id);
  const { part, relation, basis } = row;
  return { part, relation, basis, name: open('name_enc', row.name_enc), phone: open('phone_enc', row.phone_enc) };
}

export interface Note {
  id: string;
  staffId: string;
  text: string;
  at: Date;
}

const MOST_NOTES = 200;

/** The newest first. */
export async function listNotes(tx: Transaction | null, caseId: string): Promise<Note[]> {
  const sql = `SELECT id, staff_id, text_enc, written_at FROM relief_notes WHERE case_id = :caseId
    ORDER BY id DESC LIMIT ${MOST_NOTES}`;
  const rows = await select<{ id: string; staff_id: string; text_enc: string; written_at: Date | string }>(tx, sql, {
    caseId,
  });
  return rows.map(({ id, staff_id, text_enc, written_at }) => ({
    id,
    staffId: staff_id,
    text: decryptField(text_enc, { table: 'relief_notes', rowId: id, column: 'text_enc' }),
    at: toDate(written_at),
  }));
}

/** 容缺: what is still to come, by when. */
export interface Promised {
  items: string[];
  dueOn: string;
  isKept: boolean;
}

export async function findPromise(tx: Transaction | null, caseId: string): Promise<Promised | null> {
  const sql = 'SELECT id, items_enc, due_on, kept_at FROM relief_promises WHERE case_id = :caseId';
  const [row] = await select<{ id: string; items_enc: string; due_on: string; kept_at: unknown }>(tx, sql, { caseId });
  if (row === undefined) return null;
  const items = decryptField(row.items_enc, { table: 'relief_promises', rowId: row.id, column: 'items_enc' });
  return { items: JSON.parse(items) as string[], dueOn: row.due_on, isKept: row.kept_at !== null };
}

/** What was objected, never by whom: that is kept from whoever works the case. */
export async function listObjections(tx: Transaction | null, caseId: string): Promise<{ text: string; at: Date }[]> {
  const sql = 'SELECT id, text_enc, recorded_at FROM relief_objections WHERE case_id = :caseId ORDER BY id';
  const rows = await select<{ id: string; text_enc: string; recorded_at: Date | string }>(tx, sql, { caseId });
  return rows.map(({ id, text_enc, recorded_at }) => ({
    text: decryptField(text_enc, { table: 'relief_objections', rowId: id, column: 'text_enc' }),
    at: toDate(recorded_at),
  }));
}

export interface Signed {
  document: string;
  method: 'sms' | 'paper';
  signer: string;
  at: Date;
}

export async function listSignatures(tx: Transaction | null, caseId: string): Promise<Signed[]> {
  const sql = `SELECT id, document, method, signer_enc, signed_at FROM relief_signatures
    WHERE case_id = :caseId ORDER BY id`;
  const rows = await select<{
    id: string;
    document: string;
    method: Signed['method'];
    signer_enc: string;
    signed_at: Date | string;
  }>(tx, sql, { caseId });
  return rows.map(({ id, document, method, signer_enc, signed_at }) => ({
    document,
    method,
    signer: decryptField(signer_enc, { table: 'relief_signatures', rowId: id, column: 'signer_enc' }),
    at: toDate(signed_at),
  }));
}

export interface Earlier {
  id: string;
  reference: string;
  officeId: string;
  state: ReliefState;
  openedAt: Date;
}

const MOST_EARLIER = 10;

/** Other cases of the same number, or where none is known of the same phone, with the same cause. */
export async function listSameCause(
  tx: Transaction | null,
  of: { id: string; cause: string; idHash: string | null; phoneHash: string | null },
  since: Date,
): Promise<Earlier[]> {
  const { id, cause, idHash, phoneHash } = of;
  if (idHash === null && phoneHash === null) return [];
  const who = idHash === null ? 'r.phone_hash = :phoneHash' : 'r.id_hash = :idHash';
  const sql = `SELECT r.id, c.reference, r.office_id, r.state, c.opened_at
    FROM relief_cases r JOIN case_files c ON c.id = r.id
    WHERE ${who} AND r.cause = :cause AND r.id <> :id AND c.opened_at >= :since AND r.state <> 'withdrawn'
    ORDER BY r.id DESC LIMIT ${MOST_EARLIER}`;
  const rows = await select<{
    id: string;
    reference: string;
    office_id: string;
    state: ReliefState;
    opened_at: Date | string;
  }>(tx, sql, { id, cause, idHash, phoneHash, since });
  return rows.map((row) => ({
    id: row.id,
    reference: row.reference,
    officeId: row.office_id,
    state: row.state,
    openedAt: toDate(row.opened_at),
  }));
}
