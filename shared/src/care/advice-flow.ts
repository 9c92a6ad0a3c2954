import { z } from 'zod';
import type { ActionWords, Flow, StateWords } from '../flow/flow';
import { freeText } from '../relief/inputs';
import type { CareLimit, CareMover } from './movers';

/** How a question to the adviser of a street stands (顾问咨询). */
export const AdviceState = z.enum(['asked', 'taken', 'answered', 'withdrawn', 'closed']);
export type AdviceState = z.infer<typeof AdviceState>;

export const AdviceAction = z.enum(['take', 'answer', 'ask_again', 'withdraw', 'close']);
export type AdviceAction = z.infer<typeof AdviceAction>;

export const ADVICE_INPUTS = {
  take: z.strictObject({}),
  answer: z.strictObject({ text: freeText('答复', 2000) }),
  ask_again: z.strictObject({ text: freeText('还想问的', 1000) }),
  withdraw: z.strictObject({}),
  close: z.strictObject({}),
} as const;

export const ADVICE_STATES = {
  asked: { text: '等顾问看', group: 'running', next: '养老顾问会打电话，或在这里答复' },
  taken: { text: '顾问在办', group: 'running', next: '养老顾问会打电话，或在这里答复' },
  answered: { text: '已答复', group: 'running', next: '还有不清楚的，可以接着问' },
  withdrawn: { text: '已撤回', group: 'done', next: '需要时可以再问' },
  closed: { text: '已办结', group: 'done', next: '需要时可以再问' },
} as const satisfies Record<AdviceState, StateWords>;

const ADVICE_ACTIONS = {
  ask: { says: '{谁}问了养老顾问' },
  take: { says: '养老顾问接了', button: '我来办', input: ADVICE_INPUTS.take },
  answer: { says: '养老顾问答复了', button: '答复', input: ADVICE_INPUTS.answer },
  ask_again: { says: '{谁}接着问', input: ADVICE_INPUTS.ask_again },
  withdraw: { says: '{谁}撤回了', input: ADVICE_INPUTS.withdraw },
  close: { says: '办结', button: '办结', input: ADVICE_INPUTS.close },
} as const satisfies Record<AdviceAction | 'ask', ActionWords>;

export const ADVICE_FLOW: Flow<AdviceState, AdviceAction, CareMover, CareLimit, 'ask'> = {
  starts: ['asked'],
  states: ADVICE_STATES,
  actions: ADVICE_ACTIONS,
  steps: {
    asked: {
      take: { next: 'taken', by: ['adviser'] },
      answer: { next: 'answered', by: ['adviser'], clock: { starts: 'closing' } },
      withdraw: { next: 'withdrawn', by: ['applicant'], clock: 'clear' },
    },
    taken: {
      answer: { next: 'answered', by: ['adviser'], clock: { starts: 'closing' } },
      withdraw: { next: 'withdrawn', by: ['applicant'], clock: 'clear' },
    },
    answered: {
      ask_again: { next: 'asked', by: ['applicant'], clock: { starts: 'answer' } },
      close: { next: 'closed', by: ['adviser', 'system'], clock: 'clear' },
    },
    withdrawn: {},
    closed: {},
  },
};
