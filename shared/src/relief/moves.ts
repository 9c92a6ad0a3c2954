import { z } from 'zod';
import { RELIEF_INPUTS } from './inputs';
import type { ReliefAction } from './states';

function move<A extends keyof typeof RELIEF_INPUTS>(action: A) {
  return z.strictObject({ action: z.literal(action), input: RELIEF_INPUTS[action] });
}

/** What the staff do to a case, each with what it needs. Payments have endpoints of their own. */
export const StaffMove = z.discriminatedUnion(
  'action',
  [
    move('ask_supplement'),
    move('answer'),
    move('accept'),
    move('not_accept'),
    move('forward'),
    move('take_back'),
    move('prepay'),
    move('start_check'),
    move('finish_check'),
    move('open_review'),
    move('recheck'),
    move('call_meeting'),
    move('publish'),
    move('end_publicity'),
    move('object'),
    move('propose'),
    move('approve_first'),
    move('approve'),
    move('refuse'),
    move('send_back'),
    move('complete'),
    move('stop_payment'),
    move('terminate'),
    move('close'),
  ],
  '请选一步',
);
export type StaffMove = z.infer<typeof StaffMove>;
export type StaffAction = StaffMove['action'] & ReliefAction;
