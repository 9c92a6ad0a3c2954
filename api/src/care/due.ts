import { Refusal } from '@jianghan/shared/refusal';
import { select } from '../db/sql';
import { transact } from '../db/transact';
import { callOfJob } from '../jobs/call';
import { moveCare } from './core';
import { moveOrderVisit } from './order-visit-core';
import { type CareRules, careRules } from './rules';
import { listStale, type OrderVisit } from './store-order-visits';

const MOST_AT_ONCE = 200;
const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;
/** After the time they would have come. */
const NO_SHOW_MS = 2 * 60 * MINUTE_MS;

interface Due {
  id: string;
  action: string;
}

/** What time does to what is asked of eldercare. Run by a leased job; running it again changes nothing. */
export async function followCare(now: Date): Promise<void> {
  const rules = await careRules();
  for (const due of await listDue(now)) await ignoringLateness(() => takeStep(now, due, rules));
  await followVisits(now, rules);
}

/** What the clock does to a case whose limit is over, by its state. */
const AT_DUE: Record<string, string> = { offered: 'lapse', answered: 'close', submitted: 'lapse' };

/** Offers without an answer, answers without another question, visits that nobody came to, orders that nobody took. */
async function listDue(now: Date): Promise<Due[]> {
  const sql = `SELECT id, state FROM care_cases
    WHERE is_open = 1 AND ((state IN (:states) AND due_at < :now) OR (kind = 'visit' AND happens_at < :noShowBefore)
      OR (kind = 'home_service' AND state = 'submitted' AND happens_at < :now))
    ORDER BY id LIMIT :most`;
  const states = ['offered', 'answered'];
  const noShowBefore = new Date(now.getTime() - NO_SHOW_MS);
  const rows = await select<{ id: string; state: string }>(null, sql, {
    states,
    now,
    noShowBefore,
    most: MOST_AT_ONCE,
  });
  return rows.map(({ id, state }) => ({ id, action: AT_DUE[state] ?? 'mark_no_show' }));
}

async function takeStep(now: Date, { id, action }: Due, rules: CareRules): Promise<void> {
  await transact((tx) => moveCare(tx, callOfJob(now), { caseId: id, action, rules }));
}

/** Nobody set out, nobody finished: missed. Finished, and the family said nothing: confirmed. */
async function followVisits(now: Date, rules: CareRules): Promise<void> {
  const lateBefore = new Date(now.getTime() - rules.valueAt('care.late_minutes', now) * MINUTE_MS);
  const dayBefore = new Date(now.getTime() - DAY_MS);
  const confirmBefore = new Date(now.getTime() - rules.valueAt('care.confirm_days', now) * DAY_MS);
  const stale = [
    { state: 'planned', before: lateBefore, action: 'miss', said: '过了约好的时间没有出发' },
    { state: 'on_the_way', before: dayBefore, action: 'miss', said: '出发后没有记下做完' },
    { state: 'finished', before: confirmBefore, action: 'confirm', said: null },
  ] as const;
  for (const { state, before, action, said } of stale) {
    for (const visit of await listStale({ state, before, limit: MOST_AT_ONCE })) {
      await ignoringLateness(() => takeVisitStep(now, visit, { action, said, rules }));
    }
  }
}

async function takeVisitStep(
  now: Date,
  { id: visitId, caseId, version }: OrderVisit,
  step: { action: 'miss' | 'confirm'; said: string | null; rules: CareRules },
): Promise<void> {
  await transact((tx) => moveOrderVisit(tx, callOfJob(now), { caseId, visitId, version, ...step }));
}

/** Somebody was quicker than the clock. */
async function ignoringLateness(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
  }
}
