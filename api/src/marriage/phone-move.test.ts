import { rescheduleBooking } from '@jianghan/shared/marriage/contract';
import { useApi } from '../testing/api';
import { bookableDay, makeOffice, openSlot } from '../testing/couples';
import { bookOnPhone } from '../testing/phone';

const api = useApi();

test('a stranger who owns the phone a caller gave cannot move the booking; the caller, once proved, can', async () => {
  const officeId = await makeOffice();
  const [slotId, other] = [
    await openSlot(officeId, { on: bookableDay(), at: '08:30', capacity: 4 }),
    await openSlot(officeId, { on: bookableDay(), at: '09:00', capacity: 4 }),
  ];
  const stranger = await api.signInAs('L2', { sex: 'male' });
  const theirs = await bookOnPhone(api, { officeId, slotId }, { caller: { phone: stranger.person.phone } });
  const caller = await api.signInAs('L2', { sex: 'male' });
  const { name, idNumber, phone } = caller.person;
  const own = await bookOnPhone(api, { officeId, slotId }, { caller: { name, idNumber, phone } });
  const move = (who: typeof caller, { bookingId, version }: typeof own.booked) =>
    who.send(rescheduleBooking, { params: { bookingId }, body: { slotId: other, version } });
  expect((await move(stranger, theirs.booked)).problem.code).toBe('not_found');
  expect((await move(caller, own.booked)).status).toBe(200);
});
