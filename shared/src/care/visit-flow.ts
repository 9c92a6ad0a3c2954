import { z } from 'zod';
import type { ActionWords, Flow, StateWords } from '../flow/flow';
import { freeText } from '../relief/inputs';
import type { CareMover } from './movers';

/** How a visit to a place stands (预约参观). */
export const VisitState = z.enum(['booked', 'visited', 'no_show', 'cancelled', 'called_off']);
export type VisitState = z.infer<typeof VisitState>;

export const VisitAction = z.enum(['cancel', 'call_off', 'finish', 'mark_no_show', 'correct']);
export type VisitAction = z.infer<typeof VisitAction>;

export const VISIT_INPUTS = {
  cancel: z.strictObject({}),
  /** The family is told the reason, so that they can choose another time or place. */
  call_off: z.strictObject({ reason: freeText('原因', 300) }),
  finish: z.strictObject({}),
  mark_no_show: z.strictObject({}),
  correct: z.strictObject({}),
} as const;

/** `live`: the seat is theirs, and the same account books no second visit to this place. */
export const VISIT_STATES = {
  booked: { text: '已约好参观', group: 'running', live: true, next: '按约好的时间到门口，说一声预约编号' },
  visited: { text: '已参观', group: 'done', live: false, next: '觉得合适，可以登记入住意向' },
  no_show: { text: '没有到', group: 'done', live: false, next: '需要时可以再约一次' },
  cancelled: { text: '已取消', group: 'done', live: false, next: '需要时可以再约一次' },
  called_off: { text: '机构取消了', group: 'done', live: false, next: '可以换个时间，或看看附近别的机构' },
} as const satisfies Record<VisitState, StateWords & { live: boolean }>;

const VISIT_ACTIONS = {
  book: { says: '{谁}约了参观' },
  cancel: { says: '{谁}取消了参观', button: '代为取消', input: VISIT_INPUTS.cancel },
  call_off: { says: '机构取消了这次参观', button: '取消这次参观', input: VISIT_INPUTS.call_off },
  finish: { says: '到机构参观', button: '来过了', input: VISIT_INPUTS.finish },
  mark_no_show: { says: '约好的时间没有到', button: '没有来', input: VISIT_INPUTS.mark_no_show },
  correct: { says: '机构更正了记录', button: '更正', input: VISIT_INPUTS.correct },
} as const satisfies Record<VisitAction | 'book', ActionWords>;

/** The way of a visit. The time is taken at the desk before the case begins, so it begins as booked. */
export const VISIT_FLOW: Flow<VisitState, VisitAction, CareMover, never, 'book'> = {
  starts: ['booked'],
  states: VISIT_STATES,
  actions: VISIT_ACTIONS,
  steps: {
    booked: {
      cancel: { next: 'cancelled', by: ['applicant', 'adviser'] },
      call_off: { next: 'called_off', by: ['operator'] },
      finish: { next: 'visited', by: ['operator'] },
      mark_no_show: { next: 'no_show', by: ['operator', 'system'] },
    },
    // A wrong key is put right at once: back to what was booked, the clock would mark it again.
    visited: { correct: { next: 'no_show', by: ['operator'] } },
    no_show: { correct: { next: 'visited', by: ['operator'] } },
    cancelled: {},
    called_off: {},
  },
};
