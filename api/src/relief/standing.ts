import type { ReliefStanding } from '@jianghan/shared/relief/guards';
import type { Transaction } from 'sequelize';
import type { ReliefCase } from './store';
import { listGrants } from './store-grants';
import { findMoney } from './store-money';
import { listDecisions } from './store-steps';

/** What of a case closes steps that the table would open. */
export async function standingOf(tx: Transaction | null, relief: ReliefCase): Promise<ReliefStanding> {
  const decisions = await listDecisions(tx, relief.id);
  const grants = (await listGrants(tx, relief.id)).filter(({ isStopped }) => !isStopped);
  return {
    state: relief.state,
    lane: relief.lane,
    wasSupplemented: relief.wasSupplemented,
    isPrepaid: relief.isPrepaid,
    isRecognised: relief.isRecognised,
    isSecluded: relief.isSecluded,
    amountFen: relief.amountFen,
    unpaid: grants.filter(({ kind, isDelivered }) => kind === 'money' && !isDelivered).length,
    undelivered: grants.filter(({ kind, isDelivered }) => kind !== 'money' && !isDelivered).length,
    ...(await findMoney(tx, relief.id)),
    enteredBy: relief.enteredBy,
    firstApprover: decisions.find(({ step }) => step === 'first')?.decidedBy ?? null,
  };
}
