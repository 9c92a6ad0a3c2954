import { z } from 'zod';
import type { ActionWords, Flow, StateWords } from '../flow/flow';
import { freeText } from '../relief/inputs';
import type { CareLimit, CareMover } from './movers';

/** 三助一护 as the plan names it. */
export const ORDER_KINDS = { meal: '助餐', cleaning: '助洁', medical: '助医', remote: '远程照护' } as const;
export const OrderKind = z.enum(Object.keys(ORDER_KINDS) as [keyof typeof ORDER_KINDS], '请选要什么服务');
export type OrderKind = z.infer<typeof OrderKind>;

/** How an order as a whole stands; its single visits have a flow of their own. */
export const OrderState = z.enum(['submitted', 'running', 'done', 'declined', 'cancelled', 'stopped']);
export type OrderState = z.infer<typeof OrderState>;

export const OrderAction = z.enum(['accept', 'decline', 'lapse', 'cancel', 'stop', 'finish']);
export type OrderAction = z.infer<typeof OrderAction>;

const reason = freeText('原因', 300);

export const ORDER_INPUTS = {
  accept: z.strictObject({}),
  decline: z.strictObject({ reason }),
  cancel: z.strictObject({}),
  stop: z.strictObject({ reason }),
} as const;

export const ORDER_STATES = {
  submitted: { text: '等服务商接单', group: 'running', next: '服务商接单后会告诉您' },
  running: { text: '已接单', group: 'running', next: '按约好的时间上门；哪一次不要，提前取消就好' },
  done: { text: '都做完了', group: 'done', next: '需要时可以再下一单' },
  declined: { text: '服务商接不了', group: 'done', next: '养老顾问会帮您另找一家' },
  cancelled: { text: '已取消', group: 'done', next: '需要时可以再下一单' },
  stopped: { text: '服务商停了', group: 'done', next: '养老顾问会帮您另找一家' },
} as const satisfies Record<OrderState, StateWords>;

const ORDER_ACTIONS = {
  order: { says: '{谁}下了单' },
  enter: { says: '接线员替您下了单' },
  accept: { says: '服务商接了单', button: '接单', input: ORDER_INPUTS.accept },
  decline: { says: '服务商接不了，已告诉养老顾问', button: '接不了', input: ORDER_INPUTS.decline },
  lapse: { says: '到了约好的时间还没有人接单，已告诉养老顾问' },
  cancel: { says: '{谁}取消了整单', button: '取消整单', input: ORDER_INPUTS.cancel },
  stop: { says: '服务商停了以后的服务，已告诉养老顾问', button: '停止以后的服务', input: ORDER_INPUTS.stop },
  finish: { says: '每一次都做完了' },
} as const satisfies Record<OrderAction | 'order' | 'enter', ActionWords>;

/** The way of an order. Cancelling and stopping end every visit that has not begun. */
export const ORDER_FLOW: Flow<OrderState, OrderAction, CareMover, CareLimit, 'order' | 'enter'> = {
  starts: ['submitted'],
  states: ORDER_STATES,
  actions: ORDER_ACTIONS,
  steps: {
    submitted: {
      accept: { next: 'running', by: ['provider'], clock: 'clear' },
      decline: { next: 'declined', by: ['provider'], clock: 'clear' },
      lapse: { next: 'declined', by: ['system'], clock: 'clear' },
      cancel: { next: 'cancelled', by: ['applicant', 'adviser'], clock: 'clear' },
    },
    running: {
      cancel: { next: 'cancelled', by: ['applicant', 'adviser'] },
      stop: { next: 'stopped', by: ['provider'] },
      finish: { next: 'done', by: ['system'] },
    },
    done: {},
    declined: {},
    cancelled: {},
    stopped: {},
  },
};
