import type { PaymentView } from '@jianghan/shared/payment/schemas';
import { PAYMENT_STATES } from '@jianghan/shared/payment/schemas';
import type { Problem } from '../problem';

/** 123456 → `1234.56 元` */
export function sayYuan(fen: number): string {
  const cents = String(fen % 100);
  return `${Math.floor(fen / 100)}.${cents.length === 1 ? `0${cents}` : cents} 元`;
}

/** 第 2 次 · 没有到账：户名不符 */
export function sayOutcome({ attempt, state, why }: PaymentView): string {
  const tries = attempt > 1 ? `第 ${attempt} 次 · ` : '';
  return `${tries}${PAYMENT_STATES[state]}${why === null ? '' : `：${why}`}`;
}

/** What speaks for another look before money goes there; empty when nothing does. */
export function sayDoubts({
  isOtherHolder,
  isLateAccount,
}: Pick<PaymentView, 'isOtherHolder' | 'isLateAccount'>): string[] {
  return [...(isOtherHolder ? ['户名和申请人不一样'] : []), ...(isLateAccount ? ['账户是决定以后才填的'] : [])];
}

export const TONES = {
  ready: 'warn',
  batched: 'warn',
  released: 'blue',
  paid: 'done',
  failed: 'danger',
  stopped: 'danger',
} as const satisfies Record<PaymentView['state'], string>;

/** A refusal with the state as it is now, when the server says it. */
export function sayRefusal({ detail, data }: Problem): string {
  const text = data?.['text'] ?? data?.['stateText'];
  return typeof text === 'string' ? `${detail}（${text}）` : detail;
}
