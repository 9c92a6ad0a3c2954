import type { Transaction } from 'sequelize';
import { record } from '../audit/audit';
import { takeOverCases } from '../casefile/service';
import type { Call } from '../http/call';
import { takeOverMessages } from '../inbox/service';
import { takeOverWaiting } from '../outbox/outbox';
import { takeReliefByPhone } from '../relief/service';
import { findAccount } from './store';

/** Cases go to the account that was proved to be theirs, with the messages about them. */
export async function takeOver(
  tx: Transaction,
  call: Call,
  over: { from: string; to: string; cases: readonly string[] },
): Promise<void> {
  if (over.from === over.to || over.cases.length === 0) return;
  await takeOverCases(tx, over);
  await takeOverMessages(tx, over);
  await takeOverWaiting(tx, over);
  await record(tx, { call, action: 'account.cases_taken_over', object: { kind: 'account', id: over.to } });
}

/**
 * At a sign-in on a phone that was a visitor until now. Whoever asked for help before they said who they are keeps the
 * case when they sign in with the phone they gave in it; nobody else who signs in there gets it, for a browser may be
 * anybody's. An account that has proved anything keeps what is its own.
 */
export async function takeOverVisit(tx: Transaction, call: Call, to: string): Promise<void> {
  const from = call.actor?.accountId;
  if (from === undefined || from === to) return;
  const visitor = await findAccount(tx, from);
  if (visitor === undefined || visitor.phone !== null || visitor.openid !== null) return;
  const phone = (await findAccount(tx, to))?.phone ?? null;
  if (phone === null) return;
  await takeOver(tx, call, { from, to, cases: await takeReliefByPhone(tx, { from, to, phone }) });
}
