import { LANE_RULES } from './lanes';
import { type ReliefLimit, SLA } from './sla';
import type { Lane, ReliefState } from './states';

/** What of a case says which way it will go. */
export interface Way {
  state: ReliefState;
  /** Null until the street has accepted. */
  lane: Lane | null;
  isRecognised: boolean;
  isSecluded: boolean;
}

interface Stop {
  text: string;
  limit: ReliefLimit;
  /** Left out when it does not belong to this case. */
  when?: (way: Way) => boolean;
}

/** The stops of a case that goes well, in order; a state stands before the stop of its number. */
const STOPS: readonly Stop[] = [
  { text: '街道受理，给您受理通知', limit: 'material' },
  {
    text: '核对家庭情况，上门前先打电话',
    limit: 'check',
    when: ({ lane, isRecognised }) => lane !== null && LANE_RULES[lane].check === 'must' && !isRecognised,
  },
  { text: '街道提出意见', limit: 'opinion', when: ({ lane }) => lane !== null },
  {
    text: '在社区公示，名字遮住',
    limit: 'publicity',
    when: ({ lane, isSecluded }) => lane !== null && LANE_RULES[lane].publicity && !isSecluded,
  },
  { text: '作出决定，不同意会写明理由', limit: 'confirm' },
  { text: '发放', limit: 'payment' },
];

const PASSED: Partial<Record<ReliefState, number>> = {
  submitted: 0,
  supplement: 0,
  accepted: 1,
  prepaid: 1,
  verifying: 2,
  review: 3,
  meeting: 3,
  publicity: 4,
  deciding: 5,
  second_approval: 5,
  approved: 5,
};

/** The parameter that says how many days, and of which kind. */
type DaysOf = NonNullable<(typeof SLA)[Lane][ReliefLimit]>;

/** What is still to come, with the days each may take as the table of limits says; empty once it is decided. */
export function stopsAhead(way: Way): { text: string; row: DaysOf | null }[] {
  const passed = PASSED[way.state];
  if (passed === undefined) return [];
  return STOPS.slice(passed)
    .filter(({ when }) => when?.(way) ?? true)
    .map(({ text, limit }) => {
      const isKnown = way.lane !== null || limit === 'material';
      return { text, row: isKnown ? SLA[way.lane ?? 'EXPENDITURE'][limit] : null };
    });
}

/** What a date is for, in words the person understands. */
export const LIMIT_TEXTS: Record<ReliefLimit, string> = {
  material: '街道看过、决定受理的最后一天',
  answer: '补上的最后一天',
  forward: '接办单位回话的最后一天',
  acceptance: '街道开始帮您的最后一天',
  prepaid: '补手续的最后一天',
  check: '核对调查的最后一天',
  opinion: '街道提出意见的最后一天',
  meeting: '会商的最后一天',
  publicity: '公示的最后一天',
  objection: '复查异议的最后一天',
  confirm: '作出决定的最后一天',
  payment: '发放的最后一天',
  repayment: '重新发放的最后一天',
  closing: '对结果有疑问，请在这一天以前说',
};
