import { dateOf, timeOf } from '@jianghan/shared/calendar/dates';
import { Refusal } from '@jianghan/shared/refusal';
import { RELIEF_FLOW } from '@jianghan/shared/relief/flow';
import { type Lane, ReliefAction, ReliefState } from '@jianghan/shared/relief/states';
import fc from 'fast-check';
import { newId } from '../db/new-id';
import { execute, insertRows, select } from '../db/sql';
import { transact } from '../db/transact';
import { useDatabase } from '../testing/database';
import { makeRelief, setDibao } from '../testing/relief';
import {
  applyTo,
  CAST,
  callOf,
  D,
  dueOf,
  inputOf,
  isAllowed,
  type Model,
  type Real,
  WHO,
  type Who,
} from '../testing/relief-model';
import { moveRelief } from './core';
import { type ReliefRules, reliefRules } from './rules';
import { findRelief, type ReliefCase } from './store';

useDatabase();

const STEPS = 40;
const RUNS = 320;
let rules: ReliefRules;
let account: string;

beforeAll(async () => {
  await setDibao(D / 100);
  rules = await reliefRules();
  account = newId();
  await transact((tx) => insertRows(tx, { table: 'accounts', columns: ['id', 'created_at'] }, [[account, new Date()]]));
});

/** What a step is taken with, whatever the step. */
interface Given {
  lane: Lane;
  amountFen: number;
  hours: number;
}

interface Try {
  action: ReliefAction;
  who: Who;
}

let tried = 0;

function attempt(model: Readonly<Model>, { id }: Real, { action, who, ...given }: Try & Given): Promise<unknown> {
  tried += 1;
  const input = inputOf(action, given);
  const move = { caseId: id, action, version: model.version, input, rules };
  return transact((tx) => moveRelief(tx, callOf(who, { account, now: model.now }), move)).catch(
    (error: unknown) => error,
  );
}

/** The rules of the law, and the sum that is asked for keeps to the lane. */
function mustSucceed(model: Readonly<Model>, { action, who, amountFen }: Try & Given): boolean {
  const isFitting =
    !['publish', 'propose'].includes(action) || model.givenFen + amountFen <= (model.lane === 'FAST' ? D : 12 * D);
  return isFitting && isAllowed(model, action, who);
}

/** Everything that somebody may do from where the case stands; what ends it only now and then, so that cases get far. */
function openTo(model: Readonly<Model>, pick: number): Try | undefined {
  const actions = Object.keys(RELIEF_FLOW.steps[model.state]) as ReliefAction[];
  const open = actions.flatMap((action) =>
    WHO.filter((who) => isAllowed(model, action, who)).map((who) => ({ action, who })),
  );
  const onward = open.filter(({ action }) => !ENDING.includes(action));
  const among = onward.length > 0 && pick % 7 > 0 ? onward : open;
  return among[pick % Math.max(1, among.length)];
}

const ENDING: readonly ReliefAction[] = ['withdraw', 'terminate', 'refuse', 'not_accept', 'stop_payment'];

function pass(model: Model, hours: number): void {
  model.now = new Date(model.now.getTime() + hours * 3_600_000);
}

/** Anything by anybody: it succeeds exactly when the rules say so. */
async function takeStep(model: Model, real: Real, wanted: Try & Given): Promise<void> {
  pass(model, wanted.hours);
  const isOpen = mustSucceed(model, wanted);
  const outcome = await attempt(model, real, wanted);
  if (!isOpen) expect(outcome).toBeInstanceOf(Refusal);
  else if (outcome instanceof Error) throw outcome;
  else applyTo(model, wanted.action, wanted);
  await assertAgrees(model, real.id);
}

/** Two at once on what both have looked at: one of them at the most, and the other is told. */
async function race(
  model: Model,
  real: Real,
  { one, other, given }: { one: Try; other: Try; given: Given },
): Promise<void> {
  pass(model, given.hours);
  const wanted = [
    { ...one, ...given },
    { ...other, ...given },
  ] as const;
  const outcomes = await Promise.all(wanted.map((each) => attempt(model, real, each)));
  const won = wanted.filter((_, at) => !(outcomes[at] instanceof Error));
  for (const outcome of outcomes) if (outcome instanceof Error) expect(outcome).toBeInstanceOf(Refusal);
  expect(won).toHaveLength(wanted.some((each) => mustSucceed(model, each)) ? 1 : 0);
  for (const each of won) applyTo(model, each.action, each);
  await assertAgrees(model, real.id);
}

/** A command for fast-check: what it does, and how it is told when a run fails. */
function command(name: string, run: (model: Model, real: Real) => Promise<void>): fc.AsyncCommand<Model, Real> {
  return { check: () => true, run, toString: () => name };
}

const given = fc.record({
  lane: fc.constantFrom<Lane>('FAST', 'EMERGENCY', 'EXPENDITURE'),
  amountFen: fc.constantFrom(1, D, D + 1, 4 * D, 4 * D + 1, 12 * D, 12 * D + 1),
  hours: fc.integer({ min: 0, max: 80 }),
});
const pick = fc.nat({ max: 1000 });

