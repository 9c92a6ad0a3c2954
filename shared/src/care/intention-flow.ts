import { z } from 'zod';
import type { ActionWords, Flow, StateWords } from '../flow/flow';
import { freeText } from '../relief/inputs';
import type { CareLimit, CareMover } from './movers';

/** How a wish to move into a home stands (登记入住意向, 4.4). */
export const IntentionState = z.enum([
  'registered',
  'assessing',
  'waiting',
  'offered',
  'accepted',
  'admitted',
  'declined',
  'withdrawn',
  'paused',
]);
export type IntentionState = z.infer<typeof IntentionState>;

export const IntentionAction = z.enum([
  'assess',
  'queue',
  'offer',
  'take',
  'pass',
  'lapse',
  'leave',
  'admit',
  'decline',
  'withdraw',
  'return',
]);
export type IntentionAction = z.infer<typeof IntentionAction>;

/** The classes of the queue, first to last (4.4; the pattern of Guangzhou, UNSURE for Jianghan). 特困 愿进全进 stands in the first. */
export const QUEUE_CLASSES = {
  1: '特困、孤老优抚',
  2: '经济困难的失能、高龄老人，计生特殊家庭',
  3: '其他失能老人',
  4: '其他老人',
} as const;
export const QueueClass = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)], '请选轮候类别');
export type QueueClass = z.infer<typeof QueueClass>;

const reason = freeText('原因', 500);
const nothing = z.strictObject({});
const Level = z.number('请选能力等级').int().min(0, '请选能力等级').max(4, '请选能力等级');

export const INTENTION_INPUTS = {
  assess: z.strictObject({ note: freeText('约好的时间地点', 300) }),
  /** What the assessment on the spot came to, never the self-check of the phone. */
  queue: z.strictObject({ class: QueueClass, level: Level }),
  /** Out of turn only with a reason that stands in the record. */
  offer: z.strictObject({ room: freeText('房间和床位', 100), outOfTurn: reason.nullable() }),
  take: nothing,
  pass: nothing,
  lapse: nothing,
  leave: nothing,
  admit: nothing,
  decline: z.strictObject({ reason }),
  withdraw: nothing,
  return: nothing,
} as const;

export const INTENTION_STATES = {
  registered: { text: '已登记', group: 'running', next: '机构会打电话给您，约上门或到院评估' },
  assessing: { text: '等评估', group: 'running', next: '按约好的时间评估，三个工作日内告诉结果' },
  waiting: { text: '轮候中', group: 'running', next: '有空床会按顺序通知您' },
  offered: { text: '有床位了', group: 'mine_to_do', next: '请在期限内说要不要这张床' },
  accepted: { text: '准备入住', group: 'running', next: '机构会联系您办入住' },
  admitted: { text: '已入住', group: 'done', next: '有事请找院里的工作人员' },
  declined: { text: '这家暂时收不了', group: 'done', next: '可以看看附近别的机构，或问问养老顾问' },
  withdrawn: { text: '已撤回', group: 'done', next: '需要时可以再登记' },
  paused: { text: '暂停轮候', group: 'done', next: '已两次没有要床位，期满可以再登记' },
} as const satisfies Record<IntentionState, StateWords>;

const INTENTION_ACTIONS = {
  register: { says: '{谁}登记了入住意向' },
  assess: { says: '机构联系过，约了评估', button: '已联系，约评估', input: INTENTION_INPUTS.assess },
  queue: { says: '评估完成，排上了队', button: '评估完成，排队', input: INTENTION_INPUTS.queue },
  offer: { says: '有空床，机构通知了您', button: '通知有床位', input: INTENTION_INPUTS.offer },
  take: { says: '{谁}要这张床', button: '代记：要这张床', input: INTENTION_INPUTS.take },
  pass: { says: '{谁}这次不要，继续排队', button: '代记：这次不要', input: INTENTION_INPUTS.pass },
  lapse: { says: '到期没有回音，继续排队' },
  leave: { says: '{谁}又一次不要，暂停轮候' },
  admit: { says: '办好了入住', button: '已入住', input: INTENTION_INPUTS.admit },
  decline: { says: '机构说明了收不了的原因', button: '收不了', input: INTENTION_INPUTS.decline },
  withdraw: { says: '{谁}撤回了登记', button: '代为撤回', input: INTENTION_INPUTS.withdraw },
  return: { says: '没有住成，回到队里', button: '没住成，回队里', input: INTENTION_INPUTS.return },
} as const satisfies Record<IntentionAction | 'register', ActionWords>;

const WITHDRAW = { next: 'withdrawn', by: ['applicant', 'adviser', 'operator'], clock: 'clear' } as const;
const DECLINE = { next: 'declined', by: ['operator'], clock: 'clear' } as const;

/**
 * The way into a home: first check, assessment, queue by class and date, an offer in order, moving in. A second 不要 in a
 * year is the action `leave` (the core takes it instead of `pass`); no answer is not a 不要.
 */
export const INTENTION_FLOW: Flow<IntentionState, IntentionAction, CareMover, CareLimit, 'register'> = {
  starts: ['registered'],
  states: INTENTION_STATES,
  actions: INTENTION_ACTIONS,
  steps: {
    registered: {
      assess: { next: 'assessing', by: ['operator'], clock: { starts: 'assessment' } },
      decline: DECLINE,
      withdraw: WITHDRAW,
    },
    assessing: {
      queue: { next: 'waiting', by: ['operator'], clock: 'clear' },
      decline: DECLINE,
      withdraw: WITHDRAW,
    },
    waiting: {
      offer: { next: 'offered', by: ['operator'], clock: { starts: 'offer' } },
      decline: DECLINE,
      withdraw: WITHDRAW,
    },
    offered: {
      take: { next: 'accepted', by: ['applicant', 'operator'], clock: { starts: 'admission' } },
      pass: { next: 'waiting', by: ['applicant', 'operator'], clock: 'clear' },
      leave: { next: 'paused', by: ['applicant', 'operator'], clock: 'clear' },
      lapse: { next: 'waiting', by: ['system'], clock: 'clear' },
      withdraw: WITHDRAW,
    },
    accepted: {
      admit: { next: 'admitted', by: ['operator'], clock: 'clear' },
      return: { next: 'waiting', by: ['operator'], clock: 'clear' },
      withdraw: WITHDRAW,
    },
    admitted: {},
    declined: {},
    withdrawn: {},
    paused: {},
  },
};
