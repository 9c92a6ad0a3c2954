import { addDays, dateOf, weekdayOf } from '@jianghan/shared/calendar/dates';
import { newId } from '../db/new-id';
import { transact } from '../db/transact';
import { listOffices, openOffice, setDays } from '../office/service';
import { generateSlots } from './service-slots';

const WEEK = [1, 2, 3, 4, 5];
/** M-54: 13 half hours, 7 before noon and 6 after. */
const HOURS = [
  { opens: '08:30', closes: '12:00' },
  { opens: '14:00', closes: '17:00' },
];
/** M-56: three couples a half hour are booked here, a fourth is kept for walk-ins (M-62). */
const CAPACITY = 3;
const DAYS_TO_SATURDAY = 6;

/** One sample registry, marked 示例 (M-76: address and phone of the real one are not known), and a Saturday it opens (M-55). */
export async function seedSample(now: Date): Promise<void> {
  if ((await listOffices(null)).length === 0) await openSampleOffice(now);
  await generateSlots(now);
}

async function openSampleOffice(now: Date): Promise<void> {
  const id = newId();
  await transact(async (tx) => {
    await openOffice(
      tx,
      {
        id,
        name: '江汉区婚姻登记处（示例）',
        address: '示例路 1 号，民政服务中心 2 楼',
        phone: '027-0000-1101',
        longitude: 114.2594,
        latitude: 30.6041,
        isSample: true,
        hours: WEEK.flatMap((weekday) => HOURS.map((hours) => ({ weekday, ...hours }))),
      },
      [{ officeId: id, service: 'MARRY', capacity: CAPACITY + 1, onlineCapacity: CAPACITY }],
    );
    await setDays(tx, id, [
      {
        onDate: saturdayAfter(addDays(dateOf(now), 14)),
        isOpen: true,
        hours: [{ opens: '09:00', closes: '12:00' }],
        onlineCapacity: null,
        note: '周末加开（示例）',
      },
    ]);
  });
}

function saturdayAfter(date: string): string {
  return addDays(date, DAYS_TO_SATURDAY - (weekdayOf(date) % 7));
}
