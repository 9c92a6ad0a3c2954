import { type ActionWords, type Flow, type StateWords, type Step, stepOf } from '../flow/flow';
import type { BookingState } from './schemas';

/** Who moves a booking. `system` is a leased job; `administrator` closes a date for the registry (M-68). */
export type BookingMover = 'booker' | 'partner' | 'registrar' | 'administrator' | 'system';

export type BookingAction =
  | 'accept'
  | 'decline'
  | 'expire'
  | 'cancel'
  | 'reschedule'
  | 'check_in'
  | 'undo_check_in'
  | 'serve'
  | 'mark_no_show'
  | 'correct'
  | 'close';

type BookingStep = Step<BookingState, BookingMover>;

/**
 * What a state means to both people (1.7). `live`: neither of them may be in another booking (M-64), and the seat is
 * theirs. Only awaiting_partner has a deadline, `partnerDeadline`; it stands in the case file while the state lasts.
 */
export const BOOKING_STATES = {
  awaiting_partner: { text: '号已留，等对方确认', group: 'running', live: true, next: '对方在自己的手机上确认' },
  booked: { text: '两人都已确认', group: 'running', live: true, next: '两人当天同到登记处' },
  checked_in: { text: '已签到', group: 'running', live: true, next: '在大厅等叫号' },
  served: { text: '已办理', group: 'done', live: false, next: '结果以登记处当场告知的为准' },
  no_show: { text: '没有到场', group: 'done', live: false, next: '带身份证到登记处，当天一样能办' },
  declined: { text: '对方没有确认', group: 'done', live: false, next: '可以重新预约' },
  expired: { text: '到期没有确认', group: 'done', live: false, next: '可以重新预约' },
  cancelled_by_user: { text: '已取消', group: 'done', live: false, next: '可以重新预约' },
  cancelled_by_office: { text: '登记处停办，已取消', group: 'done', live: false, next: '一步就能改约别的时间' },
} as const satisfies Record<BookingState, StateWords & { live: boolean }>;

/** Where every booking begins. */
export const BOOKING_START = { state: 'awaiting_partner' } as const satisfies { state: BookingState };

/** What an action says in the timeline of both; {谁} is 您, 对方 or 登记处, by who reads and who did it. */
const BOOKING_ACTIONS = {
  book: { says: '{谁}提交了预约' },
  accept: { says: '{谁}确认了预约' },
  decline: { says: '{谁}没有确认，号已放回' },
  expire: { says: '到期没有确认，号已放回' },
  cancel: { says: '{谁}取消了预约' },
  reschedule: { says: '{谁}改了时间' },
  check_in: { says: '到登记处签到' },
  undo_check_in: { says: '登记处撤回了签到' },
  serve: { says: '登记处办理完毕' },
  mark_no_show: { says: '当天没有到场' },
  correct: { says: '登记处更正了记录' },
  close: { says: '登记处当天停办，预约取消' },
} as const satisfies Record<BookingAction | 'book', ActionWords>;

/** The way of a booking: nothing else changes a state. One made on the phone begins with the consent of both (M-50). */
export const BOOKING_FLOW: Flow<BookingState, BookingAction, BookingMover, never, 'book'> = {
  starts: [BOOKING_START.state, 'booked'],
  states: BOOKING_STATES,
  actions: BOOKING_ACTIONS,
  steps: {
    awaiting_partner: {
      accept: { next: 'booked', by: ['partner'] },
      decline: { next: 'declined', by: ['partner'] },
      expire: { next: 'expired', by: ['system'] },
      cancel: { next: 'cancelled_by_user', by: ['booker'] },
      close: { next: 'cancelled_by_office', by: ['administrator'] },
    },
    booked: {
      cancel: { next: 'cancelled_by_user', by: ['booker', 'partner'] },
      /** The same booking at another time (M-59): it keeps its reference and its place in calendars. */
      reschedule: { next: 'booked', by: ['booker', 'partner'] },
      check_in: { next: 'checked_in', by: ['registrar'] },
      mark_no_show: { next: 'no_show', by: ['system'] },
      close: { next: 'cancelled_by_office', by: ['administrator'] },
    },
    checked_in: {
      undo_check_in: { next: 'booked', by: ['registrar'] },
      /** With a result of 1.7, which stays out of every message. */
      serve: { next: 'served', by: ['registrar'] },
    },
    /** A wrong record goes back to the hall, and is settled again from there. */
    served: { correct: { next: 'checked_in', by: ['registrar'] } },
    /** They came late and were served as walk-ins (M-66). */
    no_show: { correct: { next: 'checked_in', by: ['registrar'] } },
    declined: {},
    expired: {},
    cancelled_by_user: {},
    cancelled_by_office: {},
  },
};

/** The step an action takes from a state, or undefined where the table has none. */
export function next(state: BookingState, action: BookingAction): BookingStep | undefined {
  return stepOf(BOOKING_FLOW, state, action);
}

/** The step, when this mover may take it. */
export function nextBy(state: BookingState, action: BookingAction, mover: BookingMover): BookingStep | undefined {
  const step = next(state, action);
  return step?.by.includes(mover) ? step : undefined;
}
