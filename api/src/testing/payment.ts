import type { PayeeAccount } from '@jianghan/shared/payment/account';
import { Refusal } from '@jianghan/shared/refusal';
import type { Grant } from '@jianghan/shared/relief/inputs';
import type { ReliefAction } from '@jianghan/shared/relief/states';
import type { Transaction } from 'sequelize';
import { newId } from '../db/new-id';
import { select } from '../db/sql';
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

export const money = (amountFen: number): Grant => ({ kind: 'money', amountFen, stages: null });
export const BLANKETS: Grant = { kind: 'goods', what: '棉被', quantity: 2, valueFen: 20_000 };

export const fillIn = (caseId: string, account = ACCOUNT, by: string | null = null): Promise<void> =>
  transact((tx) => replaceAccount(tx, { caseId, account, by, at: new Date() }));

/** A case in which so much was given before the papers; it has an account, and nothing has left the house. */
export async function prepaid(grants: readonly Grant[], given = {}): Promise<ReliefCase> {
  const { id } = await makeRelief(given);
  await step(id, 'accept', { input: { lane: 'EMERGENCY', promised: null } });
  await fillIn(id);
  return step(id, 'prepay', { by: supervisor, input: { grants, reason: '今晚没有住处' } });
}

/** The street proposes, after it has looked; nothing at all where enough was given before. */
export async function proposed(id: string, grants: readonly Grant[], minutes: unknown = null): Promise<ReliefCase> {
  const { state } = (await findRelief(null, id)) as ReliefCase;
  if (state !== 'review') await step(id, 'open_review');
  return step(id, 'propose', { input: { grants, reason: '急需', minutes } });
}

/** The one payment of a case that is here or on its way. */
export async function openPaymentOf(caseId: string): Promise<string> {
  const sql =
    "SELECT id FROM payments WHERE case_id = :caseId AND state IN ('ready', 'batched', 'released') ORDER BY id DESC";
  return (await select<{ id: string }>(null, sql, { caseId }))[0]?.id ?? '';
}

/** What a service refuses. */
export async function refusalOf(work: Promise<unknown>): Promise<Refusal> {
  const error = await work.then(() => undefined).catch((thrown: unknown) => thrown);
  if (!(error instanceof Refusal)) throw error ?? new Error('it was not refused');
  return error;
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
  await fillIn(id);
  return (await findRelief(null, id)) as ReliefCase;
}
