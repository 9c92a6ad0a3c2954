import { z } from 'zod';
import { ADVICE_INPUTS } from './advice-flow';
import { INTENTION_INPUTS } from './intention-flow';
import { ORDER_INPUTS } from './order-flow';
import { ORDER_VISIT_INPUTS } from './order-visit-flow';
import { VISIT_INPUTS } from './visit-flow';

/** `visit.finish`, `order.cancel`: the flow and its action, so that no two share a name; what is wrong is said at its field. */
function moves<K extends string, I extends Record<string, z.ZodObject>, A extends keyof I & string>(
  kind: K,
  inputs: I,
  actions: readonly A[],
) {
  const move = (action: A) =>
    z.strictObject({ kind: z.literal(kind), action: z.literal(action), input: inputs[action] as I[A] });
  const [first, ...others] = actions.map(move);
  if (first === undefined) throw new Error(`no move of ${kind}`);
  return z.discriminatedUnion('action', [first, ...others], '请选一步');
}

/** What the family does to their own case. */
export const OwnCareMove = z.discriminatedUnion(
  'kind',
  [
    moves('visit', VISIT_INPUTS, ['cancel']),
    moves('intention', INTENTION_INPUTS, ['take', 'pass', 'withdraw']),
    moves('home_service', ORDER_INPUTS, ['cancel']),
    moves('advice', ADVICE_INPUTS, ['ask_again', 'withdraw']),
  ],
  '请选一步',
);
export type OwnCareMove = z.infer<typeof OwnCareMove>;

/** What place, provider and adviser do to a case, each with what it needs. */
export const StaffCareMove = z.discriminatedUnion(
  'kind',
  [
    moves('visit', VISIT_INPUTS, ['cancel', 'call_off', 'finish', 'mark_no_show', 'correct']),
    moves('intention', INTENTION_INPUTS, [
      'assess',
      'queue',
      'offer',
      'take',
      'pass',
      'admit',
      'decline',
      'withdraw',
      'return',
    ]),
    moves('home_service', ORDER_INPUTS, ['accept', 'decline', 'cancel', 'stop']),
    moves('advice', ADVICE_INPUTS, ['take', 'answer', 'close']),
  ],
  '请选一步',
);
export type StaffCareMove = z.infer<typeof StaffCareMove>;

function visitMove<A extends keyof typeof ORDER_VISIT_INPUTS>(action: A) {
  return z.strictObject({ action: z.literal(action), input: ORDER_VISIT_INPUTS[action] });
}

/** What the family does to one visit of an order. */
export const OwnOrderVisitMove = z.discriminatedUnion(
  'action',
  [visitMove('cancel'), visitMove('confirm'), visitMove('dispute')],
  '请选一步',
);

/** What provider and adviser do to one visit of an order. */
export const StaffOrderVisitMove = z.discriminatedUnion(
  'action',
  [
    visitMove('set_out'),
    visitMove('finish'),
    visitMove('miss'),
    visitMove('call_off'),
    visitMove('cancel'),
    visitMove('confirm'),
    visitMove('dispute'),
    visitMove('settle'),
  ],
  '请选一步',
);
export type StaffOrderVisitMove = z.infer<typeof StaffOrderVisitMove>;
