import { nameKey } from '@jianghan/shared/relief/name-key';
import type { Transaction } from 'sequelize';
import { encryptField, lookupHash } from '../crypto/fields';
import { change, FOR_UPDATE, insertRows, select } from '../db/sql';
import { deskOf } from './desk';
import { type ReliefCase, type ReliefRow, SEALED, toRelief } from './row';

export type { Origin, ReliefCase } from './row';

export function sealReliefField(id: string, field: keyof typeof SEALED, value: string | null): string | null {
  return value === null ? null : encryptField(value, { table: 'relief_cases', rowId: id, column: SEALED[field] });
}

const OWN = [
  'id',
  'office_id',
  'state',
  'due_at',
  'origin',
  'name_enc',
  'phone_enc',
  'id_number_enc',
  'place_enc',
  'community',
  'cause',
  'began',
  'story_enc',
  'is_danger',
  'is_small',
  'persons',
  'is_recognised',
  'is_secluded',
  'lane',
  'received_on',
  'accepted_on',
  'clock',
  'clock_from',
  'clock_days',
  'clock_left',
  'clock_unit',
  'was_supplemented',
  'is_prepaid',
  'amount_fen',
  'emergency_id',
  'claimed_by',
  'entered_by',
] as const;
const INSERTED = [...OWN, 'is_open', 'name_hash', 'phone_hash', 'id_hash', 'entered_key'] as const;

export function insertReliefs(tx: Transaction, all: readonly ReliefCase[]): Promise<void> {
  return insertRows(tx, { table: 'relief_cases', columns: INSERTED }, all.map(rowOf));
}

function rowOf(one: ReliefCase) {
  const hash = (value: string | null, purpose: 'name' | 'phone' | 'id_number') =>
    value === null ? null : lookupHash(value, purpose);
  return [
    one.id,
    one.officeId,
    one.state,
    one.dueAt,
    one.origin,
    sealReliefField(one.id, 'name', one.name),
    sealReliefField(one.id, 'phone', one.phone),
    sealReliefField(one.id, 'idNumber', one.idNumber),
    sealReliefField(one.id, 'place', one.place),
    one.community,
    one.cause,
    one.began,
    sealReliefField(one.id, 'story', one.story),
    one.isDanger,
    one.isSmall,
    one.persons,
    one.isRecognised,
    one.isSecluded,
    one.lane,
    one.receivedOn,
    one.acceptedOn,
    one.clock,
    one.clockFrom,
    one.clockDays,
    one.clockLeft,
    one.clockUnit,
    one.wasSupplemented,
    one.isPrepaid,
    one.amountFen,
    one.emergencyId,
    one.claimedBy,
    one.enteredBy,
    true,
    hash(one.name === null ? null : nameKey(one.name), 'name'),
    hash(one.phone, 'phone'),
    hash(one.idNumber, 'id_number'),
    one.enteredBy ?? '',
  ];
}

/** Columns of a case with its case file, for every list that reads whole cases; the tables are `r` and `c`. */
export const RELIEF_COLUMNS = `${OWN.map((column) => `r.${column}`).join(', ')},
  c.reference, c.account_id, c.version, c.opened_at, c.updated_at`;

export async function findRelief(tx: Transaction | null, id: string): Promise<ReliefCase | undefined> {
  const sql = `SELECT ${RELIEF_COLUMNS} FROM relief_cases r JOIN case_files c ON c.id = r.id WHERE r.id = :id`;
  const [row] = await select<ReliefRow>(tx, sql, { id });
  return row && toRelief(row);
}

/** Reads a case and keeps everybody else from moving it until the commit. */
export async function lockRelief(tx: Transaction, id: string): Promise<ReliefCase | undefined> {
  const sql = `SELECT ${RELIEF_COLUMNS} FROM relief_cases r JOIN case_files c ON c.id = r.id WHERE r.id = :id${FOR_UPDATE}`;
  const [row] = await select<ReliefRow>(tx, sql, { id });
  return row && toRelief(row);
}

/** What a move leaves in the row of the case. */
export type ReliefChange = Pick<
  ReliefCase,
  | 'state'
  | 'dueAt'
  | 'lane'
  | 'acceptedOn'
  | 'clock'
  | 'clockFrom'
  | 'clockDays'
  | 'clockLeft'
  | 'clockUnit'
  | 'wasSupplemented'
  | 'isPrepaid'
  | 'amountFen'
  | 'persons'
  | 'claimedBy'
> & { isOpen: boolean };

export async function writeMove(tx: Transaction, id: string, to: ReliefChange): Promise<void> {
  const sql = `UPDATE relief_cases SET state = :state, is_open = :isOpen, desk = :desk, due_at = :dueAt, lane = :lane,
      accepted_on = :acceptedOn, clock = :clock, clock_from = :clockFrom, clock_days = :clockDays, clock_left = :clockLeft, clock_unit = :clockUnit,
      was_supplemented = :wasSupplemented, is_prepaid = :isPrepaid, amount_fen = :amountFen,
      persons = :persons, escalated_at = NULL
    WHERE id = :id`;
  await change(tx, sql, { id, ...to, desk: deskOf(to) });
}
