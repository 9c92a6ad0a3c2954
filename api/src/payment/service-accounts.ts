import type { PayeeAccount } from '@jianghan/shared/payment/account';
import { type CasePayments, canSetAccount, type OwnAccount } from '@jianghan/shared/payment/schemas';
import { Refusal } from '@jianghan/shared/refusal';
import { RELIEF_STATES } from '@jianghan/shared/relief/flow';
import type { Transaction } from 'sequelize';
import * as audit from '../audit/audit';
import type { Call } from '../http/call';
import { once } from '../idempotency/once';
import { actorIn, moveRelief, present } from '../relief/core';
import { findInScope } from '../relief/looking';
import { type ReliefRules, reliefRules } from '../relief/rules';
import { findRelief, holdPayments, listDecisions, lockRelief, type ReliefCase } from '../relief/service';
import { casePayments } from './service-case';
import { listOfCase } from './store';
import { findAccount, replaceAccount } from './store-accounts';
import { listUnpaid } from './store-due';
import { isUnderWay } from './store-follow';
import { viewOfAccount } from './view';

/** Where one's own relief is paid to. */
export async function getOwnAccount(call: Call, caseId: string): Promise<OwnAccount> {
  return ownAccount(null, await findOwn(null, call, caseId));
}

export async function setOwnAccount(call: Call, caseId: string, account: PayeeAccount): Promise<OwnAccount> {
  const rules = await reliefRules();
  return once(call, async (tx) => {
    await findOwn(tx, call, caseId);
    await set(tx, call, { caseId, account, rules });
    return ownAccount(tx, await findOwn(tx, call, caseId));
  });
}

/** At the counter or on the telephone: who handles the case fills it in. */
export async function setPayeeAccount(call: Call, caseId: string, account: PayeeAccount): Promise<CasePayments> {
  const rules = await reliefRules();
  return once(call, async (tx) => {
    await findInScope(tx, call, caseId);
    await set(tx, call, { caseId, account, rules });
    return casePayments(tx, call, caseId);
  });
}

/** After a payment that did not arrive it is a step of the case; before that, a fact of it. */
async function set(
  tx: Transaction,
  call: Call,
  { caseId, account, rules }: { caseId: string; account: PayeeAccount; rules: ReliefRules },
): Promise<void> {
  const relief = await lockRelief(tx, caseId);
  if (relief === undefined) throw new Refusal('not_found');
  if (!canSetAccount(relief.state)) throw new Refusal('state_changed', present(relief));
  await holdPayments(tx, caseId);
  if (await isUnderWay(tx, caseId)) throw new Refusal('payment_under_way');
  if (call.staff !== null) await assertHasNotDecided(tx, call.staff.staffId, caseId);
  await replaceAccount(tx, { caseId, account, by: call.staff?.staffId ?? null, at: call.now });
  if (relief.state === 'payment_failed') await moveRelief(tx, call, { caseId, action: 'mend_account', rules });
  else await audit.record(tx, { call, action: 'payment.account', object: { kind: 'relief', id: caseId } });
}

/** Who says that money is given does not say to whom as well. */
async function assertHasNotDecided(tx: Transaction, staffId: string, caseId: string): Promise<void> {
  const decisions = await listDecisions(tx, caseId);
  if (decisions.some(({ decidedBy }) => decidedBy === staffId)) throw new Refusal('four_eyes');
}

async function findOwn(tx: Transaction | null, call: Call, caseId: string): Promise<ReliefCase> {
  const relief = await findRelief(tx, caseId);
  if (relief === undefined) throw new Refusal('not_found');
  const { movers } = await actorIn(tx, call, relief);
  if (!movers.includes('applicant')) throw new Refusal('not_found');
  return relief;
}

async function ownAccount(tx: Transaction | null, { id, reference, state }: ReliefCase): Promise<OwnAccount> {
  const failed = (await listOfCase(tx, id)).filter((payment) => payment.why !== null);
  const returned = (await listUnpaid(tx, id)).some(({ attempts }) => attempts > 0);
  return {
    caseId: id,
    reference,
    state,
    stateText: RELIEF_STATES[state].text,
    account: viewOfAccount(await findAccount(tx, id)),
    canSet: canSetAccount(state) && !(await isUnderWay(tx, id)),
    failure: returned ? (failed.at(-1)?.why ?? null) : null,
  };
}
