import type { PayeeAccount } from '@jianghan/shared/payment/account';
import type { ReliefAction } from '@jianghan/shared/relief/states';
import type { Transaction } from 'sequelize';
import { newId } from '../db/new-id';
import { transact } from '../db/transact';
import type { Call } from '../http/call';
import { replaceAccount } from '../payment/store-accounts';
import { moveRelief } from '../relief/core';
import { reliefRules } from '../relief/rules';
import { findRelief, type ReliefCase } from '../relief/store';
import { callOfStaff, makeRelief, STREET } from './relief';

export const ACCOUNT: PayeeAccount = { holder: '周小宁', number: '6222020200112233440', bank: '示例银行' };

interface Stage {
  amountFen: number;
  payOn: string;
}

const officer = callOfStaff('street_officer', { officeId: STREET });
/** Who decides; never one of those who let money go. */
export const supervisor = callOfStaff('street_supervisor', { officeId: STREET });

/** A command of somebody of the staff, with a key that is used once. */
export function attemptBy(call: Call): Call {
  const attempt = { accountId: call.staff?.staffId ?? '', key: newId(), endpoint: 'test', bodyHash: 'a'.repeat(64) };
  return { ...call, attempt, now: new Date() };
}

/** Takes a step of a case as somebody of the staff does. */
export async function step(
  id: string,
  action: ReliefAction,
  { by = officer, input = {} as unknown } = {},
): Promise<ReliefCase> {
  const rules = await reliefRules();
  return transact((tx: Transaction) =>
    moveRelief(tx, { ...by, now: new Date() }, { caseId: id, action, input, rules }),
  );
}

/** A case that is approved and has an account; money in one sum or in stages. */
export async function approved(amountFen = 50_000, stages: Stage[] | null = null, given = {}): Promise<ReliefCase> {
  const { id } = await makeRelief(given);
  await step(id, 'accept', { input: { lane: 'EMERGENCY', promised: null } });
  await step(id, 'open_review');
  await step(id, 'propose', {
    input: { grants: [{ kind: 'money', amountFen, stages }], reason: '急需', minutes: null },
  });
  await step(id, 'approve', { by: supervisor, input: { reason: null } });
  await transact((tx) => replaceAccount(tx, { caseId: id, account: ACCOUNT, by: null, at: new Date() }));
  return (await findRelief(null, id)) as ReliefCase;
}
