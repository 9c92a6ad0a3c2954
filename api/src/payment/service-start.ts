import { dateOf } from '@jianghan/shared/calendar/dates';
import type { CasePayments } from '@jianghan/shared/payment/schemas';
import { Refusal } from '@jianghan/shared/refusal';
import type { ReliefAction, ReliefState } from '@jianghan/shared/relief/states';
import type { Transaction } from 'sequelize';
import * as audit from '../audit/audit';
import type { Call } from '../http/call';
import { once } from '../idempotency/once';
import { callOfJob } from '../jobs/call';
import { moveRelief, present } from '../relief/core';
import { findInScope } from '../relief/looking';
import { type ReliefRules, reliefRules } from '../relief/rules';
import { listDecisions, lockRelief } from '../relief/service';
import { casePayments, dueOn } from './service-case';
import { insertPayments, listOfCase } from './store';
import { findAccount } from './store-accounts';
import { listUnpaid } from './store-due';

/** Which step of the case a payment is. */
const STEPS: Partial<Record<ReliefState, ReliefAction>> = {
  approved: 'start_payment',
  payment_failed: 'pay_again',
  paid_in_part: 'pay_next',
};

/** Starts what is due of a case: one payment for each grant, with the account as it is now. */
export async function startPayment(call: Call, caseId: string): Promise<CasePayments> {
  const rules = await reliefRules();
  return once(call, async (tx) => {
    await findInScope(tx, call, caseId);
    await startIn(tx, call, { caseId, rules });
    return casePayments(tx, call, caseId);
  });
}

export async function startIn(
  tx: Transaction,
  call: Call,
  { caseId, rules }: { caseId: string; rules: ReliefRules },
): Promise<void> {
  const relief = await lockRelief(tx, caseId);
  if (relief === undefined) throw new Refusal('not_found');
  const unpaid = await listUnpaid(tx, caseId);
  const due = dueOn(dateOf(call.now), relief.state, unpaid);
  const action = STEPS[relief.state];
  if (action === undefined && due.length === 0) throw new Refusal('state_changed', present(relief));
  if (due.length === 0 && unpaid.length > 0) throw new Refusal('not_yet_due', { payOn: unpaid[0]?.payOn ?? null });
  const account = await findAccount(tx, caseId);
  if (due.length > 0 && account === null) throw new Refusal('account_missing');
  if (action === undefined)
    await audit.record(tx, { call, action: 'payment.prepaid', object: { kind: 'relief', id: caseId } });
  else await moveRelief(tx, call, { caseId, action, rules });
  if (due.length === 0) return confirmAtOnce(tx, call, { caseId, rules });
  const decided = (await listDecisions(tx, caseId)).filter(({ outcome }) => outcome === 'granted');
  await insertPayments(tx, due, {
    caseId,
    officeId: relief.officeId,
    account: account as NonNullable<typeof account>,
    enteredBy: relief.enteredBy,
    decidedBy: decided.at(-1)?.decidedBy ?? null,
    startedBy: call.staff?.staffId ?? null,
    at: call.now,
  });
}

/** All of it was paid before the papers were: there is nothing left to send. */
async function confirmAtOnce(
  tx: Transaction,
  call: Call,
  { caseId, rules }: { caseId: string; rules: ReliefRules },
): Promise<void> {
  const isUnderWay = (await listOfCase(tx, caseId)).some(({ state }) =>
    ['ready', 'batched', 'released'].includes(state),
  );
  if (!isUnderWay) await moveRelief(tx, callOfJob(call.now), { caseId, action: 'confirm_paid', rules });
}
