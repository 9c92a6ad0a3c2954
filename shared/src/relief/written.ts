import { isolated } from '../isolated';
import { FORWARD_TARGETS, type Grant, RELIEF_INPUTS, TERMINATION_CAUSES } from './inputs';
import { LANE_TEXTS, type ReliefAction } from './states';

/** What was given with a step, as a person reads it. */
export interface Written {
  label: string;
  text: string;
}

/** ¥3,700 or ¥3,700.50; an amount is kept in 分. */
export function inYuan(fen: number): string {
  const yuan = (fen / 100).toLocaleString('en-US', { minimumFractionDigits: fen % 100 === 0 ? 0 : 2 });
  return `¥${yuan}`;
}

function grantText(grant: Grant): string {
  if (grant.kind === 'service') return `服务：${isolated(grant.what)}（${isolated(grant.provider)}）`;
  if (grant.kind === 'goods') return `实物：${isolated(grant.what)} ${grant.quantity} 件，值 ${inYuan(grant.valueFen)}`;
  const stages = grant.stages?.map(({ amountFen, payOn }) => `${payOn} ${inYuan(amountFen)}`).join('，');
  return `钱：${inYuan(grant.amountFen)}${stages === undefined ? '' : `，分期：${stages}`}`;
}

const line = (label: string, text: string | null): Written[] => (text === null ? [] : [{ label, text }]);

type Input<A extends keyof typeof RELIEF_INPUTS> = ReturnType<(typeof RELIEF_INPUTS)[A]['parse']>;

const together = (persons: number | undefined) => (persons === undefined ? [] : line('一起生活', `${persons} 人`));

const reasonOf = ({ reason }: { reason: string | null }) => line('理由', reason);

const written = ({ facts, basis, reasons }: { facts: string; basis: string; reasons: string }) => [
  { label: '事实', text: facts },
  { label: '依据', text: basis },
  { label: '理由', text: reasons },
];

const proposal = ({ grants, reason, minutes }: Input<'propose'>) => [
  ...grants.map((grant) => ({ label: '怎么帮', text: grantText(grant) })),
  { label: '理由', text: reason },
  ...(minutes === null
    ? []
    : [
        { label: '会商日期', text: minutes.heldOn },
        { label: '参加', text: minutes.participants },
        { label: '会商纪要', text: minutes.text },
      ]),
];

const WORDS: { [A in keyof typeof RELIEF_INPUTS]?: (input: Input<A>) => Written[] } = {
  ask_supplement: ({ items }) => items.map((text) => ({ label: '要补的', text })),
  answer: ({ text }) => line('补充的内容', text),
  accept: ({ lane, promised, persons }) => [
    { label: '办理方式', text: LANE_TEXTS[lane] },
    ...together(persons),
    ...(promised ?? []).map((text) => ({ label: '容缺，以后补', text })),
  ],
  not_accept: written,
  forward: ({ target, name, reason }) => [
    { label: '转给', text: `${FORWARD_TARGETS[target]}：${name}` },
    { label: '理由', text: reason },
  ],
  take_back: reasonOf,
  prepay: ({ grants, reason }) => [
    ...grants.map((grant) => ({ label: '怎么帮', text: grantText(grant) })),
    { label: '理由', text: reason },
  ],
  finish_check: ({ findings, visitedBy, persons }) => [
    { label: '结果', text: findings },
    ...together(persons),
    { label: '调查人', text: visitedBy },
  ],
  recheck: reasonOf,
  call_meeting: reasonOf,
  publish: proposal,
  propose: proposal,
  approve_first: reasonOf,
  approve: reasonOf,
  refuse: written,
  send_back: reasonOf,
  stop_payment: written,
  withdraw: reasonOf,
  terminate: ({ cause, reason }) => [
    { label: '原因', text: TERMINATION_CAUSES[cause] },
    { label: '说明', text: reason },
  ],
};

/** The input of a step in words; a step without one, or kept secret, has none. */
export function writtenOf(action: ReliefAction | string, input: unknown): Written[] {
  if (input === undefined || !(action in RELIEF_INPUTS)) return [];
  const known = action as keyof typeof RELIEF_INPUTS;
  const say = WORDS[known] as ((given: unknown) => Written[]) | undefined;
  return say === undefined ? [] : say(RELIEF_INPUTS[known].parse(input));
}
