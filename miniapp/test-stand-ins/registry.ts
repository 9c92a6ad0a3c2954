import { addDays, instantOf } from '@jianghan/shared/calendar/dates';
import type { Booking, Draft, Office, SlotCalendar, SlotDay } from '@jianghan/shared/marriage/schemas';
import { ok, type playServer } from './server';

/** A registry, a couple and a calendar, as the server describes them; today is 2026-11-23. */
export const OFFICE: Office = {
  officeId: '0192f3a1-7c1e-7cc0-8a3e-000000000001',
  name: '江汉区婚姻登记处（示例）',
  address: '示例路 1 号',
  phone: '027-0000-1101',
  location: { longitude: 114.2594, latitude: 30.6041 },
  hours: [1, 2, 3, 4, 5].map((weekday) => ({ weekday, opens: '08:30', closes: '12:00' })),
  isSample: true,
};

export const EMPTY_DRAFT: Draft = {
  version: 0,
  own: { name: '周*宁', idNumber: '420103********0010', phone: '138****0101', category: null },
  partner: null,
  ceremony: null,
  guests: null,
  counselling: null,
  needs: [],
  complete: false,
  updatedAt: null,
};

export const DRAFT: Draft = {
  ...EMPTY_DRAFT,
  version: 3,
  own: { ...EMPTY_DRAFT.own, category: 'mainland' },
  partner: { category: 'mainland', name: '林*', idNumber: '420103********002X', phone: null },
  ceremony: 'yes',
  guests: 4,
  counselling: 'no',
  complete: true,
  updatedAt: '2026-11-23T02:00:00.000Z',
};

const slotIdOf = (on: string, at: number) => `0192f3a1-7c1e-7cc0-8a3e-${on.replaceAll('-', '')}000${at}`;

/** Three times a day: 8:30, 9:00 and 14:30, with so many places left. */
export function freeDay(on: string, left: readonly number[] = [0, 3, 2]): SlotDay {
  const slots = ['08:30', '09:00', '14:30'].map((time, at) => ({
    slotId: slotIdOf(on, at),
    startsAt: instantOf(on, time).toISOString(),
    left: left[at] ?? 0,
  }));
  const sum = slots.reduce((total, slot) => total + slot.left, 0);
  return { on, state: sum > 0 ? 'free' : 'full', left: sum, releasesAt: null, note: null, slots };
}

const shut = (on: string, state: SlotDay['state']): SlotDay => ({
  on,
  state,
  left: 0,
  releasesAt: state === 'unreleased' ? instantOf(addDays(on, -30), '08:30').toISOString() : null,
  note: null,
  slots: [],
});

export const CALENDAR: SlotCalendar = {
  officeId: OFFICE.officeId,
  service: 'MARRY',
  slotMinutes: 30,
  asOf: '2026-11-23T02:00:00.000Z',
  releaseTime: '08:30',
  days: [
    shut('2026-11-23', 'closed'),
    freeDay('2026-11-30'),
    freeDay('2026-12-11'),
    { ...freeDay('2026-12-12'), note: '周末加开（示例）' },
    shut('2026-12-13', 'rest'),
    freeDay('2026-12-14', [0, 0, 0]),
    freeDay('2026-12-18'),
    shut('2026-12-24', 'unreleased'),
  ],
};

export const BOOKING: Booking = {
  bookingId: '0192f3a1-7c1e-7cc0-8a3e-00000000b001',
  caseId: '0192f3a1-7c1e-7cc0-8a3e-00000000c001',
  reference: 'MR-JY1N-H1E4-0',
  version: 1,
  state: 'awaiting_partner',
  stateText: '号已留，等对方确认',
  service: 'MARRY',
  startsAt: instantOf('2026-12-18', '09:00').toISOString(),
  office: OFFICE,
  own: { name: '周*宁', idNumber: '420103********0010', phone: '138****0101' },
  partner: { name: '林*', idNumber: '420103********002X', phone: null },
  ceremony: 'yes',
  guests: 4,
  counselling: 'no',
  needs: [],
  checkInToken: 'opaque-token',
  cancelBefore: instantOf('2026-12-17', '17:00').toISOString(),
  birthdayHint: false,
  bookedAt: '2026-11-23T02:00:00.000Z',
  role: 'booker',
  answerBy: instantOf('2026-11-24', '10:00').toISOString(),
  invitation: 'AZLzoXwefMCKPisrDA2ej3D_-abcdefg',
  movesLeft: 1,
  closedReason: null,
  may: ['cancel'],
};

/** The registry's side of the wire. */
export function serveRegistry(server: ReturnType<typeof playServer>, draft: Draft): void {
  server.serves('GET /marriage/offices', ok({ items: [OFFICE], designated: null, guestsMax: 6 }));
  server.serves(`GET /marriage/offices/${OFFICE.officeId}/slots?service=MARRY`, ok(CALENDAR));
  server.serves('GET /holidays', ok({ years: [] }));
  server.serves('GET /marriage/draft', ok(draft));
}
