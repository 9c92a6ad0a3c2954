import { CAUSES, type Cause } from '@jianghan/shared/relief/lanes';
import type { IconName } from '../components/icon/shapes';

export const TITLE = '临时救助';
/** In the history and on a screen that others see. */
export const NEUTRAL = '民政业务办理';

const DRAWN: Record<Cause, IconName> = {
  fire: 'fire',
  traffic: 'car',
  accident: 'warning',
  illness: 'medical',
  violence: 'shield',
  no_income: 'briefcase',
  medical_costs: 'document',
  education_costs: 'study',
  other: 'message',
};

export const CAUSE_OPTIONS = (Object.keys(CAUSES) as Cause[]).map((value) => ({
  value,
  label: CAUSES[value],
  icon: DRAWN[value],
}));

/** ¥3,700 or ¥3,700.50; an amount is kept in 分. */
export function sayYuan(fen: number): string {
  const yuan = String(Math.floor(fen / 100)).replace(/\B(?=(\d{3})+$)/g, ',');
  const rest = fen % 100;
  return rest === 0 ? `¥${yuan}` : `¥${yuan}.${String(rest).padStart(2, '0')}`;
}
