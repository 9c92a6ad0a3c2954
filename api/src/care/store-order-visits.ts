import { ORDER_VISIT_STATES, type OrderVisitState } from '@jianghan/shared/care/order-visit-flow';
import type { Transaction } from 'sequelize';
import { decryptField, encryptField } from '../crypto/fields';
import { newId } from '../db/new-id';
import { change, FOR_UPDATE, insertRows, select, toDate, toDateOrNull } from '../db/sql';

const TABLE = 'order_visits';

/** One visit of an order. */
export interface OrderVisit {
  id: string;
  caseId: string;
  officeId: string;
  startsAt: Date;
  state: OrderVisitState;
  version: number;
  said: string | null;
}

interface Row {
  id: string;
  case_id: string;
  office_id: string;
  starts_at: Date | string;
  state: OrderVisitState;
  version: number;
  said_enc: string | null;
}

const READ = 'SELECT v.id, v.case_id, v.office_id, v.starts_at, v.state, v.version, v.said_enc FROM order_visits v';

function toVisit(row: Row): OrderVisit {
  const at = { table: TABLE, rowId: row.id, column: 'said_enc' };
  return {
    id: row.id,
    caseId: row.case_id,
    officeId: row.office_id,
    startsAt: toDate(row.starts_at),
    state: row.state,
    version: row.version,
    said: row.said_enc === null ? null : decryptField(row.said_enc, at),
  };
}

export async function insertVisits(
  tx: Transaction,
  { caseId, officeId, starts, now }: { caseId: string; officeId: string; starts: readonly Date[]; now: Date },
): Promise<void> {
  const columns = ['id', 'case_id', 'office_id', 'starts_at', 'state', 'version', 'changed_at'];
  const rows = starts.map((startsAt) => [newId(), caseId, officeId, startsAt, 'planned', 1, now]);
  await insertRows(tx, { table: TABLE, columns }, rows);
}

export async function listVisits(tx: Transaction | null, caseId: string): Promise<OrderVisit[]> {
  return (await select<Row>(tx, `${READ} WHERE v.case_id = :caseId ORDER BY v.starts_at`, { caseId })).map(toVisit);
}

/** These visits, by id. */
export async function listVisitsById(tx: Transaction | null, ids: readonly string[]): Promise<Map<string, OrderVisit>> {
  if (ids.length === 0) return new Map();
  const rows = await select<Row>(tx, `${READ} WHERE v.id IN (:ids)`, { ids });
  return new Map(rows.map((row) => [row.id, toVisit(row)]));
}

/** Reads one visit and keeps everybody else from moving it until the commit. */
export async function lockVisit(tx: Transaction, id: string): Promise<OrderVisit | undefined> {
  const [row] = await select<Row>(tx, `${READ} WHERE v.id = :id${FOR_UPDATE}`, { id });
  return row && toVisit(row);
}

/** The visits of a provider on a day whose order was taken, in their order; `after` is the last one seen. */
export async function listDay(
  tx: Transaction,
  { officeId, from, until }: { officeId: string; from: Date; until: Date },
  { after, limit }: { after: Pick<OrderVisit, 'startsAt' | 'id'> | null; limit: number },
): Promise<OrderVisit[]> {
  const more = after === null ? '' : ' AND (v.starts_at > :afterAt OR (v.starts_at = :afterAt AND v.id > :afterId))';
  const sql = `${READ} JOIN care_cases k ON k.id = v.case_id
    WHERE v.office_id = :officeId AND v.starts_at >= :from AND v.starts_at < :until AND k.state <> 'submitted'${more}
    ORDER BY v.starts_at, v.id LIMIT :limit`;
  const place = { afterAt: after?.startsAt ?? null, afterId: after?.id ?? null };
  return (await select<Row>(tx, sql, { officeId, from, until, limit, ...place })).map(toVisit);
}

/** What the clock has to look at: planned or on the way since before `late`, finished since before `confirmBefore`. */
export async function listStale({
  state,
  before,
  limit,
}: {
  state: OrderVisitState;
  before: Date;
  limit: number;
}): Promise<OrderVisit[]> {
  const at = state === 'finished' ? 'v.changed_at' : 'v.starts_at';
  const sql = `${READ} JOIN care_cases k ON k.id = v.case_id AND k.state <> 'submitted'
    WHERE v.state = :state AND ${at} < :before ORDER BY v.starts_at, v.id LIMIT :limit`;
  return (await select<Row>(null, sql, { state, before, limit })).map(toVisit);
}

export async function writeVisit(
  tx: Transaction,
  { id, state, said, now }: { id: string; state: OrderVisitState; said: string | null; now: Date },
): Promise<void> {
  const sealed = said === null ? null : encryptField(said, { table: TABLE, rowId: id, column: 'said_enc' });
  const sql = `UPDATE order_visits SET state = :state, version = version + (1), said_enc = COALESCE(:sealed, said_enc), changed_at = :now
    WHERE id = :id`;
  await change(tx, sql, { id, state, sealed, now });
}

/** Ends every visit that has not begun; answers with the next of them. */
export async function endPlanned(
  tx: Transaction,
  { caseId, state, now }: { caseId: string; state: OrderVisitState; now: Date },
): Promise<OrderVisit | undefined> {
  const sql = `${READ} WHERE v.case_id = :caseId AND v.state = 'planned' ORDER BY v.starts_at LIMIT 1${FOR_UPDATE}`;
  const [next] = (await select<Row>(tx, sql, { caseId })).map(toVisit);
  const end = `UPDATE order_visits SET state = :state, version = version + (1), changed_at = :now
    WHERE case_id = :caseId AND state = 'planned'`;
  await change(tx, end, { caseId, state, now });
  return next;
}

const RUNNING = Object.entries(ORDER_VISIT_STATES).flatMap(([state, { group }]) => (group === 'done' ? [] : [state]));

/** When somebody comes next; null when nobody does. */
export async function nextStart(tx: Transaction, caseId: string): Promise<Date | null> {
  const sql = `SELECT MIN(starts_at) AS next_at FROM order_visits WHERE case_id = :caseId AND state = 'planned'`;
  const [row] = await select<{ next_at: Date | string | null }>(tx, sql, { caseId });
  return toDateOrNull(row?.next_at ?? null);
}

/** Whether a visit of this order still waits for somebody. */
export async function hasRunning(tx: Transaction, caseId: string): Promise<boolean> {
  const sql = 'SELECT id FROM order_visits WHERE case_id = :caseId AND state IN (:states) LIMIT 1';
  return (await select(tx, sql, { caseId, states: RUNNING })).length > 0;
}
