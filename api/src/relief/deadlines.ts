import { Refusal } from '@jianghan/shared/refusal';
import { type Counting, recounted } from '@jianghan/shared/relief/clock';
import { reliefActions } from '@jianghan/shared/relief/flow';
import { type ReliefAction, ReliefState } from '@jianghan/shared/relief/states';
import * as audit from '../audit/audit';
import { transact } from '../db/transact';
import { knownYears } from '../holidays/service';
import type { Call } from '../http/call';
import { callOfJob } from '../jobs/call';
import { countingAt } from './clock';
import { moveRelief } from './core';
import { type ReliefRules, reliefRules } from './rules';
import { lockRelief } from './store';
import { listDue, listRunning, listUnescalated, markEscalated, setDue } from './store-deadlines';

const MOST_AT_ONCE = 200;

/** What the clock itself does when a limit is over, by state. Payments have a clock of their own. */
const AT_DUE = new Map<ReliefState, ReliefAction>(
  ReliefState.options.flatMap((state) => {
    const action = reliefActions(state, ['system']).find((one) => ['expire', 'end_publicity', 'close'].includes(one));
    return action === undefined ? [] : [[state, action] as const];
  }),
);

/** What time does to cases of relief. Run by a leased job; running it again changes nothing. */
export async function followDeadlines(now: Date): Promise<void> {
  const rules = await reliefRules();
  await takeDueSteps(now, rules);
  await escalateOverdue(now);
}

/** Answers with how many cases went on by the clock. */
export async function takeDueSteps(now: Date, rules: ReliefRules): Promise<number> {
  let taken = 0;
  for (let after = ''; ; ) {
    const due = await listDue([...AT_DUE.keys()], { now, after, most: MOST_AT_ONCE });
    for (const id of due) if (await takeDueStep(callOfJob(now), id, rules)) taken += 1;
    const last = due.at(-1);
    if (last === undefined || due.length < MOST_AT_ONCE) return taken;
    after = last;
  }
}

/** False when somebody was faster. */
async function takeDueStep(call: Call, caseId: string, rules: ReliefRules): Promise<boolean> {
  try {
    await transact(async (tx) => {
      const relief = await lockRelief(tx, caseId);
      const action = relief && AT_DUE.get(relief.state);
      if (action === undefined || relief?.dueAt == null || relief.dueAt >= call.now) throw new Refusal('state_changed');
      await moveRelief(tx, call, { caseId, action, rules });
    });
    return true;
  } catch (error) {
    if (error instanceof Refusal && error.code === 'state_changed') return false;
    throw error;
  }
}

/** What is overdue at the office goes to the supervisor: once for each deadline, with a line in the audit (5.1). */
export async function escalateOverdue(now: Date): Promise<number> {
  const call = callOfJob(now);
  const mine = ReliefState.options.filter((state) => !AT_DUE.has(state));
  for (let escalated = 0; ; ) {
    const ids = await transact(async (tx) => {
      const overdue = await listUnescalated(tx, mine, { now, most: MOST_AT_ONCE });
      await markEscalated(tx, overdue, now);
      const lines = overdue.map((id) => ({ call, action: 'relief.overdue', object: { kind: 'relief', id } }));
      await audit.recordAll(tx, lines);
      return overdue;
    });
    escalated += ids.length;
    if (ids.length < MOST_AT_ONCE) return escalated;
  }
}

/** The years as they were when this process last counted; what came with the library was counted with from the start. */
let counted = '[]';

/** Counts every running limit anew, after a year's holidays were loaded (5.4). Answers with how many dates moved. */
export async function recountDeadlines(now: Date): Promise<number> {
  const known = JSON.stringify(await knownYears());
  if (known === counted) return 0;
  const moved = await recountAll(now);
  counted = known;
  return moved;
}

async function recountAll(now: Date): Promise<number> {
  const rules = await reliefRules();
  const counting = countingAt(now, rules);
  let moved = 0;
  for (let after = ''; ; ) {
    const ids = await listRunning({ after, most: MOST_AT_ONCE });
    for (const id of ids) if (await recountOne(callOfJob(now), id, counting)) moved += 1;
    const last = ids.at(-1);
    if (last === undefined || ids.length < MOST_AT_ONCE) return moved;
    after = last;
  }
}

function recountOne(call: Call, id: string, counting: Counting): Promise<boolean> {
  return transact(async (tx) => {
    const relief = await lockRelief(tx, id);
    const dueAt = relief === undefined ? null : recounted(relief, counting).dueAt;
    if (dueAt === null || dueAt.getTime() === relief?.dueAt?.getTime()) return false;
    await setDue(tx, id, dueAt);
    await audit.record(tx, { call, action: 'relief.recounted', object: { kind: 'relief', id } });
    return true;
  });
}
