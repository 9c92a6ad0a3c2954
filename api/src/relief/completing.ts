import type { Transaction } from 'sequelize';
import { callOfJob } from '../jobs/call';
import { moveRelief } from './core';
import type { ReliefRules } from './rules';
import { standingOf } from './standing';
import type { ReliefCase } from './store';

/** A case of which everything had been given before the decision is over with it: there is nothing left for anybody to do. */
export async function completeIfGiven(
  tx: Transaction,
  relief: ReliefCase,
  { now, rules }: { now: Date; rules: ReliefRules },
): Promise<ReliefCase> {
  if (relief.state !== 'approved') return relief;
  const { unpaid, undelivered } = await standingOf(tx, relief);
  if (unpaid > 0 || undelivered > 0) return relief;
  return moveRelief(tx, callOfJob(now), { caseId: relief.id, action: 'complete', rules });
}
