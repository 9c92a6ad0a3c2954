import type { PayeeAccount } from '@jianghan/shared/payment/account';
import type { Outcome, PaymentState } from '@jianghan/shared/payment/schemas';
import type { Transaction } from 'sequelize';
import { decryptField, encryptField } from '../crypto/fields';
import { newId } from '../db/new-id';
import { change, execute, FOR_UPDATE, insertRows, select, toDateOrNull } from '../db/sql';
import { openAccount, type SealedAccount, sealAccount } from './store-accounts';
import type { Due } from './store-due';

export interface Payment extends PayeeAccount {
  id: string;
  caseId: string;
  officeId: string;
  reference: string;
  amountFen: number;
  attempt: number;
  state: PaymentState;
  batchId: string | null;
  settledAt: Date | null;
  bankReference: string | null;
  why: string | null;
}

const COLUMNS = `p.id, p.case_id, p.office_id, p.amount_fen, p.attempt, p.state, p.batch_id, p.settled_at,
  p.holder_enc, p.number_enc, p.bank_enc, c.reference, s.bank_reference, s.why_enc
  FROM payments p JOIN case_files c ON c.id = p.case_id LEFT JOIN payment_results s ON s.payment_id = p.id`;

const AT_ONCE = 500;

interface Row extends SealedAccount {
  case_id: string;
  office_id: string;
  amount_fen: number;
  attempt: number;
  state: PaymentState;
  batch_id: string | null;
  settled_at: Date | string | null;
  reference: string;
  bank_reference: string | null;
  why_enc: string | null;
}

const placeOfWhy = (rowId: string) => ({ table: 'payment_results', rowId, column: 'why_enc' });

function toPayment(row: Row): Payment {
  return {
    ...openAccount('payments', row),
    id: row.id,
    caseId: row.case_id,
    officeId: row.office_id,
    reference: row.reference,
    amountFen: row.amount_fen,
    attempt: row.attempt,
    state: row.state,
    batchId: row.batch_id,
    settledAt: toDateOrNull(row.settled_at),
    bankReference: row.bank_reference,
    why: row.why_enc === null ? null : decryptField(row.why_enc, placeOfWhy(row.id)),
  };
}

export async function listOfCase(tx: Transaction | null, caseId: string): Promise<Payment[]> {
  return (await select<Row>(tx, `SELECT ${COLUMNS} WHERE p.case_id = :caseId ORDER BY p.id`, { caseId })).map(
    toPayment,
  );
}

export async function listOfBatch(tx: Transaction | null, batchId: string): Promise<Payment[]> {
  return (await select<Row>(tx, `SELECT ${COLUMNS} WHERE p.batch_id = :batchId ORDER BY p.id`, { batchId })).map(
    toPayment,
  );
}

/** In the order of the ids, which is the order of a file. */
export async function listByIds(tx: Transaction, ids: readonly string[]): Promise<Payment[]> {
  const found: Payment[] = [];
  for (let from = 0; from < ids.length; from += AT_ONCE) {
    const some = ids.slice(from, from + AT_ONCE);
    const rows = await select<Row>(tx, `SELECT ${COLUMNS} WHERE p.id IN (:some) ORDER BY p.id`, { some });
    found.push(...rows.map(toPayment));
  }
  return found;
}

interface Asked {
  offices: 'all' | readonly string[];
  state: PaymentState;
  batchId: string | undefined;
  after: string | null;
  limit: number;
}

export async function listByState({ offices, state, batchId, after, limit }: Asked): Promise<Payment[]> {
  if (offices.length === 0) return [];
  const scope = offices === 'all' ? '' : 'AND p.office_id IN (:offices)';
  const batch = batchId === undefined ? '' : 'AND p.batch_id = :batchId';
  const sql = `SELECT ${COLUMNS} WHERE p.state = :state AND p.id > :after ${scope} ${batch} ORDER BY p.id LIMIT :limit`;
  const replacements = {
    state,
    after: after ?? '',
    limit,
    batchId: batchId ?? '',
    offices: offices === 'all' ? [] : offices,
  };
  return (await select<Row>(null, sql, replacements)).map(toPayment);
}

/** Reads a payment and keeps everybody else from changing it until the commit. */
export async function lockPayment(tx: Transaction, id: string): Promise<Payment | undefined> {
  await select(tx, `SELECT id FROM payments WHERE id = :id${FOR_UPDATE}`, { id });
  const [row] = await select<Row>(tx, `SELECT ${COLUMNS} WHERE p.id = :id`, { id });
  return row && toPayment(row);
}

interface Started {
  caseId: string;
  officeId: string;
  account: PayeeAccount;
  enteredBy: string | null;
  decidedBy: string | null;
  startedBy: string | null;
  at: Date;
}