const anything = fc
  .record({ action: fc.constantFrom(...ReliefAction.options), who: fc.constantFrom(...WHO), given })
  .map((wanted) =>
    command(`${wanted.who} ${wanted.action} ${JSON.stringify(wanted.given)}`, (model, real) =>
      takeStep(model, real, { ...wanted, ...wanted.given }),
    ),
  );

const onward = fc.record({ pick, given }).map((said) =>
  command(`onward ${JSON.stringify(said)}`, async (model, real) => {
    const wanted = openTo(model, said.pick);
    if (wanted !== undefined) await takeStep(model, real, { ...wanted, ...said.given });
  }),
);

/** The bank answers while money of the case is on its way: everything that was granted has arrived. */
const answered = fc.constant(
  command('the bank answers', async (model, { id }) => {
    if (model.state !== 'paying' || !model.isUnpaid) return;
    const sql = `INSERT INTO payments (id, grant_id, attempt, open_grant, case_id, office_id, amount_fen, holder_enc,
        number_enc, bank_enc, holder_differs, is_account_late, entered_key, decided_key, started_key, account_key, started_at,
        state, released_by, released_at, settled_at, followed_at)
      SELECT g.id, g.id, 1, g.id, g.case_id, r.office_id, g.amount_fen, '', '', '', 0, 0, '', '', '', '', :now, 'paid',
        :by, :now, :now, :now
      FROM relief_grants g JOIN relief_cases r ON r.id = g.case_id
      WHERE g.case_id = :id AND g.granted_at IS NOT NULL`;
    await transact((tx) => execute(tx, sql, { id, now: model.now, by: newId() }));
    model.isUnpaid = false;
  }),
);

const raced = fc.record({ pick, second: pick, given }).map((said) =>
  command(`race ${JSON.stringify(said)}`, async (model, real) => {
    const one = openTo(model, said.pick);
    const other = openTo(model, said.second);
    if (one !== undefined && other !== undefined) await race(model, real, { one, other, given: said.given });
  }),
);

async function assertAgrees(model: Readonly<Model>, id: string): Promise<void> {
  const relief = (await findRelief(null, id)) as ReliefCase;
  const { state, version, lane, wasSupplemented, isPrepaid, amountFen } = model;
  expect(relief).toMatchObject({ state, version, lane, wasSupplemented, isPrepaid, amountFen });
  const due = relief.dueAt === null ? null : `${dateOf(relief.dueAt)} ${timeOf(relief.dueAt)}`;
  const isStill = model.due?.limit === 'answer';
  expect(due).toBe(dueOf({ ...model, left: isStill ? null : model.left }));
}

/** What must hold of every case when everything is over. */
async function assertInvariants(): Promise<void> {
  const [twice] = await select<{ n: number }>(
    null,
    `SELECT COUNT(*) AS n FROM (SELECT case_id FROM relief_decisions WHERE stands = 'final' GROUP BY case_id HAVING COUNT(*) > 1) x`,
  );
  expect(Number(twice?.n)).toBe(0);
  const events = await select<{
    case_id: string;
    version: number;
    action: string;
    from_state: ReliefState | null;
    to_state: ReliefState;
  }>(null, 'SELECT case_id, version, action, from_state, to_state FROM case_events ORDER BY case_id, version');
  const lines = await select<{ object_id: string; action: string }>(
    null,
    "SELECT object_id, action FROM audit_entries WHERE object_kind = 'relief' ORDER BY object_id, position",
  );
  const counted = (rows: readonly string[]) => rows.slice().sort();
  expect(counted(lines.map((line) => `${line.object_id} ${line.action}`))).toEqual(
    counted(events.map((event) => `${event.case_id} relief.${event.action}`)),
  );
  for (const { from_state: from, to_state: to, action } of events) {
    if (from !== null)
      expect([from, action, RELIEF_FLOW.steps[from][action as ReliefAction]?.next]).toEqual([from, action, to]);
  }
  expect(new Set(events.map(({ to_state: to }) => to)).size).toBe(ReliefState.options.length);
}

test('over thousands of steps by everybody: only legal paths, one decision, the right deadline, an audit line for each event', async () => {
  const commands = fc.commands([onward, onward, onward, anything, raced, answered], {
    maxCommands: STEPS,
    size: 'max',
  });
  await fc.assert(
    fc.asyncProperty(commands, fc.boolean(), (these, isEntered) => fc.asyncModelRun(() => begin(isEntered), these)),
    { numRuns: RUNS, seed: 20_261_124 },
  );
  expect(tried).toBeGreaterThan(3000);
  await assertInvariants();
}, 240_000);

async function begin(isEntered: boolean): Promise<{ model: Model; real: Real }> {
  const now = new Date('2026-09-01T09:00:00+08:00');
  const call = callOf(isEntered ? 'clerk' : 'applicant', { account, now });
  const relief = await makeRelief({ accountId: account, origin: isEntered ? 'counter' : 'self' }, call);
  const model: Model = {
    state: 'submitted',
    version: 1,
    lane: null,
    wasSupplemented: false,
    isPrepaid: false,
    amountFen: 0,
    enteredBy: isEntered ? CAST.clerk.staffId : null,
    first: null,
    isUnpaid: false,
    givenFen: 0,
    due: { limit: 'material', from: '2026-09-01' },
    left: null,
    now,
  };
  await assertAgrees(model, relief.id);
  return { model, real: { id: relief.id } };
}
