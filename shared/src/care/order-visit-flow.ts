import { z } from 'zod';
import type { ActionWords, Flow, StateWords } from '../flow/flow';
import { freeText } from '../relief/inputs';
import type { CareMover } from './movers';

/** How one visit of an order stands: one meal, one cleaning. */
export const OrderVisitState = z.enum([
  'planned',
  'on_the_way',
  'finished',
  'confirmed',
  'disputed',
  'settled',
  'cancelled',
  'called_off',
  'missed',
]);
export type OrderVisitState = z.infer<typeof OrderVisitState>;

export const OrderVisitAction = z.enum([
  'set_out',
  'finish',
  'confirm',
  'dispute',
  'settle',
  'cancel',
  'call_off',
  'miss',
]);
export type OrderVisitAction = z.infer<typeof OrderVisitAction>;

const nothing = z.strictObject({});

export const ORDER_VISIT_INPUTS = {
  set_out: nothing,
  finish: nothing,
  confirm: nothing,
  dispute: z.strictObject({ text: freeText('哪里不对', 500) }),
  settle: z.strictObject({ note: freeText('怎么处理的', 500) }),
  cancel: nothing,
  call_off: z.strictObject({ reason: freeText('原因', 300) }),
  miss: z.strictObject({ reason: freeText('情况', 300) }),
} as const;

/** `isAlert`: the adviser is told, and it stays on their list until somebody has looked after the elder. */
export const ORDER_VISIT_STATES = {
  planned: { text: '等上门', group: 'running', isAlert: false, next: '不要这一次，请提前取消' },
  on_the_way: { text: '在路上', group: 'running', isAlert: false, next: '服务员快到了' },
  finished: { text: '做完了，等您确认', group: 'mine_to_do', isAlert: false, next: '请确认，不对就说哪里不对' },
  confirmed: { text: '已确认', group: 'done', isAlert: false, next: '' },
  disputed: { text: '您说不对，在处理', group: 'running', isAlert: true, next: '养老顾问会联系您' },
  settled: { text: '已处理', group: 'done', isAlert: false, next: '' },
  cancelled: { text: '您取消了', group: 'done', isAlert: true, next: '' },
  called_off: { text: '服务商来不了', group: 'done', isAlert: true, next: '养老顾问会联系您' },
  missed: { text: '没有做成', group: 'done', isAlert: true, next: '养老顾问会联系您' },
} as const satisfies Record<OrderVisitState, StateWords & { isAlert: boolean }>;

const ORDER_VISIT_ACTIONS = {
  set_out: { says: '服务员出发了', button: '出发', input: ORDER_VISIT_INPUTS.set_out },
  finish: { says: '服务员做完了', button: '做完了', input: ORDER_VISIT_INPUTS.finish },
  confirm: { says: '{谁}确认了', button: '代记：已确认', input: ORDER_VISIT_INPUTS.confirm },
  dispute: { says: '{谁}说不对', button: '代记：不对', input: ORDER_VISIT_INPUTS.dispute },
  settle: { says: '养老顾问处理好了', button: '处理好了', input: ORDER_VISIT_INPUTS.settle },
  cancel: { says: '{谁}取消了这一次', button: '取消这一次', input: ORDER_VISIT_INPUTS.cancel },
  call_off: { says: '服务商这一次来不了', button: '这次去不了', input: ORDER_VISIT_INPUTS.call_off },
  miss: { says: '这一次没有做成', button: '没有做成', input: ORDER_VISIT_INPUTS.miss },
} as const satisfies Record<OrderVisitAction, ActionWords>;

/**
 * The way of one visit. Whoever has nobody at the door is missed: by the provider who stood there, or by the clock when
 * nobody set out. Without a word from the family a finished visit counts as confirmed after the days of the parameter.
 */
export const ORDER_VISIT_FLOW: Flow<OrderVisitState, OrderVisitAction, CareMover> = {
  starts: ['planned'],
  states: ORDER_VISIT_STATES,
  actions: ORDER_VISIT_ACTIONS,
  steps: {
    planned: {
      set_out: { next: 'on_the_way', by: ['provider'] },
      cancel: { next: 'cancelled', by: ['applicant', 'adviser'] },
      call_off: { next: 'called_off', by: ['provider', 'system'] },
      miss: { next: 'missed', by: ['system'] },
    },
    on_the_way: {
      finish: { next: 'finished', by: ['provider'] },
      miss: { next: 'missed', by: ['provider', 'system'] },
    },
    finished: {
      confirm: { next: 'confirmed', by: ['applicant', 'adviser', 'system'] },
      dispute: { next: 'disputed', by: ['applicant', 'adviser'] },
    },
    confirmed: {},
    disputed: { settle: { next: 'settled', by: ['adviser'] } },
    settled: {},
    cancelled: {},
    called_off: {},
    missed: {},
  },
};
