import { listOffices, rescheduleBooking } from '@jianghan/shared/marriage/contract';
import type { Booking } from '@jianghan/shared/marriage/schemas';
import { replaceWith } from '../../navigate';
import { useCommand } from '../../use-command';
import { useRemote } from '../../use-remote';
import { forgetChosen, useChosen } from '../chosen';
import type { Advice } from '../problem-notice';

/** The new time that was chosen on the calendar, and the one call that takes the booking there. */
export function useMove(bookingId: string) {
  const chosen = useChosen();
  const offices = useRemote(listOffices, {});
  const office = offices.data?.items.find(({ officeId }) => officeId === chosen.officeId);
  const command = useCommand(rescheduleBooking);
  const address = `/marriage/booking?id=${bookingId}`;
  const send = async ({ version }: Booking) => {
    const { slotId } = chosen;
    if (slotId === undefined) return;
    const reply = await command.run({ params: { bookingId }, body: { slotId, version } });
    if (!reply) return;
    forgetChosen();
    replaceWith(address);
  };
  return { chosen, office, command, send, advice: adviceFor(command.problem, bookingId) };
}

const OLD_TIME = ['state_changed', 'moves_used', 'move_late'];

/** The old time is still theirs, whatever stopped the change. */
function adviceFor(problem: ReturnType<typeof useCommand>['problem'], bookingId: string): Advice | undefined {
  if (problem === undefined) return undefined;
  const { code, title, detail } = problem;
  if (OLD_TIME.includes(code)) {
    return { title, detail, step: { text: '看这个预约', to: `/marriage/booking?id=${bookingId}` } };
  }
  const step = { text: '另选时间', to: `/marriage/calendar?move=${bookingId}` };
  if (code === 'slot_full') return { title, detail: '原来的时间还给你们留着，可以另选一个再改。', step };
  if (['slot_closed', 'slot_unreleased', 'not_found', 'under_age', 'same_time'].includes(code)) {
    return { title, detail, step };
  }
  return { title, detail };
}
