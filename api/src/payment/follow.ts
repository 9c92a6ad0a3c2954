import { dateOf } from '@jianghan/shared/calendar/dates';
import type { ReliefAction } from '@jianghan/shared/relief/states';
import type { Transaction } from 'sequelize';
import { transact } from '../db/transact';
import { callOfJob } from '../jobs/call';
import { logger } from '../log/logger';
import { completeIfGiven } from '../relief/completing';
import { moveRelief } from '../relief/core';
import { tell } from '../relief/messages';
import { type ReliefRules, reliefRules } from '../relief/rules';
import { lockRelief, type ReliefCase, standingOf } from '../relief/service';
import { startIn } from './service-start';
import { listDueStages, listUnpaid } from './store-due';
import { isUnderWay, listToFollow, listUnfollowed, markFollowed } from './store-follow';

const AT_ONCE = 200;

interface Following {
  caseId: string;
  now: Date;
  rules: ReliefRules;
}

/** Tells a case what the bank has said, once every payment of it under way has an outcome. */
export async function followCase(tx: Transaction, { caseId, now, rules }: Following): Promise<void> {
  const relief = await lockRelief(tx, caseId);
  if (relief === undefined || (await isUnderWay(tx, caseId))) return;
  const settled = await listUnfollowed(tx, caseId);
  if (settled.length === 0) return;
  if (relief.state === 'paying') {
    await moveRelief(tx, callOfJob(now), { caseId, action: await stepAfter(tx, relief), rules });
  } else {
    await completeIfGiven(tx, relief, { now, rules });
    await tellOfReturned(tx, relief, { settled, now });
  }
  await markFollowed(tx, settled, now);
}

/** Read off what each grant is now: an earlier try that failed is no news once a later one has arrived. */
async function stepAfter(tx: Transaction, relief: ReliefCase): Promise<ReliefAction> {
  const unpaid = await listUnpaid(tx, relief.id);
  if (unpaid.some(({ attempts }) => attempts > 0)) return 'fail_payment';
  const { undelivered } = await standingOf(tx, relief);
  if (undelivered > 0) return 'confirm_money';
  return unpaid.length > 0 ? 'confirm_part' : 'confirm_paid';
}

/** What was granted before the papers and came back is a task in whatever state the case is; the person puts it right. */
async function tellOfReturned(
  tx: Transaction,
  { id, accountId, state }: ReliefCase,
  { settled, now }: { settled: readonly string[]; now: Date },
): Promise<void> {
  const isReturned = (await listUnpaid(tx, id)).some(({ attempts, isPrepaid }) => isPrepaid && attempts > 0);
  const about = { id, accountId, version: settled.at(-1) ?? '' };
  if (isReturned && state !== 'payment_failed') await tell(tx, { relief: about, topic: 'relief.account', now });
}

/** The rest of an import, case by case: a process that is killed on the way leaves it to the next. */
export async function followPayments(now: Date): Promise<number> {
  const rules = await reliefRules();
  return eachCase(
    (after) => listToFollow(after, AT_ONCE),
    (caseId) => transact((tx) => followCase(tx, { caseId, now, rules })),
  );
}

/** The next stage of what is paid bit by bit starts by itself on its day; it is released by somebody as ever. */
export async function startStages(now: Date): Promise<number> {
  const rules = await reliefRules();
  return eachCase(
    (after) => listDueStages(dateOf(now), { after, limit: AT_ONCE }),
    (caseId) => transact((tx) => startIn(tx, callOfJob(now), { caseId, rules })),
  );
}

/** One case that cannot go on keeps none of the others back, however many there are of it. */
async function eachCase(
  list: (after: string) => Promise<string[]>,
  work: (caseId: string) => Promise<void>,
): Promise<number> {
  let done = 0;
  for (let after = ''; ; ) {
    const cases = await list(after);
    for (const caseId of cases) done += await attempt(caseId, () => work(caseId));
    const last = cases.at(-1);
    if (last === undefined || cases.length < AT_ONCE) return done;
    after = last;
  }
}

async function attempt(caseId: string, work: () => Promise<void>): Promise<number> {
  try {
    await work();
    return 1;
  } catch (error) {
    logger.error({ caseId, err: error }, 'payments of a case could not be followed');
    return 0;
  }
}
