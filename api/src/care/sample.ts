import { addDays, dateOf, instantOf, weekdayOf } from '@jianghan/shared/calendar/dates';
import { startsOf, visitsOf } from '@jianghan/shared/care/schedule';
import type { Schedule } from '@jianghan/shared/care/schemas';
import { STREETS } from '@jianghan/shared/relief/streets';
import type { Role } from '@jianghan/shared/staff/roles';
import type { Transaction } from 'sequelize';
import { select } from '../db/sql';
import { transact } from '../db/transact';
import type { Call } from '../http/call';
import { findStaffByLogin } from '../staff/service';
import { moveCare, type NewCare, openCare } from './core';

import { type CareRules, careRules } from './rules';
import { insertIntention } from './store-intentions';
import { insertVisits } from './store-order-visits';
import { insertOrder } from './store-orders';
import { insertVisit, listSlots, putSlots, takeSeat } from './store-visits';

const HOUR_MS = 3_600_000;
const STREET = STREETS.find(({ name }) => name === '唐家墩街道')?.officeId ?? '';
const CHILD = { contactName: '周小宁', contactPhone: '13800005678', relation: 'child' } as const;
const ELDER = { contactName: '罗桂英', contactPhone: '13900002043', relation: 'self' } as const;
const WORKDAYS = [1, 2, 3, 4, 5];
const DAYS_AHEAD = 14;

interface Scene {
  tx: Transaction;
  now: Date;
  rules: CareRules;
  /** Where people move in, and who goes to the door. */
  home: string;
  team: string;
}

/** Something of each kind for the demo's place, its provider and its adviser, at places that are called 示例. */
export async function seedCareSample(now: Date, { home, team }: { home: string; team: string }): Promise<void> {
  if ((await select(null, 'SELECT id FROM care_cases LIMIT 1')).length > 0) return;
  const staffId = (await findStaffByLogin(null, 'provider'))?.id;
  if (staffId === undefined) return;
  const rules = await careRules();
  await transact(async (tx) => {
    const scene = { tx, now, rules, home, team };
    await addVisit(scene);
    await addIntentions(scene);
    await addOrder(scene, { from: addDays(dateOf(now), 1), takenBy: null, about: CHILD });
    await addOrder(scene, { from: dateOf(now), takenBy: staffId, about: ELDER });
    await addAdvice(scene);
  });
}

/** Times of two weeks, and one of them taken. */
async function addVisit({ tx, now, rules, home }: Scene): Promise<void> {
  const dates = Array.from({ length: DAYS_AHEAD }, (_, n) => addDays(dateOf(now), n + 1));
  const slots = dates
    .filter((date) => WORKDAYS.includes(weekdayOf(date)))
    .map((date) => ({ startsAt: instantOf(date, '09:30'), endsAt: instantOf(date, '10:30'), capacity: 3 }));
  await putSlots(tx, home, slots);
  const until = instantOf(addDays(dateOf(now), DAYS_AHEAD), '00:00');
  const [slot] = await listSlots(tx, { officeId: home, from: now, until });
  if (slot === undefined || !(await takeSeat(tx, slot.id, now))) return;
  const asked = about(home, { kind: 'visit', happensAt: slot.startsAt, note: '想看双人间' }, CHILD);
  const { id } = await openCare(tx, callAt(now), { asked, rules });
  await insertVisit(tx, { id, slotId: slot.id, people: 2 });
}

async function addIntentions({ tx, now, rules, home }: Scene): Promise<void> {
  const elders = [
    { elderName: '周德明', elderAge: 82, isDestitute: false, who: CHILD, hoursAgo: 5 },
    { elderName: '罗桂英', elderAge: 79, isDestitute: true, who: ELDER, hoursAgo: 300 },
  ];
  for (const { who, hoursAgo, ...elder } of elders) {
    const at = new Date(now.getTime() - hoursAgo * HOUR_MS);
    const asked = about(home, { kind: 'intention', happensAt: null, note: '夜里要人看着' }, who);
    const { id } = await openCare(tx, callAt(at), { asked, rules });
    await insertIntention(tx, { id, ...elder, wantedFrom: null });
  }
}

interface Wanted {
  from: string;
  /** The provider's own, who has taken it; null waits. */
  takenBy: string | null;
  about: typeof CHILD | typeof ELDER;
}

/** Every day of three weeks, so that a newcomer finds somebody to visit whenever they come. */
async function addOrder({ tx, now, rules, team }: Scene, { from, takenBy, about: who }: Wanted): Promise<void> {
  const schedule: Schedule = {
    repeat: 'weekly',
    weekdays: [1, 2, 3, 4, 5, 6, 7],
    from,
    until: addDays(from, 20),
    onHolidays: true,
  };
  const at = takenBy === null ? '11:30' : '17:30';
  const starts = startsOf(visitsOf(schedule, rules.holidays), at).filter((start) => start > now);
  const asked = about(team, { kind: 'home_service', happensAt: starts[0] ?? null, note: '软一点，少盐' }, who);
  const { id } = await openCare(tx, callAt(now), { asked, rules });
  const elderName = takenBy === null ? '周德明' : '罗桂英';
  await insertOrder(tx, { id, service: 'meal', elderName, address: '示例路 18 号 2 单元 301', schedule, at });
  await insertVisits(tx, { caseId: id, officeId: team, starts, now });
  if (takenBy === null) return;
  const call = callAt(now, { staffId: takenBy, role: 'provider', officeId: team });
  await moveCare(tx, call, { caseId: id, action: 'accept', rules });
}

async function addAdvice({ tx, now, rules }: Scene): Promise<void> {
  const note = '示例：妈妈刚出院，一个人在家，有没有人能上门看看？';
  const asked = about(STREET, { kind: 'advice', happensAt: null, note }, CHILD);
  await openCare(tx, callAt(now), { asked, rules });
}

function about(
  officeId: string,
  what: Pick<NewCare, 'kind' | 'happensAt' | 'note'>,
  who: typeof CHILD | typeof ELDER,
): NewCare {
  return { officeId, streetId: STREET, ...what, ...who };
}

function callAt(now: Date, who?: { staffId: string; role: Role; officeId: string }): Call {
  const staff =
    who === undefined
      ? null
      : {
          staffId: who.staffId,
          sessionId: '',
          roles: [{ role: who.role, officeId: who.officeId }],
          steppedUpAt: null,
        };
  return { actor: null, staff, attempt: null, now, traceId: 'sample' };
}
