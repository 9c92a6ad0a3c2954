import type { Grant } from '@jianghan/shared/relief/inputs';
import type { GrantView } from '@jianghan/shared/relief/schemas';
import type { Transaction } from 'sequelize';
import { decryptField, encryptField } from '../crypto/fields';
import { newId } from '../db/new-id';
import { change, insertRows, select } from '../db/sql';

/** One thing to pay or to hand over; a stage of money is one by itself. */
export interface GrantRow {
  id: string;
  kind: Grant['kind'];
  amountFen: number | null;
  payOn: string | null;
  isPrepaid: boolean;
  what: string | null;
  provider: string | null;
  quantity: number | null;
  valueFen: number | null;
  isGranted: boolean;
  isStopped: boolean;
  isDelivered: boolean;
  transfer: GrantView['transfer'];
}

type Planned = Omit<GrantRow, 'id' | 'isPrepaid' | 'isGranted' | 'isStopped' | 'isDelivered' | 'transfer'>;
const NOTHING = { amountFen: null, payOn: null, what: null, provider: null, quantity: null, valueFen: null } as const;

/** The rows that a proposal becomes: money in stages is a row for each of them. */
function rowsOf(grant: Grant): Planned[] {
  if (grant.kind !== 'money') return [{ ...NOTHING, ...grant }];
  const { kind, stages, amountFen } = grant;
  return (stages ?? [{ amountFen, payOn: null }]).map((stage) => ({ ...NOTHING, kind, ...stage }));
}

interface Proposal {
  caseId: string;
  version: number;
  grants: readonly Grant[];
  /** Given at once, with the decision of the same step. */
  prepaidAt: Date | null;
}

/** Puts a proposal in the place of the one before, of which nothing was granted. */
export async function replaceGrants(tx: Transaction, { caseId, version, grants, prepaidAt }: Proposal): Promise<void> {
  await change(tx, 'DELETE FROM relief_grants WHERE case_id = :caseId AND granted_at IS NULL', { caseId });
  const columns = [
    'id',
    'case_id',
    'version',
    'position',
    'kind',
    'amount_fen',
    'pay_on',
    'is_prepaid',
    'what_enc',
    'provider_enc',
    'quantity',
    'value_fen',
    'granted_at',
  ];
  const rows = grants.flatMap(rowsOf).map((row, position) => {
    const id = newId();
    return [
      id,
      caseId,
      version,
      position,
      row.kind,
      row.amountFen,
      row.payOn,
      prepaidAt !== null,
      seal(id, 'what_enc', row.what),
      seal(id, 'provider_enc', row.provider),
      row.quantity,
      row.valueFen,
      prepaidAt,
    ];
  });
  await insertRows(tx, { table: 'relief_grants', columns }, rows);
}

/** What was proposed is granted. */
export async function grantAll(tx: Transaction, caseId: string, at: Date): Promise<void> {
  await change(tx, 'UPDATE relief_grants SET granted_at = :at WHERE case_id = :caseId AND granted_at IS NULL', {
    caseId,
    at,
  });
}

/** Everything that a case gets or is to get, in the order of the proposals. */
export async function listGrants(tx: Transaction | null, caseId: string): Promise<GrantRow[]> {
  const sql = `SELECT g.id, g.kind, g.amount_fen, g.pay_on, g.is_prepaid, g.what_enc, g.provider_enc, g.quantity,
      g.value_fen, g.granted_at, g.stopped_at, d.id AS delivery_id, o.state AS payment_state,
      EXISTS (SELECT 1 FROM payments t WHERE t.grant_id = g.id) AS is_tried
    FROM relief_grants g LEFT JOIN relief_deliveries d ON d.grant_id = g.id LEFT JOIN payments o ON o.open_grant = g.id
    WHERE g.case_id = :caseId ORDER BY g.version, g.position`;
  const rows = await select<{
    id: string;
    kind: Grant['kind'];
    amount_fen: number | null;
    pay_on: string | null;
    is_prepaid: boolean | number;
    what_enc: string | null;
    provider_enc: string | null;
    quantity: number | null;
    value_fen: number | null;
    granted_at: Date | string | null;
    stopped_at: Date | string | null;
    delivery_id: string | null;
    payment_state: string | null;
    is_tried: boolean | number;
  }>(tx, sql, { caseId });
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    amountFen: row.amount_fen,
    payOn: row.pay_on,
    isPrepaid: Boolean(row.is_prepaid),
    what: unseal(row.id, 'what_enc', row.what_enc),
    provider: unseal(row.id, 'provider_enc', row.provider_enc),
    quantity: row.quantity,
    valueFen: row.value_fen,
    isGranted: row.granted_at !== null,
    isStopped: row.stopped_at !== null,
    isDelivered: row.delivery_id !== null || row.payment_state === 'paid',
    transfer: row.kind === 'money' ? transferOf(row.payment_state, Boolean(row.is_tried)) : null,
  }));
}

/** The payment that is open for a grant, if any; one that came back leaves none. */
function transferOf(open: string | null, isTried: boolean): GrantRow['transfer'] {
  if (open === null) return isTried ? 'failed' : 'none';
  return open === 'paid' ? 'arrived' : 'under_way';
}

function seal(id: string, column: 'what_enc' | 'provider_enc', value: string | null): string | null {
  return value === null ? null : encryptField(value, { table: 'relief_grants', rowId: id, column });
}

function unseal(id: string, column: 'what_enc' | 'provider_enc', value: string | null): string | null {
  return value === null ? null : decryptField(value, { table: 'relief_grants', rowId: id, column });
}
