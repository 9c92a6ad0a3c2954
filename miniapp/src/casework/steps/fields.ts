import { FORWARD_TARGETS, type RELIEF_INPUTS, TERMINATION_CAUSES } from '@jianghan/shared/relief/inputs';
import type { StaffAction } from '@jianghan/shared/relief/moves';

/** How one value of a step is asked for. */
export type StepField =
  | { kind: 'line' | 'text'; label: string; most: number; hint?: string; optional?: true }
  | { kind: 'items'; label: string; hint: string; optional?: true }
  | { kind: 'choice'; label: string; options: Readonly<Record<string, string>> }
  | { kind: 'count'; label: string }
  | { kind: 'lane' | 'grants' | 'minutes' | 'heard' };

type Input<A extends StaffAction> = ReturnType<(typeof RELIEF_INPUTS)[A]['parse']>;

const REASON = { kind: 'text', label: '理由', most: 1000 } as const;
const NOTE = { ...REASON, label: '意见', optional: true } as const;

/** what may be given grows with how many live together; who applied may have left it out. */
const PERSONS = { kind: 'count', label: '一起生活几个人' } as const;

/** Facts, law and reasons, in words the person understands; the remedies come with the printed notice. */
const WRITTEN = {
  facts: { kind: 'text', label: '事实', most: 2000, hint: '查到了什么、怎么查的' },
  basis: { kind: 'text', label: '依据', most: 500, hint: '哪部法、哪一条' },
  reasons: { kind: 'text', label: '理由', most: 2000, hint: '为什么这样决定；会写进给本人的通知' },
} as const;

const PROPOSAL = {
  grants: { kind: 'grants' },
  reason: { ...REASON, most: 2000 },
  minutes: { kind: 'minutes' },
} as const;

/** What every step asks for; the type and a test hold it to the schemas of the steps. */
export const FIELDS: { readonly [A in StaffAction]: { readonly [K in keyof Input<A>]-?: StepField } } = {
  ask_supplement: { items: { kind: 'items', label: '还缺什么', hint: '一行一样，一次说全；以后不能再要' } },
  answer: { text: { kind: 'text', label: '补了什么', most: 2000 } },
  accept: {
    lane: { kind: 'lane' },
    promised: {
      kind: 'items',
      label: '容缺，以后再补的',
      hint: '一行一样；没有就空着',
      optional: true,
    },
    persons: PERSONS,
  },
  not_accept: WRITTEN,
  forward: {
    target: { kind: 'choice', label: '转给谁', options: FORWARD_TARGETS },
    name: { kind: 'line', label: '单位名称', most: 100 },
    reason: { ...REASON, hint: '会告诉本人：为什么由那里办' },
  },
  take_back: { reason: REASON },
  prepay: { grants: { kind: 'grants' }, reason: REASON },
  start_check: {},
  finish_check: {
    findings: { kind: 'text', label: '核对调查的结果', most: 4000 },
    visitedBy: { kind: 'line', label: '调查人', most: 100, hint: '上门要两个人，都写' },
    persons: PERSONS,
  },
  open_review: {},
  recheck: { reason: REASON },
  call_meeting: { reason: REASON },
  publish: PROPOSAL,
  end_publicity: {},
  object: {
    text: { kind: 'text', label: '异议的内容', most: 2000 },
    objector: { kind: 'line', label: '谁提的', most: 100, hint: '只有办这件的人看得到；不愿说就空着', optional: true },
  },
  propose: PROPOSAL,
  approve_first: { reason: NOTE },
  approve: { reason: NOTE },
  refuse: WRITTEN,
  send_back: { reason: REASON },
  complete: {},
  stop_payment: { ...WRITTEN, heard: { kind: 'heard' } },
  terminate: {
    cause: { kind: 'choice', label: '原因', options: TERMINATION_CAUSES },
    reason: { ...REASON, label: '说明' },
  },
  close: {},
};

/** Whether the step can be taken on the page of a case; money is paid elsewhere. */
export function isStaffAction(action: string): action is StaffAction {
  return action in FIELDS;
}
