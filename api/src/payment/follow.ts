import { dateOf } from '@jianghan/shared/calendar/dates';
import type { ReliefAction } from '@jianghan/shared/relief/states';
import type { Transaction } from 'sequelize';
import { transact } from '../db/transact';
import { callOfJob } from '../jobs/call';
import { logger } from '../log/logger';
import { moveRelief } from '../relief/core';
import { type ReliefRules, reliefRules } from '../relief/rules';
import { lockRelief } from '../relief/service';
import { startIn } from './service-start';
import { listToFollow, listUnfollowed, markFollowed } from './store';
import { listDueStages, listUnpaid } from './store-due';

const AT_ONCE = 200;

interface Following {
  caseId: string;
  now: Date;
  rules: ReliefRules;
}

/** Tells a case what the bank has said, once every payment of it under way has an outcome. */
export async function followCase(tx: Transaction, { caseId, now, rules }: Following): Promise<void> {
  const relief = await lockRelief(tx, caseId);
  const outcomes = await listUnfollowed(tx, caseId);
  if (relief === undefined || outcomes.some((state) => state !== 'paid' && state !== 'failed')) return;
  if (relief.state === 'paying') {
    const action = await stepAfter(tx, caseId, outcomes.includes('failed'));
    await moveRelief(tx, callOfJob(now), { caseId, action, rules });
  }
  await markFollowed(tx, caseId, now);
}

/** What was granted before the papers and has failed is a task of its own, in whatever state the case is. */
async function stepAfter(tx: Transaction, caseId: string, hasFailed: boolean): Promise<ReliefAction> {
  if (hasFailed) return 'fail_payment';
  return (await listUnpaid(tx, caseId)).length > 0 ? 'confirm_part' : 'confirm_paid';
}

/** The rest of an import, case by case: a process that is killed on the way leaves it to the next. */
export async function followPayments(now: Date): Promise<number> {
  const rules = await reliefRules();
  let count = 0;
  for (;;) {
    const cases = await listToFollow(AT_ONCE);
    let moved = 0;
    for (const caseId of cases)
      moved += await attempt(caseId, () => transact((tx) => followCase(tx, { caseId, now, rules })));
    count += moved;
    if (cases.length < AT_ONCE || moved === 0) return count;
  }
}

/** The next stage of what is paid bit by bit starts by itself on its day; it is released by somebody as ever. */
export async function startStages(now: Date): Promise<number> {
  const rules = await reliefRules();
  let count = 0;
  for (const caseId of await listDueStages(dateOf(now), AT_ONCE))
    count += await attempt(caseId, () => transact((tx) => startIn(tx, callOfJob(now), { caseId, rules })));
  return count;
}

/** One case that cannot go on keeps none of the others back. */
async function attempt(caseId: string, work: () => Promise<void>): Promise<number> {
  try {
    await work();
    return 1;
  } catch (error) {
    logger.error({ caseId, err: error }, 'payments of a case could not be followed');
    return 0;
  }
}
