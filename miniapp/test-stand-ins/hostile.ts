import { HOSTILE_TEXTS } from '@jianghan/shared/hostile-samples';
import type { PaymentView } from '@jianghan/shared/payment/schemas';
import type { GrantView, ReliefOwn } from '@jianghan/shared/relief/schemas';
import { CASE_ID } from './relief';

export const AT = '2026-11-24T02:00:00.000Z';
export const SAMPLES = Object.entries(HOSTILE_TEXTS);

/** Nothing of any text became an element or ran. */
export function expectNothingPlanted(): void {
  const planted = '#planted, script, [onload], [onerror], circle, a[href*="x.invalid"]';
  expect(document.querySelectorAll(planted)).toHaveLength(0);
  expect(globalThis).not.toHaveProperty('planted');
}

/** The text stands there as it was typed, so many times at least, and nothing of it became an element or ran. */
export function expectLiteral(text: string, times: number): void {
  expect((document.body.textContent ?? '').split(text).length - 1).toBeGreaterThanOrEqual(times);
  expectNothingPlanted();
}

export const hostileGrant = (text: string, kind: 'goods' | 'service'): GrantView => ({
  grantId: kind === 'goods' ? CASE_ID : CASE_ID.replace('0', '1'),
  kind,
  amountFen: null,
  payOn: null,
  what: text,
  provider: kind === 'service' ? text : null,
  quantity: kind === 'goods' ? 2 : null,
  valueFen: null,
  isPrepaid: false,
  isGranted: true,
  isStopped: false,
  isDelivered: false,
  transfer: null,
});

/** A case of one's own in which every text is this one. */
export const hostileOwn = (text: string): ReliefOwn => ({
  caseId: CASE_ID,
  reference: 'LS-7K3M-9QXT-C',
  state: 'supplement',
  stateText: '待补正',
  nextText: '补齐后街道接着办',
  version: 2,
  holder: { office: '万松街道', role: '街道救助窗口', phone: '027-0000-2210' },
  dueAt: AT,
  dueText: '补齐的最后一天',
  isProvisional: false,
  lateText: null,
  ahead: [],
  person: { name: text, phone: null, place: text },
  cause: 'fire',
  isForSomebodyElse: false,
  openedAt: AT,
  missing: [text],
  promised: [{ items: [text], dueOn: '2026-12-01' }],
  notices: [{ at: AT, title: '决定', facts: text, basis: text, reasons: text, remedy: null }],
  forwarded: { to: '医院', name: text, reason: text, on: '2026-11-24', answerBy: '2026-12-01' },
  grants: [hostileGrant(text, 'goods'), hostileGrant(text, 'service')],
  events: [{ at: AT, text: '您提交了申请', by: text }],
  hidden: [],
  may: ['answer', 'withdraw'],
});

/** A transfer that did not arrive, with this text for every word of it. */
export const hostilePayment = (text: string): PaymentView => ({
  paymentId: CASE_ID,
  caseId: CASE_ID,
  reference: 'LS-7K3M-9QXT-C',
  holder: text,
  lastFour: '3440',
  bank: text,
  amountFen: 50_000,
  attempt: 1,
  state: 'failed',
  isOtherHolder: false,
  isLateAccount: false,
  batchId: null,
  settledAt: AT,
  bankReference: null,
  why: text,
});
