import type { Transaction } from 'sequelize';
import { record } from '../audit/audit';
import { takeOverCases } from '../casefile/service';
import type { Call } from '../http/call';
import { takeOverMessages } from '../inbox/service';
import { takeOverWaiting } from '../outbox/outbox';
import { findAccount } from './store';

/**
 * Whoever asked for help before they said who they are keeps their case when they do: the cases of a nameless account go
 * to the account they have now proved, with the messages about them.
 */
export async function takeOver(tx: Transaction, call: Call, { from, to }: { from: string; to: string }): Promise<void> {
  if (from === to) return;
  const taken = await takeOverCases(tx, { from, to });
  if (taken === 0) return;
  await takeOverMessages(tx, { from, to });
  await takeOverWaiting(tx, { from, to });
  await record(tx, { call, action: 'account.cases_taken_over', object: { kind: 'account', id: to } });
}

/** At a sign-in on a phone that was a visitor until now. An account that has proved anything keeps what is its own. */
export async function takeOverVisit(tx: Transaction, call: Call, accountId: string): Promise<void> {
  const from = call.actor?.accountId;
  if (from === undefined || from === accountId) return;
  const visitor = await findAccount(tx, from);
  if (visitor === undefined || visitor.phone !== null || visitor.openid !== null) return;
  await takeOver(tx, call, { from, to: accountId });
}
