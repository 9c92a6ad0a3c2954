import { z } from 'zod';
import type { Lane } from './states';

/** What happened, as people say it. The person never chooses a legal type. */
export const CAUSES = {
  fire: '火灾',
  traffic: '交通事故',
  accident: '其他意外',
  illness: '突然得了重病',
  violence: '家里有人打人、被赶出来',
  no_income: '突然没有收入',
  medical_costs: '看病花费太大',
  education_costs: '上学花费太大',
  other: '别的难处',
} as const;
export type Cause = keyof typeof CAUSES;
export const Cause = z.enum(Object.keys(CAUSES) as [Cause, ...Cause[]], '请选出了什么事');

export const SINCE = { today: '今天', week: '这几天', month: '这一个月', longer: '更久' } as const;
export type Since = keyof typeof SINCE;
export const Since = z.enum(Object.keys(SINCE) as [Since, ...Since[]], '请选从什么时候开始');

/** What the lane is proposed from. Everything but the cause may be unknown. */
export interface Trouble {
  cause: Cause;
  since: Since | null;
  /** Somebody's life or health is in danger today. */
  isDanger: boolean;
  /** Food and shelter for a few days would help; null when nobody has asked. */
  isSmall: boolean | null;
}

export interface LaneProposal {
  lane: Lane;
  /** Help first, papers afterwards (Art 50). */
  prepaid: boolean;
  why: string;
}

const SPENDING: readonly Cause[] = ['medical_costs', 'education_costs'];

/** The lane the app proposes and the staff decide (2.3). */
export function proposeLane({ cause, since, isDanger, isSmall }: Trouble): LaneProposal {
  if (isDanger) return { lane: 'EMERGENCY', prepaid: true, why: '今天有人身危险，先救助、后补手续' };
  const isSpending = SPENDING.includes(cause);
  const isUrgent = since === 'today' || since === 'week' || (since === null && !isSpending);
  if (isUrgent && isSmall === true) return { lane: 'FAST', prepaid: false, why: '急需、数额小，不核对、不公示' };
  if (isSpending) return { lane: 'EXPENDITURE', prepaid: false, why: '大额必需支出，先核对家庭经济状况' };
  if (isUrgent) return { lane: 'EMERGENCY', prepaid: false, why: '突发急难，不查收入' };
  return { lane: 'EXPENDITURE', prepaid: false, why: '不是刚刚发生，按支出型核实' };
}

/** What a lane leaves out or asks for (2.3). */
export const LANE_RULES = {
  FAST: { check: 'none', publicity: false },
  EMERGENCY: { check: 'may', publicity: false },
  EXPENDITURE: { check: 'must', publicity: true },
} as const satisfies Record<Lane, { check: 'none' | 'may' | 'must'; publicity: boolean }>;
