import { reachedFrom } from '../flow/flow';
import { AdviceAction } from './advice-flow';
import { CARE_FLOWS, CARE_LIMITS, careActions, careStart, careState, careStep } from './flows';
import { IntentionAction } from './intention-flow';
import { CARE_MOVERS } from './movers';
import { StaffCareMove } from './moves';
import { OrderAction } from './order-flow';
import { ORDER_VISIT_FLOW, OrderVisitAction } from './order-visit-flow';
import { CareKind } from './schemas';
import { VisitAction } from './visit-flow';

const ACTIONS: Record<CareKind, readonly string[]> = {
  visit: VisitAction.options,
  intention: IntentionAction.options,
  home_service: OrderAction.options,
  advice: AdviceAction.options,
};
const FLOWS = [
  ...CareKind.options.map((kind) => ({ name: kind as string, flow: CARE_FLOWS[kind], actions: ACTIONS[kind] })),
  { name: 'order visit', flow: ORDER_VISIT_FLOW, actions: OrderVisitAction.options as readonly string[] },
];

interface Cell {
  next: string;
  by: readonly string[];
  clock?: unknown;
}

/** Every cell of a table, with where it starts. */
function cellsOf({ steps }: { steps: object }): { state: string; action: string; step: Cell }[] {
  return Object.entries(steps).flatMap(([state, row]) =>
    Object.entries(row as Record<string, Cell>).map(([action, step]) => ({ state, action, step })),
  );
}

describe.each(FLOWS)('the way of $name', ({ flow, actions }) => {
  const states = Object.keys(flow.states);
  const done = Object.entries(flow.states).flatMap(([state, { group }]) => (group === 'done' ? [state] : []));

  test('reaches every state from its beginning, and an end from each', () => {
    expect([...reachedFrom(flow as never, flow.starts as never)].sort()).toEqual(states.slice().sort());
    for (const state of states) {
      const reached = reachedFrom(flow as never, [state] as never) as Set<string>;
      expect(done.some((end) => reached.has(end))).toBe(true);
    }
  });

  test('takes every action somewhere, says it in Chinese, and has somebody for every step', () => {
    expect([...new Set(cellsOf(flow).map(({ action }) => action))].sort()).toEqual(actions.slice().sort());
    for (const { says } of Object.values(flow.actions)) expect(says).toMatch(/\p{Script=Han}/u);
    for (const { step } of cellsOf(flow)) expect(step.by.length).toBeGreaterThan(0);
  });

  test('leaves nobody waiting: what is not done can be moved, and what is the family’s to do by the family', () => {
    for (const [state, { group }] of Object.entries(flow.states)) {
      const steps = cellsOf(flow).filter((cell) => cell.state === state);
      if (group !== 'done') expect([state, steps.length]).not.toEqual([state, 0]);
      if (group === 'mine_to_do')
        expect([state, steps.some(({ step }) => step.by.includes('applicant'))]).toEqual([state, true]);
    }
  });
});

const MATRIX = CareKind.options.flatMap((kind) =>
  Object.keys(CARE_FLOWS[kind].states).flatMap((state) =>
    CARE_MOVERS.flatMap((mover) => ACTIONS[kind].map((action) => ({ kind, state, mover, action }))),
  ),
);

test('role × state × action has no hole: each cell is a step of the table or closed, and the buttons say the same', () => {
  for (const { kind, state, mover, action } of MATRIX) {
    const cell = cellsOf(CARE_FLOWS[kind]).find((one) => one.state === state && one.action === action);
    const isOpen = cell?.step.by.includes(mover) ?? false;
    expect(careStep({ kind, state }, action, [mover])).toEqual(isOpen ? cell?.step : undefined);
    const buttons = careActions({ kind, state }, [mover]).map((one) => one.action);
    expect([kind, state, mover, action, buttons.includes(action)]).toEqual([kind, state, mover, action, isOpen]);
  }
});

test('the table is what it was agreed to be', () => {
  const lines = FLOWS.flatMap(({ name, flow }) =>
    cellsOf(flow).map(({ state, action, step }) => `${name}: ${state} ${action} → ${step.next} (${step.by.join(' ')})`),
  );
  expect(lines).toMatchSnapshot();
});

test('what the staff may send is what some of them may do, and no button leads nowhere', () => {
  const sent = StaffCareMove.options.flatMap(({ options }) =>
    options.map(({ shape }) => `${shape.kind.value} ${shape.action.value}`),
  );
  const staff = CARE_MOVERS.filter((mover) => mover !== 'applicant' && mover !== 'system');
  const open = CareKind.options.flatMap((kind) =>
    cellsOf(CARE_FLOWS[kind]).flatMap(({ action, step }) =>
      step.by.some((mover) => (staff as readonly string[]).includes(mover)) ? [`${kind} ${action}`] : [],
    ),
  );
  // The core takes `leave` in the place of a second 不要; nobody asks for it.
  expect([...new Set(open)].filter((one) => one !== 'intention leave').sort()).toEqual(sent.slice().sort());
});

test('a machine turns nobody away: the clock only lapses, closes, notes and confirms (P-10)', () => {
  const taken = FLOWS.flatMap(({ name, flow }) =>
    cellsOf(flow).flatMap(({ action, step }) => (step.by.includes('system') ? [`${name} ${action}`] : [])),
  );
  expect([...new Set(taken)].sort()).toEqual([
    'advice close',
    'home_service finish',
    'home_service lapse',
    'intention lapse',
    'order visit call_off',
    'order visit confirm',
    'order visit miss',
    'visit mark_no_show',
  ]);
});

test('every limit that a step starts is a parameter, and an end stops every clock that a case may carry', () => {
  for (const kind of CareKind.options) {
    for (const { state, step } of cellsOf(CARE_FLOWS[kind])) {
      const starts = (step.clock as { starts?: string } | undefined)?.starts;
      if (starts !== undefined) expect(CARE_LIMITS).toHaveProperty(starts);
      const isTimed = kind !== 'visit' && !(kind === 'home_service' && state === 'running');
      const isEnd = careState(kind, step.next).group === 'done';
      if (isTimed && isEnd) expect([kind, state, step.clock]).toEqual([kind, state, 'clear']);
    }
    expect(careState(kind, careStart(kind)).group).not.toBe('done');
  }
});

test('a visit that did not take place, or not as it should, alerts the adviser; one the family confirmed does not', () => {
  const alerting = Object.entries(ORDER_VISIT_FLOW.states).flatMap(([state, words]) =>
    (words as { isAlert?: boolean }).isAlert ? [state] : [],
  );
  expect(alerting.sort()).toEqual(['called_off', 'cancelled', 'disputed', 'missed']);
});
