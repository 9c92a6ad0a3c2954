import type { BatchState } from '@jianghan/shared/payment/schemas';
import type { Transaction } from 'sequelize';
import { change, execute, FOR_UPDATE, insertRows, select, toDate, toDateOrNull } from '../db/sql';

export interface BatchRow {
  id: string;
  number: string;
  officeId: string | null;
  state: BatchState;
  rows: number;
  totalFen: number;
  checksum: string;
  madeBy: string;
  madeAt: Date;
  releasedAt: Date | null;
}

const COLUMNS = 'id, number, office_id, state, row_count, total_fen, checksum, made_by, made_at, released_at';

interface Row {
  id: string;
  number: string;
  office_id: string | null;
  state: BatchState;
  row_count: number;
  total_fen: number | string;
  checksum: string;
  made_by: string;
  made_at: Date | string;
  released_at: Date | string | null;
}

function toBatch(row: Row): BatchRow {
  return {
    id: row.id,
    number: row.number,
    officeId: row.office_id,
    state: row.state,
    rows: row.row_count,
    totalFen: Number(row.total_fen),
    checksum: row.checksum,
    madeBy: row.made_by,
    madeAt: toDate(row.made_at),
    releasedAt: toDateOrNull(row.released_at),
  };
}

export async function findBatch(tx: Transaction | null, id: string): Promise<BatchRow | undefined> {
  const [row] = await select<Row>(tx, `SELECT ${COLUMNS} FROM payment_batches WHERE id = :id`, { id });
  return row && toBatch(row);
}

/** Reads a batch and keeps everybody else from changing it until the commit. */
export async function lockBatch(tx: Transaction, id: string): Promise<BatchRow | undefined> {
  const [row] = await select<Row>(tx, `SELECT ${COLUMNS} FROM payment_batches WHERE id = :id${FOR_UPDATE}`, { id });
  return row && toBatch(row);
}

interface Asked {
  offices: 'all' | readonly string[];
  before: string | null;
  limit: number;
}

export async function listBatches({ offices, before, limit }: Asked): Promise<BatchRow[]> {
  if (offices.length === 0) return [];
  const scope = offices === 'all' ? '' : 'AND office_id IN (:offices)';
  const sql = `SELECT ${COLUMNS} FROM payment_batches WHERE id < :before ${scope} ORDER BY id DESC LIMIT :limit`;
  const replacements = { before: before ?? 'g', limit, offices: offices === 'all' ? [] : offices };
  return (await select<Row>(null, sql, replacements)).map(toBatch);
}

export interface Tally {
  paid: number;
  failed: number;
  waiting: number;
  /** Payments whose account has to be looked at before they go. */
  flagged: number;
}

/** How far the bank has answered each of these. */
export async function talliesOf(tx: Transaction | null, ids: readonly string[]): Promise<Map<string, Tally>> {
  const tallies = new Map(ids.map((id) => [id, { paid: 0, failed: 0, waiting: 0, flagged: 0 }]));
  if (ids.length === 0) return tallies;
  const flagged = 'SUM(CASE WHEN holder_differs = 1 OR is_account_late = 1 THEN 1 ELSE 0 END)';
  const sql = `SELECT batch_id, state, COUNT(*) AS n, ${flagged} AS flagged FROM payments
    WHERE batch_id IN (:ids) GROUP BY batch_id, state`;
  type Counted = { batch_id: string; state: string; n: number; flagged: number | string };
  for (const row of await select<Counted>(tx, sql, { ids })) {
    const tally = tallies.get(row.batch_id) as Tally;
    const pile = row.state === 'paid' || row.state === 'failed' ? row.state : 'waiting';
    tally[pile] += Number(row.n);
    tally.flagged += Number(row.flagged);
  }
  return tallies;
}

/** Holds what waits to be paid, so that no second batch takes it. */
export async function lockReady(
  tx: Transaction,
  { officeId, limit }: { officeId: string | null; limit: number },
): Promise<string[]> {
  const scope = officeId === null ? '' : 'AND office_id = :officeId';
  const sql = `SELECT id FROM payments WHERE state = 'ready' ${scope} ORDER BY id LIMIT :limit${FOR_UPDATE}`;
  return (await select<{ id: string }>(tx, sql, { officeId, limit })).map(({ id }) => id);
}

const AT_ONCE = 500;

export async function putIntoBatch(tx: Transaction, batchId: string, ids: readonly string[]): Promise<void> {
  for (let from = 0; from < ids.length; from += AT_ONCE) {
    const some = ids.slice(from, from + AT_ONCE);
    const sql = `UPDATE payments SET state = 'batched', batch_id = :batchId WHERE id IN (:some) AND state = 'ready'`;
    if ((await change(tx, sql, { batchId, some })) !== some.length) throw new Error('a payment is in two batches');
  }
}

export async function insertBatch(tx: Transaction, batch: BatchRow): Promise<void> {
  const { id, number, officeId, state, rows, totalFen, checksum, madeBy, madeAt } = batch;
  const columns = ['id', 'number', 'office_id', 'state', 'row_count', 'total_fen', 'checksum', 'made_by', 'made_at'];
  await insertRows(tx, { table: 'payment_batches', columns }, [
    [id, number, officeId, state, rows, totalFen, checksum, madeBy, madeAt],
  ]);
}

export async function markReleased(tx: Transaction, id: string, { by, at }: { by: string; at: Date }): Promise<void> {
  const how = "state = 'released', released_by = :by, released_at = :at";
  await execute(tx, `UPDATE payment_batches SET ${how} WHERE id = :id AND state = 'made'`, { id, by, at });
  await execute(tx, `UPDATE payments SET ${how} WHERE batch_id = :id AND state = 'batched'`, { id, by, at });
}

export async function markCancelled(tx: Transaction, id: string): Promise<void> {
  await execute(tx, "UPDATE payment_batches SET state = 'cancelled' WHERE id = :id AND state = 'made'", { id });
  const sql = "UPDATE payments SET state = 'ready', batch_id = NULL WHERE batch_id = :id AND state = 'batched'";
  await execute(tx, sql, { id });
}

export async function markAnswered(tx: Transaction, id: string): Promise<void> {
  await execute(tx, "UPDATE payment_batches SET state = 'answered' WHERE id = :id AND state = 'released'", { id });
}

export interface ReturnRow {
  id: string;
  batchId: string;
  fileHash: string;
  rows: number;
  paid: number;
  failed: number;
}

export async function findReturn(tx: Transaction, batchId: string, fileHash: string): Promise<ReturnRow | undefined> {
  const sql = `SELECT id, row_count, paid_count, failed_count FROM payment_returns
    WHERE batch_id = :batchId AND file_hash = :fileHash`;
  const [row] = await select<{ id: string; row_count: number; paid_count: number; failed_count: number }>(tx, sql, {
    batchId,
    fileHash,
  });
  if (row === undefined) return undefined;
  return { id: row.id, batchId, fileHash, rows: row.row_count, paid: row.paid_count, failed: row.failed_count };
}

export async function insertReturn(
  tx: Transaction,
  { id, batchId, fileHash, rows, paid, failed }: ReturnRow,
  { by, at }: { by: string; at: Date },
): Promise<void> {
  const columns = [
    'id',
    'batch_id',
    'file_hash',
    'row_count',
    'paid_count',
    'failed_count',
    'imported_by',
    'imported_at',
  ];
  await insertRows(tx, { table: 'payment_returns', columns }, [[id, batchId, fileHash, rows, paid, failed, by, at]]);
}
