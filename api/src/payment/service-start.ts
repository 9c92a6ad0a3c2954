import { dateOf } from '@jianghan/shared/calendar/dates';
import type { CasePayments } from '@jianghan/shared/payment/schemas';
import { Refusal } from '@jianghan/shared/refusal';
import type { ReliefAction, ReliefState } from '@jianghan/shared/relief/states';
import type { Transaction } from 'sequelize';
import * as audit from '../audit/audit';
import type { Call } from '../http/call';
import { once } from '../idempotency/once';
import { moveRelief, present } from '../relief/core';
import { findInScope } from '../relief/looking';
import { type ReliefRules, reliefRules } from '../relief/rules';
import { listDecisions, lockRelief, type ReliefCase } from '../relief/service';
import { grantedLast, notesOn } from './account-notes';
import { casePayments, dueOn } from './service-case';
import { insertPayments } from './store';
import { findAccount } from './store-accounts';
import { type Due, listUnpaid } from './store-due';

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
  if (due.length === 0) {
    if (action === undefined || unpaid.length === 0) throw new Refusal('state_changed', present(relief));
    throw new Refusal('not_yet_due', { payOn: unpaid[0]?.payOn ?? null });
  }
  if (action === undefined)
    await audit.record(tx, { call, action: 'payment.prepaid', object: { kind: 'relief', id: caseId } });
  else await moveRelief(tx, call, { caseId, action, rules });
  await insertDue(tx, call, { relief, due });
}

async function insertDue(
  tx: Transaction,
  call: Call,
  { relief, due }: { relief: ReliefCase; due: readonly Due[] },
): Promise<void> {
  const account = await findAccount(tx, relief.id);
  if (account === null) throw new Refusal('account_missing');
  const decisions = await listDecisions(tx, relief.id);
  await insertPayments(tx, due, {
    caseId: relief.id,
    officeId: relief.officeId,
    account,
    ...notesOn(account, relief, decisions),
    enteredBy: relief.enteredBy,
    decidedBy: grantedLast(decisions)?.decidedBy ?? null,
    startedBy: call.staff?.staffId ?? null,
    at: call.now,
  });
}