/** One payment for each grant that is due; the unique key of the grant refuses a second one. */
export async function insertPayments(tx: Transaction, dues: readonly Due[], of: Started): Promise<void> {
  const columns = [
    'id',
    'grant_id',
    'attempt',
    'open_grant',
    'case_id',
    'office_id',
    'amount_fen',
    'holder_enc',
    'number_enc',
    'bank_enc',
    'entered_key',
    'decided_key',
    'started_key',
    'started_at',
    'state',
  ];
  const rows = dues.map(({ grantId, attempts, amountFen }) => {
    const id = newId();
    const whose = [grantId, attempts + 1, grantId, of.caseId, of.officeId, amountFen];
    const people = [of.enteredBy ?? '', of.decidedBy ?? '', of.startedBy ?? ''];
    return [id, ...whose, ...sealAccount('payments', id, of.account), ...people, of.at, 'ready'];
  });
  await insertRows(tx, { table: 'payments', columns }, rows);
}

export function releaseOne(tx: Transaction, id: string, { by, at }: { by: string; at: Date }): Promise<number> {
  const sql = `UPDATE payments SET state = 'released', released_by = :by, released_at = :at
    WHERE id = :id AND state = 'ready'`;
  return change(tx, sql, { id, by, at });
}

/** Whether somebody entered, decided or started one of these, and so may not let it go. */
export async function isBarred(
  tx: Transaction,
  by: string,
  of: { id: string } | { batchId: string },
): Promise<boolean> {
  const where = 'id' in of ? 'p.id = :of' : 'p.batch_id = :of';
  const sql = `SELECT p.id FROM payments p WHERE ${where} AND (p.entered_key = :by OR p.decided_key = :by
      OR p.started_key = :by OR EXISTS (SELECT 1 FROM relief_decisions d WHERE d.case_id = p.case_id AND d.decided_by = :by))
    LIMIT 1`;
  return (await select(tx, sql, { by, of: 'id' in of ? of.id : of.batchId })).length > 0;
}

export interface Result {
  paymentId: string;
  caseId: string;
  result: Outcome;
}

/** Writes what became of payments; the key of the table is the payment, so nothing gets a second outcome. */
export async function settle(
  tx: Transaction,
  results: readonly Result[],
  { returnId, at }: { returnId: string | null; at: Date },
): Promise<void> {
  const columns = ['payment_id', 'case_id', 'return_id', 'outcome', 'bank_reference', 'why_enc'];
  const rows = results.map(({ paymentId, caseId, result }) => {
    if (result.outcome === 'paid') return [paymentId, caseId, returnId, 'paid', result.bankReference, null];
    return [paymentId, caseId, returnId, 'failed', null, encryptField(result.why, placeOfWhy(paymentId))];
  });
  for (let at = 0; at < rows.length; at += AT_ONCE)
    await insertRows(tx, { table: 'payment_results', columns }, rows.slice(at, at + AT_ONCE));
  for (const outcome of ['paid', 'failed'] as const) {
    const ids = results.filter((one) => one.result.outcome === outcome).map(({ paymentId }) => paymentId);
    for (let from = 0; from < ids.length; from += AT_ONCE)
      await mark(tx, { ids: ids.slice(from, from + AT_ONCE), outcome, at });
  }
}

async function mark(
  tx: Transaction,
  { ids, outcome, at }: { ids: readonly string[]; outcome: 'paid' | 'failed'; at: Date },
): Promise<void> {
  const open = outcome === 'failed' ? ', open_grant = NULL' : '';
  const sql = `UPDATE payments SET state = :outcome, settled_at = :at${open} WHERE id IN (:ids) AND state = 'released'`;
  const changed = await change(tx, sql, { ids, outcome, at });
  if (changed !== ids.length) throw new Error('a payment was settled behind the back of its lock');
}

/** Cases of which every payment under way has an outcome that the case itself does not know yet. */
export async function listToFollow(limit: number): Promise<string[]> {
  const sql = `SELECT DISTINCT p.case_id FROM payments p
    WHERE p.followed_at IS NULL AND p.state IN ('paid', 'failed')
      AND NOT EXISTS (SELECT 1 FROM payments o WHERE o.case_id = p.case_id AND o.state IN ('ready', 'batched', 'released'))
    LIMIT :limit`;
  return (await select<{ case_id: string }>(null, sql, { limit })).map(({ case_id }) => case_id);
}

export async function listUnfollowed(tx: Transaction, caseId: string): Promise<PaymentState[]> {
  const sql = 'SELECT state FROM payments WHERE case_id = :caseId AND followed_at IS NULL';
  return (await select<{ state: PaymentState }>(tx, sql, { caseId })).map(({ state }) => state);
}

export async function markFollowed(tx: Transaction, caseId: string, at: Date): Promise<void> {
  const sql = `UPDATE payments SET followed_at = :at
    WHERE case_id = :caseId AND followed_at IS NULL AND state IN ('paid', 'failed')`;
  await execute(tx, sql, { caseId, at });
}
