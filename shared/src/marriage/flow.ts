import type { BookingState } from './contract';

/** Who may move a booking: the resident who made it. */
export type BookingAction = 'cancel';
type Step = { next: BookingState; by: readonly 'booker'[]; says: string };

/** What a state means to the resident (1.7). */
export const BOOKING_STATES = {
  awaiting_partner: { text: '号已留，到场一起确认', group: 'running', live: true, next: '两人当天同到登记处' },
  cancelled_by_user: { text: '已取消', group: 'done', live: false, next: '可以重新预约' },
} as const satisfies Record<
  BookingState,
  { text: string; group: 'mine_to_do' | 'running' | 'done'; live: boolean; next: string }
>;

/** state × action → next state. A state without a row does not compile; nothing else changes a state. */
export const BOOKING_FLOW = {
  awaiting_partner: { cancel: { next: 'cancelled_by_user', by: ['booker'], says: '您取消了预约' } },
  cancelled_by_user: {},
} as const satisfies Record<BookingState, Partial<Record<BookingAction, Step>>>;

/** Where every booking begins, and what the first line of its timeline says. */
export const BOOKING_START = { state: 'awaiting_partner', says: '您提交了预约' } as const satisfies {
  state: BookingState;
  says: string;
};

/** The step an action takes from a state, or undefined where the table has none. */
export function next(state: BookingState, action: BookingAction): Step | undefined {
  const steps: Partial<Record<BookingAction, Step>> = BOOKING_FLOW[state];
  return steps[action];
}
