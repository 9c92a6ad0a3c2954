import { careState } from '@jianghan/shared/care/flows';
import type { CareKind } from '@jianghan/shared/care/schemas';
import type { Transaction } from 'sequelize';
import { encryptField, lookupHash } from '../crypto/fields';
import { change, FOR_UPDATE, insertRows, select } from '../db/sql';
import { CARE_COLUMNS, type CareCase, type CareRow, toCare } from './row';

const COLUMNS = [
  'id',
  'kind',
  'office_id',
  'street_id',
  'state',
  'is_open',
  'happens_at',
  'due_at',
  'look_at',
  'live_key',
  'contact_name_enc',
  'contact_phone_enc',
  'phone_hash',
  'relation',
  'note_enc',
  'entered_by',
] as const;

/** Of these an account has one at a place that is running. */
const ONE_AT_A_TIME: readonly CareKind[] = ['visit', 'intention'];

/** Whose it is while it runs; null once it is over, and for what may be asked again and again. */
function liveKeyOf({ kind, state, accountId, officeId }: CareCase): string | null {
  const isRunning = careState(kind, state).group !== 'done';
  return isRunning && ONE_AT_A_TIME.includes(kind) ? `${kind} ${accountId} ${officeId}` : null;
}

/** When somebody has to look: at the deadline, or when they come, or since it was asked. */
function lookAtOf({ dueAt, happensAt, openedAt }: CareCase): Date {
  return dueAt ?? happensAt ?? openedAt;
}

export async function insertCare(tx: Transaction, one: CareCase): Promise<void> {
  const sealed = (column: string, value: string) => encryptField(value, { table: 'care_cases', rowId: one.id, column });
  await insertRows(tx, { table: 'care_cases', columns: COLUMNS }, [
    [
      one.id,
      one.kind,
      one.officeId,
      one.streetId,
      one.state,
      true,
      one.happensAt,
      one.dueAt,
      lookAtOf(one),
      liveKeyOf(one),
      sealed('contact_name_enc', one.contactName),
      sealed('contact_phone_enc', one.contactPhone),
      lookupHash(one.contactPhone, 'phone'),
      one.relation,
      one.note === null ? null : sealed('note_enc', one.note),
      one.enteredBy,
    ],
  ]);
}

const READ = `SELECT ${CARE_COLUMNS} FROM care_cases k JOIN case_files c ON c.id = k.id`;

export async function findCare(tx: Transaction | null, id: string): Promise<CareCase | undefined> {
  const [row] = await select<CareRow>(tx, `${READ} WHERE k.id = :id`, { id });
  return row && toCare(row);
}

/** These cases, by id. */
export async function listCares(tx: Transaction | null, ids: readonly string[]): Promise<Map<string, CareCase>> {
  if (ids.length === 0) return new Map();
  const rows = await select<CareRow>(tx, `${READ} WHERE k.id IN (:ids)`, { ids });
  return new Map(rows.map((row) => [row.id, toCare(row)]));
}

/** Reads a case and keeps everybody else from moving it until the commit. */
export async function lockCare(tx: Transaction, id: string): Promise<CareCase | undefined> {
  const [row] = await select<CareRow>(tx, `${READ} WHERE k.id = :id${FOR_UPDATE}`, { id });
  return row && toCare(row);
}

/** Leaves in the row what a move has made of the case. */
export async function writeCareMove(tx: Transaction, moved: CareCase): Promise<void> {
  const sql = `UPDATE care_cases SET state = :state, is_open = :isOpen, happens_at = :happensAt, due_at = :dueAt,
      look_at = :lookAt, live_key = :liveKey
    WHERE id = :id`;
  const { id, kind, state, happensAt, dueAt } = moved;
  const isOpen = careState(kind, state).group !== 'done';
  await change(tx, sql, { id, state, isOpen, happensAt, dueAt, lookAt: lookAtOf(moved), liveKey: liveKeyOf(moved) });
}
