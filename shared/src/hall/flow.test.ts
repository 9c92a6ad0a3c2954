import { asksCeremony, CALLS_BEFORE_MISSED, nextTicketState, resultsOf, TICKET_FLOW, ticketActions } from './flow';
import { ticketLabel } from './queue';
import { CheckIn, HallService, TicketState } from './schemas';

test('a number is passed over after three calls, not before, and never called a fourth time', () => {
  const called = (calls: number) => ticketActions({ state: 'called', calls });
  expect(called(1)).toEqual(['recall', 'start']);
  expect(called(CALLS_BEFORE_MISSED)).toEqual(['start', 'miss']);
});

test('every state leads somewhere, and what is done can only be corrected', () => {
  for (const state of TicketState.options) expect(Object.keys(TICKET_FLOW[state]).length).toBeGreaterThan(0);
  expect(nextTicketState({ state: 'done', calls: 1 }, 'start')).toBeUndefined();
  expect(nextTicketState({ state: 'done', calls: 1 }, 'correct')).toBe('done');
  expect(nextTicketState({ state: 'missed', calls: 3 }, 'return')).toBe('waiting');
});

test('only an application to divorce ends with a receipt, and only a registered marriage has a ceremony (1.4, M-70)', () => {
  for (const service of HallService.options) {
    expect([service, resultsOf(service).includes('accepted')]).toEqual([service, service === 'DIV_APPLY']);
    expect([service, asksCeremony(service, 'registered')]).toEqual([service, service === 'MARRY']);
    expect(asksCeremony(service, 'materials_missing')).toBe(false);
  }
});

test('a number says nothing about the matter and is read aloud easily', () => {
  expect([ticketLabel('booked', 12), ticketLabel('walk_in', 3), ticketLabel('walk_in', 1234)]).toEqual([
    'A012',
    'W003',
    'W1234',
  ]);
});

test('one checks in one way at a time, and is told which field is missing or too much', () => {
  const token = 'abcdefghijklmnopqrstuv';
  const wrong = (input: object) => CheckIn.safeParse(input).error?.issues.map(({ path }) => path.join('.'));
  expect(wrong({ by: 'token', token })).toBeUndefined();
  expect(wrong({ by: 'person', name: '周小宁', lastFour: '001x' })).toBeUndefined();
  expect(wrong({ by: 'token' })).toEqual(['token']);
  expect(wrong({ by: 'person', name: '周小宁' })).toEqual(['lastFour']);
  expect(wrong({ by: 'reference', reference: 'MR-7K3M-9QXT-C', token })).toEqual(['token']);
});
