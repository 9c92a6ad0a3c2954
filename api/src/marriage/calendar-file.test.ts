import { bookMarriage, cancelBooking, getBookingCalendar } from '@jianghan/shared/marriage/contract';
import { useApi } from '../testing/api';
import { bookableDay, makeCouple, makeOffice, openSlot } from '../testing/couples';

const api = useApi();

function lineOf(file: string, name: string): string | undefined {
  return new RegExp(`^${name}:(.*?)\\r?$`, 'm').exec(file)?.[1];
}

const NAMES = ['METHOD', 'UID', 'SEQUENCE', 'STATUS', 'SUMMARY'];

test('a cancelled appointment is struck in the calendar under its UID, with a higher SEQUENCE and no alarm', async () => {
  const slotId = await openSlot(await makeOffice(), { on: bookableDay(), at: '09:30', capacity: 3 });
  const { booker, draftVersion } = await makeCouple(api);
  const body = { slotId, draftVersion, declared: true, partnerAgreed: true } as const;
  const { bookingId } = await booker.call(bookMarriage, { body });
  const calendar = () => booker.call(getBookingCalendar, { params: { bookingId } });
  const uid = `${bookingId}@jianghan-minzheng`;
  const stands = await calendar();
  expect(NAMES.map((name) => lineOf(stands, name))).toEqual(['PUBLISH', uid, '0', 'CONFIRMED', '民政业务办理']);
  expect(stands).toContain('BEGIN:VALARM');
  await booker.call(cancelBooking, { params: { bookingId }, body: { version: 1 } });
  const struck = await calendar();
  expect(NAMES.map((name) => lineOf(struck, name))).toEqual([
    'PUBLISH',
    uid,
    '1',
    'CANCELLED',
    '（已取消）民政业务办理',
  ]);
  expect(struck).not.toContain('BEGIN:VALARM');
});
