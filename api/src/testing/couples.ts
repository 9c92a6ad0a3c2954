import { addDays, dateOf, daysBetween, instantOf, weekdayOf } from '@jianghan/shared/calendar/dates';
import { PRINTED_HOLIDAYS } from '@jianghan/shared/calendar/holidays';
import { saveDraft } from '@jianghan/shared/marriage/contract';
import type { DraftInput } from '@jianghan/shared/marriage/schemas';
import { newId } from '../db/new-id';
import { transact } from '../db/transact';
import { insertSlots, listSlots } from '../marriage/store-slots';
import { openOffice } from '../office/service';
import type { Front } from './api';
import { makePerson, type Person } from './people';
import type { Resident } from './residents';

const HALF_HOUR_MS = 1_800_000;
const HOURS = [
  { opens: '08:30', closes: '12:00' },
  { opens: '14:00', closes: '17:00' },
];

/** An office that marries people on working days. */
export async function makeOffice(capacity = 3): Promise<string> {
  const id = newId();
  const hours = [1, 2, 3, 4, 5].flatMap((weekday) => HOURS.map((part) => ({ weekday, ...part })));
  const office = { name: '登记处', address: '路 1 号', phone: '027-0000-1101', longitude: 114.26, latitude: 30.6 };
  await transact((tx) =>
    openOffice(tx, { id, ...office, isSample: true, hours }, [
      { officeId: id, service: 'MARRY', capacity, onlineCapacity: capacity },
    ]),
  );
  return id;
}

/** A working day that can be booked now, `ahead` days or a little more from today. */
export function bookableDay(ahead = 7): string {
  let day = addDays(dateOf(new Date()), ahead);
  while (weekdayOf(day) > 5) day = addDays(day, 1);
  return day;
}

/** The first day from `ahead` days on that the ordinary week opens: no weekend, and none that the arrangement of holidays names. */
export function plannedDay(ahead = 7): string {
  let day = bookableDay(ahead);
  while (PRINTED_HOLIDAYS.markOf(day) !== null) day = bookableDay(daysBetween(dateOf(new Date()), day) + 1);
  return day;
}

/** Opens one slot at a clock time and answers with its id. */
export async function openSlot(
  officeId: string,
  { on, at, capacity }: { on: string; at: string; capacity: number },
): Promise<string> {
  const startsAt = instantOf(on, at);
  const endsAt = new Date(startsAt.getTime() + HALF_HOUR_MS);
  const of = { officeId, service: 'MARRY' };
  await transact((tx) => insertSlots(tx, of, [{ onDate: on, startsAt, endsAt, capacity }]));
  const opened = (await listSlots(of, on)).find((slot) => slot.startsAt.getTime() === startsAt.getTime());
  return opened?.slotId ?? '';
}

export interface Couple {
  booker: Resident;
  partner: Person;
  draftVersion: number;
}

/** A verified booker whose draft is complete; the partner has the other sex. */
export async function makeCouple(api: Front, partner: Person = makePerson({ sex: 'female' })): Promise<Couple> {
  const booker = await api.signInAs('L2', { sex: 'male' });
  return { booker, partner, draftVersion: await fillDraft(booker, partner) };
}

export async function fillDraft(booker: Resident, partner: Person, changes: DraftInput = {}): Promise<number> {
  const body: DraftInput = {
    ownCategory: 'mainland',
    partner: { category: 'mainland', name: partner.name, idNumber: partner.idNumber, phone: partner.phone },
    ceremony: 'yes',
    guests: 4,
    counselling: 'no',
    needs: [],
    ...changes,
  };
  return (await booker.call(saveDraft, { body })).version;
}
