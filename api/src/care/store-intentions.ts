import type { Transaction } from 'sequelize';
import { decryptField, encryptField } from '../crypto/fields';
import { change, FOR_UPDATE, insertRows, select, toDateOrNull } from '../db/sql';

const TABLE = 'care_intentions';
const COLUMNS = ['id', 'elder_name_enc', 'elder_age', 'is_destitute', 'wanted_from'] as const;

export interface Intention {
  id: string;
  elderName: string;
  elderAge: number;
  isDestitute: boolean;
  wantedFrom: string | null;
  queueClass: number | null;
  level: number | null;
  queuedAt: Date | null;
  room: string | null;
}

type NewIntention = Pick<Intention, 'id' | 'elderName' | 'elderAge' | 'isDestitute' | 'wantedFrom'>;

export async function insertIntention(tx: Transaction, one: NewIntention): Promise<void> {
  const name = encryptField(one.elderName, { table: TABLE, rowId: one.id, column: 'elder_name_enc' });
  await insertRows(tx, { table: TABLE, columns: COLUMNS }, [
    [one.id, name, one.elderAge, one.isDestitute, one.wantedFrom],
  ]);
}

interface Row {
  id: string;
  elder_name_enc: string;
  elder_age: number;
  is_destitute: boolean | number;
  wanted_from: string | null;
  queue_class: number | null;
  ability_level: number | null;
  queued_at: Date | string | null;
  room_enc: string | null;
}

export async function findIntention(tx: Transaction | null, id: string): Promise<Intention> {
  const sql = `SELECT id, elder_name_enc, elder_age, is_destitute, wanted_from, queue_class, ability_level, queued_at, room_enc
    FROM care_intentions WHERE id = :id`;
  const [row] = await select<Row>(tx, sql, { id });
  if (row === undefined) throw new Error(`the intention ${id} has no row of its own`);
  return {
    id,
    elderName: decryptField(row.elder_name_enc, { table: TABLE, rowId: id, column: 'elder_name_enc' }),
    elderAge: row.elder_age,
    isDestitute: Boolean(row.is_destitute),
    wantedFrom: row.wanted_from,
    queueClass: row.queue_class,
    level: row.ability_level,
    queuedAt: toDateOrNull(row.queued_at),
    room: row.room_enc === null ? null : openRoom(id, row.room_enc),
  };
}

/** Class and level as assessed. Who comes back to the queue keeps the date of the first time. */
export async function setQueued(
  tx: Transaction,
  { id, queueClass, level, now }: { id: string; queueClass: number; level: number; now: Date },
): Promise<void> {
  const sql = `UPDATE care_intentions SET queue_class = :queueClass, ability_level = :level, queued_at = COALESCE(queued_at, :now)
    WHERE id = :id`;
  await change(tx, sql, { id, queueClass, level, now });
}

/** The bed that is offered; null when it is offered no more. */
export async function setRoom(tx: Transaction, id: string, room: string | null): Promise<void> {
  const sealed = room && encryptField(room, { table: TABLE, rowId: id, column: 'room_enc' });
  await change(tx, 'UPDATE care_intentions SET room_enc = :sealed WHERE id = :id', { id, sealed });
}

/** Offers of one place go one after the other, so that two people never promise one bed. */
export async function holdQueue(tx: Transaction, officeId: string): Promise<void> {
  await select(tx, `SELECT id FROM offices WHERE id = :officeId${FOR_UPDATE}`, { officeId });
}

/** Whether a bed of a place is promised to somebody else. */
export async function isPromised(
  tx: Transaction,
  { officeId, room }: { officeId: string; room: string },
): Promise<boolean> {
  const sql = `SELECT i.id, i.room_enc FROM care_intentions i JOIN care_cases k ON k.id = i.id
    WHERE k.office_id = :officeId AND k.is_open = 1 AND k.state IN ('offered', 'accepted')`;
  const rows = await select<{ id: string; room_enc: string | null }>(tx, sql, { officeId });
  return rows.some(({ id, room_enc }) => room_enc !== null && openRoom(id, room_enc) === room);
}

function openRoom(id: string, sealed: string): string {
  return decryptField(sealed, { table: TABLE, rowId: id, column: 'room_enc' });
}

/** How many wait before this one at the same place: by class, then by date (4.4). */
export async function countAhead(
  tx: Transaction | null,
  { id, officeId }: { id: string; officeId: string },
): Promise<number> {
  const sql = `SELECT COUNT(*) AS n FROM care_intentions i JOIN care_cases k ON k.id = i.id
    JOIN care_intentions me ON me.id = :id
    WHERE k.office_id = :officeId AND k.is_open = 1 AND k.state = 'waiting' AND i.id <> :id
      AND (i.queue_class < me.queue_class OR (i.queue_class = me.queue_class
        AND (i.queued_at < me.queued_at OR (i.queued_at = me.queued_at AND i.id < me.id))))`;
  const [row] = await select<{ n: number }>(tx, sql, { id, officeId });
  return Number(row?.n ?? 0);
}

/** How often this account did not want a bed of this place since an instant. */
export async function countPasses(
  tx: Transaction,
  { accountId, officeId, since }: { accountId: string; officeId: string; since: Date },
): Promise<number> {
  const sql = `SELECT COUNT(*) AS n FROM case_events e JOIN case_files c ON c.id = e.case_id
    WHERE c.account_id = :accountId AND c.office_id = :officeId AND c.kind = 'intention'
      AND e.action IN ('pass', 'leave') AND e.at > :since`;
  const [row] = await select<{ n: number }>(tx, sql, { accountId, officeId, since });
  return Number(row?.n ?? 0);
}

/** Whether this account left the queue of this place since an instant. */
export async function isPaused(
  tx: Transaction,
  { accountId, officeId, since }: { accountId: string; officeId: string; since: Date },
): Promise<boolean> {
  const sql = `SELECT id FROM case_files WHERE account_id = :accountId AND office_id = :officeId AND kind = 'intention'
    AND state = 'paused' AND updated_at > :since LIMIT 1`;
  return (await select(tx, sql, { accountId, officeId, since })).length > 0;
}
