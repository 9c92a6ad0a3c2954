import type { PayeeAccount } from '@jianghan/shared/payment/account';
import type { Outcome, PaymentState } from '@jianghan/shared/payment/schemas';
import type { Transaction } from 'sequelize';
import { decryptField, encryptField } from '../crypto/fields';
import { newId } from '../db/new-id';
import { change, FOR_UPDATE, insertRows, select, toDateOrNull } from '../db/sql';
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
  /** What the releaser has to look at. */
  isOtherHolder: boolean;
  isLateAccount: boolean;
  batchId: string | null;
  settledAt: Date | null;
  bankReference: string | null;
  why: string | null;
}

const COLUMNS = `p.id, p.case_id, p.office_id, p.amount_fen, p.attempt, p.state, p.batch_id, p.settled_at,
  p.holder_enc, p.number_enc, p.bank_enc, p.holder_differs, p.is_account_late, c.reference, s.bank_reference, s.why_enc
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
  holder_differs: boolean | number;
  is_account_late: boolean | number;
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
    isOtherHolder: Boolean(row.holder_differs),
    isLateAccount: Boolean(row.is_account_late),
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

const ONLY = {
  flagged: 'AND (p.holder_differs = 1 OR p.is_account_late = 1)',
  single: 'AND p.batch_id IS NULL',
} as const;

interface Asked {
  offices: 'all' | readonly string[];
  state: PaymentState;
  batchId: string | undefined;
  /** Only those whose account has to be looked at, or that went out by themselves. */
  only: keyof typeof ONLY | undefined;
  after: string | null;
  limit: number;
}

export async function listByState({ offices, state, batchId, only, after, limit }: Asked): Promise<Payment[]> {
  if (offices.length === 0) return [];
  const scope = offices === 'all' ? '' : 'AND p.office_id IN (:offices)';
  const batch = batchId === undefined ? '' : 'AND p.batch_id = :batchId';
  const sql = `SELECT ${COLUMNS} WHERE p.state = :state AND p.id > :after ${scope} ${batch} ${only === undefined ? '' : ONLY[only]}
    ORDER BY p.id LIMIT :limit`;
  const replacements = {
    state,
    after: after ?? '',
    limit,
    batchId: batchId ?? '',
    offices: offices === 'all' ? [] : offices,
  };
  return (await select<Row>(null, sql, replacements)).map(toPayment);
}

export async function findPayment(tx: Transaction, id: string): Promise<Payment | undefined> {
  const [row] = await select<Row>(tx, `SELECT ${COLUMNS} WHERE p.id = :id`, { id });
  return row && toPayment(row);
}

/** Reads a payment and keeps everybody else from changing it until the commit. */
export async function lockPayment(tx: Transaction, id: string): Promise<Payment | undefined> {
  await select(tx, `SELECT id FROM payments WHERE id = :id${FOR_UPDATE}`, { id });
  return findPayment(tx, id);
}

interface Started {
  caseId: string;
  officeId: string;
  account: PayeeAccount & { setBy: string | null };
  isOtherHolder: boolean;
  isLateAccount: boolean;
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
    'holder_differs',
    'is_account_late',
    'entered_key',
    'decided_key',
    'started_key',
    'account_key',
    'started_at',
    'state',
  ];
  const rows = dues.map(({ grantId, attempts, amountFen }) => {
    const id = newId();
    const whose = [grantId, attempts + 1, grantId, of.caseId, of.officeId, amountFen];
    const flags = [of.isOtherHolder, of.isLateAccount];
    const people = [of.enteredBy ?? '', of.decidedBy ?? '', of.startedBy ?? '', of.account.setBy ?? ''];
    return [id, ...whose, ...sealAccount('payments', id, of.account), ...flags, ...people, of.at, 'ready'];
  });
  await insertRows(tx, { table: 'payments', columns }, rows);
}

export function releaseOne(tx: Transaction, id: string, { by, at }: { by: string; at: Date }): Promise<number> {
  const sql = `UPDATE payments SET state = 'released', released_by = :by, released_at = :at
    WHERE id = :id AND state = 'ready'`;
  return change(tx, sql, { id, by, at });
}

/** Whether somebody entered, decided or started one of these, or said where it goes to, and so may not let it go. */
export async function isBarred(
  tx: Transaction,
  by: string,
  of: { id: string } | { batchId: string },
): Promise<boolean> {
  const where = 'id' in of ? 'p.id = :of' : 'p.batch_id = :of';
  const sql = `SELECT p.id FROM payments p WHERE ${where} AND (p.entered_key = :by OR p.decided_key = :by
      OR p.started_key = :by OR p.account_key = :by OR EXISTS (SELECT 1 FROM relief_decisions d WHERE d.case_id = p.case_id AND d.decided_by = :by))
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
  for (let from = 0; from < rows.length; from += AT_ONCE)
    await insertRows(tx, { table: 'payment_results', columns }, rows.slice(from, from + AT_ONCE));
  for (const outcome of ['paid', 'failed'] as const) {
    const ids = results.filter((one) => one.result.outcome === outcome).map(({ paymentId }) => paymentId);
    for (let from = 0; from < ids.length; from += AT_ONCE)
      await mark(tx, { ids: ids.slice(from, from + AT_ONCE), outcome, at });
  }
}

/** A payment that was not let go; what it would have paid can be paid anew. */
export async function stopOne(
  tx: Transaction,
  { paymentId, caseId, why, at }: { paymentId: string; caseId: string; why: string; at: Date },
): Promise<void> {
  const columns = ['payment_id', 'case_id', 'return_id', 'outcome', 'bank_reference', 'why_enc'];
  const row = [paymentId, caseId, null, 'failed', null, encryptField(why, placeOfWhy(paymentId))];
  await insertRows(tx, { table: 'payment_results', columns }, [row]);
  const sql = `UPDATE payments SET state = 'stopped', open_grant = NULL, settled_at = :at
    WHERE id = :paymentId AND state = 'ready'`;
  if ((await change(tx, sql, { paymentId, at })) !== 1)
    throw new Error('a payment was moved behind the back of its lock');
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
