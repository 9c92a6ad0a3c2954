import { reachedFrom } from '../flow/flow';
import { RELIEF_ACTIONS, RELIEF_FLOW, RELIEF_STATES, reliefActions, reliefStep } from './flow';
import { RELIEF_MOVERS, ReliefAction, ReliefState } from './states';

const STATES = ReliefState.options;
const ENDS = ['withdrawn', 'terminated', 'closed'] as const;
const STAFF = ['street_officer', 'street_supervisor', 'district_officer'] as const;

test('every state is reached from an application, and an end from every state', () => {
  expect([...reachedFrom(RELIEF_FLOW, RELIEF_FLOW.starts)].sort()).toEqual([...STATES].sort());
  for (const state of STATES) {
    const reached = reachedFrom(RELIEF_FLOW, [state]);
    expect(ENDS.some((end) => reached.has(end))).toBe(true);
  }
});

test('every action has its words, stands in the table, and nobody else may take it', () => {
  const cells = STATES.flatMap((state) => Object.entries(RELIEF_FLOW.steps[state]));
  expect([...new Set(cells.map(([action]) => action))].sort()).toEqual([...ReliefAction.options].sort());
  for (const action of ReliefAction.options) expect(RELIEF_ACTIONS[action].says).toMatch(/\p{Script=Han}/u);
  for (const [, { by }] of cells) expect(by.length).toBeGreaterThan(0);
});

describe('role × state × action', () => {
  const matrix = STATES.flatMap((state) =>
    RELIEF_MOVERS.flatMap((mover) => ReliefAction.options.map((action) => ({ state, mover, action }))),
  );

  test('has no hole: each cell is a step of the table or closed, and the buttons say the same', () => {
    expect(matrix).toHaveLength(STATES.length * RELIEF_MOVERS.length * ReliefAction.options.length);
    for (const { state, mover, action } of matrix) {
      const step = RELIEF_FLOW.steps[state][action];
      const isOpen = step?.by.includes(mover) ?? false;
      expect(reliefStep(state, action, [mover])).toEqual(isOpen ? step : undefined);
      expect(reliefActions(state, [mover]).includes(action)).toBe(isOpen);
    }
  });

  test('is what it was agreed to be', () => {
    const open = STATES.flatMap((state) =>
      RELIEF_MOVERS.map((mover) => `${state} ${mover}: ${reliefActions(state, [mover]).join(' ')}`),
    );
    expect(open.filter((line) => !line.endsWith(': '))).toMatchSnapshot();
  });
});

test('each state that the person or the staff must leave has somebody who can', () => {
  for (const state of STATES.filter((one) => !(ENDS as readonly string[]).includes(one))) {
    expect(reliefActions(state, RELIEF_MOVERS).length).toBeGreaterThan(0);
    if (RELIEF_STATES[state].group === 'mine_to_do') expect(reliefActions(state, ['applicant'])).not.toEqual([]);
  }
});

test('the person takes it back before somebody has to decide, and never after', () => {
  const open = STATES.filter((state) => reliefActions(state, ['applicant']).includes('withdraw'));
  expect(open).toEqual(['submitted', 'supplement', 'accepted', 'verifying', 'review', 'meeting', 'publicity']);
});

test('the clock never refuses, accepts or grants: nobody is turned away by a machine (P-10)', () => {
  const taken = STATES.flatMap((state) => reliefActions(state, ['system']));
  for (const action of ['accept', 'not_accept', 'prepay', 'approve', 'approve_first', 'refuse'] as const)
    expect(taken).not.toContain(action);
});

test('a person who was told what is missing has the time for it, and the clock of the office stands still (C-04)', () => {
  const step = reliefStep('submitted', 'ask_supplement', STAFF);
  expect(step).toMatchObject({ next: 'supplement', clock: { stopsFor: 'answer' } });
  expect(reliefStep('supplement', 'answer', ['applicant'])).toMatchObject({ next: 'submitted', clock: 'resume' });
});

test('the gaps of the seed are closed: a failed payment, stages, a second approver, an objection, what was not accepted', () => {
  expect(reliefStep('paying', 'fail_payment', ['system'])?.next).toBe('payment_failed');
  expect(reliefStep('payment_failed', 'pay_again', STAFF)?.next).toBe('paying');
  expect(reliefStep('paying', 'confirm_part', ['system'])?.next).toBe('paid_in_part');
  expect(reliefStep('paid_in_part', 'pay_next', STAFF)?.next).toBe('paying');
  expect(reliefStep('deciding', 'approve_first', STAFF)?.next).toBe('second_approval');
  expect(reliefStep('publicity', 'object', STAFF)?.next).toBe('verifying');
  expect(reliefStep('not_accepted', 'close', STAFF)?.next).toBe('closed');
});

test('a forwarded case is never called rejected (R-05…R-07)', () => {
  const { text, next } = RELIEF_STATES.forwarded;
  expect(`${text}${next}${RELIEF_ACTIONS.forward.says}`).not.toMatch(/拒|驳|不予/);
});
