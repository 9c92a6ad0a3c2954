import { z } from 'zod';

/** Where a case of temporary relief stands (5.1). */
export const ReliefState = z.enum([
  'submitted',
  'supplement',
  'not_accepted',
  'forwarded',
  'accepted',
  'prepaid',
  'verifying',
  'review',
  'meeting',
  'publicity',
  'deciding',
  'second_approval',
  'approved',
  'paying',
  'payment_failed',
  'paid_in_part',
  'paid',
  'refused',
  'withdrawn',
  'terminated',
  'closed',
]);
export type ReliefState = z.infer<typeof ReliefState>;

/** Everything that moves a case. */
export const ReliefAction = z.enum([
  'ask_supplement',
  'answer',
  'expire',
  'accept',
  'not_accept',
  'forward',
  'take_back',
  'prepay',
  'start_check',
  'finish_check',
  'open_review',
  'recheck',
  'call_meeting',
  'publish',
  'end_publicity',
  'object',
  'propose',
  'approve_first',
  'approve',
  'refuse',
  'send_back',
  'start_payment',
  'complete',
  'confirm_paid',
  'confirm_part',
  'confirm_money',
  'fail_payment',
  'mend_account',
  'pay_again',
  'pay_next',
  'deliver',
  'stop_payment',
  'withdraw',
  'terminate',
  'close',
]);
export type ReliefAction = z.infer<typeof ReliefAction>;

/** How a case begins: by the person, at the counter, or by somebody who saw the need. */
export type ReliefOpening = 'submit' | 'enter' | 'report';

/** Who moves a case: the person or who applies for them, three roles of the staff, a leased job. */
export const RELIEF_MOVERS = [
  'applicant',
  'street_officer',
  'street_supervisor',
  'district_officer',
  'system',
] as const;
export type ReliefMover = (typeof RELIEF_MOVERS)[number];

/** What the law and the office call the way of a case (2.3); proposed by the app, decided by staff. */
export const Lane = z.enum(['FAST', 'EMERGENCY', 'EXPENDITURE'], '请选办理方式');
export type Lane = z.infer<typeof Lane>;

export const LANE_TEXTS = {
  FAST: '小额快救',
  EMERGENCY: '急难型',
  EXPENDITURE: '支出型',
} as const satisfies Record<Lane, string>;
