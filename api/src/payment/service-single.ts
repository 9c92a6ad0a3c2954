import type { CasePayments, Outcome } from '@jianghan/shared/payment/schemas';
import { Refusal } from '@jianghan/shared/refusal';
import type { Transaction } from 'sequelize';
import * as audit from '../audit/audit';
import { type Call, staffOf } from '../http/call';
import { assertScope, assertSteppedUp } from '../http/scope';
import { once } from '../idempotency/once';
import { reliefRules } from '../relief/rules';
import { lockRelief } from '../relief/service';
import { followCase } from './follow';
import { casePayments } from './service-case';
import { findPayment, isBarred, lockPayment, type Payment, releaseOne, settle, stopOne } from './store';

/** The case first, as everything does that moves one: whoever ends it waits, or has ended it. */
async function hold(tx: Transaction, call: Call, paymentId: string): Promise<Payment> {
  const seen = await findPayment(tx, paymentId);
  if (seen === undefined) throw new Refusal('not_found');
  assertScope(call, seen.officeId);
  await lockRelief(tx, seen.caseId);
  return (await lockPayment(tx, paymentId)) as Payment;
}

/** Lets one payment go without a file; whoever entered, decided or started it, or filled in the account, does not. */
export function releasePayment(call: Call, paymentId: string): Promise<CasePayments> {
  assertSteppedUp(call);
  const by = staffOf(call).staffId;
  return once(call, async (tx) => {
    const payment = await hold(tx, call, paymentId);
    if (payment.state !== 'ready') throw new Refusal('payment_changed', { state: payment.state });
    if (await isBarred(tx, by, { id: paymentId })) throw new Refusal('four_eyes');
    await releaseOne(tx, paymentId, { by, at: call.now });
    await audit.record(tx, { call, action: 'payment.released', object: { kind: 'payment', id: paymentId } });
    return casePayments(tx, call, payment.caseId);
  });
}

/** Not let go, with why: nothing leaves, and the case goes back to where its account is put right. */
export async function sendPaymentBack(call: Call, paymentId: string, why: string): Promise<CasePayments> {
  const rules = await reliefRules();
  return once(call, async (tx) => {
    const { caseId, state } = await hold(tx, call, paymentId);
    if (state !== 'ready') throw new Refusal('payment_changed', { state });
    await stopOne(tx, { paymentId, caseId, why, at: call.now });
    await audit.record(tx, { call, action: 'payment.sent_back', object: { kind: 'payment', id: paymentId } });
    await followCase(tx, { caseId, now: call.now, rules });
    return casePayments(tx, call, caseId);
  });
}

/** What the slip of the bank says of a payment that went out by itself; those of a batch come with its file. */
export async function settlePayment(call: Call, paymentId: string, result: Outcome): Promise<CasePayments> {
  const rules = await reliefRules();
  return once(call, async (tx) => {
    const { caseId, state, batchId } = await hold(tx, call, paymentId);
    if (state !== 'released' || batchId !== null) throw new Refusal('payment_changed', { state });
    await settle(tx, [{ paymentId, caseId, result }], { returnId: null, at: call.now });
    await audit.record(tx, { call, action: `payment.${result.outcome}`, object: { kind: 'payment', id: paymentId } });
    await followCase(tx, { caseId, now: call.now, rules });
    return casePayments(tx, call, caseId);
  });
}
