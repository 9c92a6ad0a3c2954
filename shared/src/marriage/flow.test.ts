import { describeEvent } from '../casefile/describe';
import { reachedFrom } from '../flow/flow';
import { BOOKING_FLOW, BOOKING_STATES, type BookingAction, next, nextBy } from './flow';
import { BookingState } from './schemas';

const ACTIONS = Object.keys(BOOKING_FLOW.actions).filter((action) => action !== 'book') as BookingAction[];
const STATES = BookingState.options;

test('every state can be reached from the start, and from every live state one that is over', () => {
  expect([...reachedFrom(BOOKING_FLOW, BOOKING_FLOW.starts)].sort()).toEqual([...STATES].sort());
  for (const state of STATES)
    expect([...reachedFrom(BOOKING_FLOW, [state])].some((end) => !BOOKING_STATES[end].live)).toBe(true);
});

test('only the partner consents or declines, and only time lets an answer expire', () => {
  expect(next('awaiting_partner', 'accept')).toEqual({ next: 'booked', by: ['partner'] });
  expect(nextBy('awaiting_partner', 'accept', 'booker')).toBeUndefined();
  expect(nextBy('awaiting_partner', 'decline', 'booker')).toBeUndefined();
  expect(nextBy('awaiting_partner', 'expire', 'system')?.next).toBe('expired');
  expect(STATES.filter((state) => next(state, 'accept') !== undefined)).toEqual(['awaiting_partner']);
});

test('before consent only the booker cancels, after it either of them', () => {
  expect(nextBy('awaiting_partner', 'cancel', 'partner')).toBeUndefined();
  expect(nextBy('booked', 'cancel', 'booker')?.next).toBe('cancelled_by_user');
  expect(nextBy('booked', 'cancel', 'partner')?.next).toBe('cancelled_by_user');
});

test('without consent nobody is checked in, and no resident moves a booking from the check-in on', () => {
  expect(next('awaiting_partner', 'check_in')).toBeUndefined();
  for (const state of ['checked_in', 'served', 'no_show'] as const) {
    for (const action of ACTIONS) {
      expect(nextBy(state, action, 'booker')).toBeUndefined();
      expect(nextBy(state, action, 'partner')).toBeUndefined();
    }
  }
});

test('what the residents or the office ended stays ended', () => {
  for (const state of ['declined', 'expired', 'cancelled_by_user', 'cancelled_by_office'] as const) {
    expect(BOOKING_FLOW.steps[state]).toEqual({});
  }
});

test('a change of time keeps the state', () => {
  for (const state of STATES) expect([undefined, state]).toContain(next(state, 'reschedule')?.next);
});

test('the timeline says who did it to each reader, and does not name a mover where time or the office acted', () => {
  expect(describeEvent('marriage_booking', 'accept', '您')).toBe('您确认了预约');
  expect(describeEvent('marriage_booking', 'cancel', '对方')).toBe('对方取消了预约');
  expect(describeEvent('marriage_booking', 'expire', '系统')).toBe('到期没有确认，号已放回');
});
