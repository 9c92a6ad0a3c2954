import type { ReliefStanding } from '@jianghan/shared/relief/guards';
import type { Transaction } from 'sequelize';
import { execute, FOR_UPDATE, select } from '../db/sql';

type Under = Pick<ReliefStanding, 'onWay' | 'accountSetBy'>;

/** How far the money of a case is, and who of the staff has said where it goes to. */
export async function findMoney(tx: Transaction | null, caseId: string): Promise<Under> {
  const payments = `SELECT DISTINCT state FROM payments WHERE case_id = :caseId AND state IN ('batched', 'released')`;
  const states = (await select<{ state: string }>(tx, payments, { caseId })).map(({ state }) => state);
  const account = 'SELECT set_by FROM payment_accounts WHERE case_id = :caseId';
  const [row] = await select<{ set_by: string | null }>(tx, account, { caseId });
  const onWay = states.includes('released') ? 'at_bank' : states.length > 0 ? 'in_batch' : null;
  return { onWay, accountSetBy: row?.set_by ?? null };
}

/** Keeps the payments of a case as they are until the commit: none of them goes into a batch or to the bank meanwhile. */
export async function holdPayments(tx: Transaction, caseId: string): Promise<void> {
  await select(tx, `SELECT id FROM payments WHERE case_id = :caseId${FOR_UPDATE}`, { caseId });
}

/**
 * What was granted and has neither arrived nor was handed over is not given any more; a payment that still lay here is
 * stopped with it. The caller holds the payments, and none of them is on its way.
 */
export async function stopRest(tx: Transaction, caseId: string, at: Date): Promise<void> {
  const payments = `UPDATE payments SET state = 'stopped', open_grant = NULL, settled_at = :at, followed_at = :at
    WHERE case_id = :caseId AND state = 'ready'`;
  await execute(tx, payments, { caseId, at });
  const grants = `UPDATE relief_grants SET stopped_at = :at
    WHERE case_id = :caseId AND granted_at IS NOT NULL AND stopped_at IS NULL
      AND NOT EXISTS (SELECT 1 FROM payments o WHERE o.open_grant = relief_grants.id)
      AND NOT EXISTS (SELECT 1 FROM relief_deliveries d WHERE d.grant_id = relief_grants.id)`;
  await execute(tx, grants, { caseId, at });
}
