import { Client } from '@jianghan/api/testing/client';
import { addDays, dateOf, instantOf } from '@jianghan/shared/calendar/dates';
import { bookVisit, listVisitSlots } from '@jianghan/shared/care/contract';
import { actOnCare, listCareWork, planVisits } from '@jianghan/shared/care/contract-desk';
import type { CareKind } from '@jianghan/shared/care/schemas';
import type { BodyOf, ReplyOf } from '@jianghan/shared/contract';
import type { Role } from '@jianghan/shared/staff/roles';
import type { Stage } from './use-stage';

type Move = BodyOf<typeof actOnCare>['move'];
export type FreeTime = ReplyOf<typeof listVisitSlots>['items'][number];

const SERVES = {
  visit: 'facility_operator',
  intention: 'facility_operator',
  home_service: 'provider',
  advice: 'eldercare_adviser',
} as const satisfies Record<CareKind, Role>;

export const CONTACT = { name: '周小宁', phone: '13800005678', relation: 'child' } as const;

/** Whoever serves this kind in the demo, as the API knows them. */
export function servingByApi({ server, origin }: Stage, kind: CareKind): Client {
  return new Client(origin, { Origin: origin, Cookie: server.admit(SERVES[kind]) });
}

/** The demo's home or provider: where something of this kind was asked already. */
export async function placeServing(stage: Stage, kind: CareKind): Promise<string> {
  const { items } = await servingByApi(stage, kind).call(listCareWork, { query: { kind } });
  const [first] = items;
  if (first === undefined) throw new Error(`nothing of ${kind} in the demo`);
  return first.officeId;
}

/** Staff take these steps one after another, the first of them on the case as it was opened. */
export async function serveByApi(stage: Stage, caseId: string, moves: readonly Move[]): Promise<void> {
  let version = 1;
  for (const move of moves) {
    const staff = servingByApi(stage, move.kind);
    ({ version } = await staff.call(actOnCare, { params: { caseId }, body: { version, move } }));
  }
}

interface Time {
  /** So many days from today. */
  ahead: number;
  startsAt: string;
  endsAt: string;
  capacity: number;
}

/** The place opens a time of one day. */
export async function openTime(stage: Stage, placeId: string, { ahead, startsAt, ...rest }: Time): Promise<FreeTime> {
  const on = addDays(dateOf(new Date()), ahead);
  const body = { from: on, until: on, weekdays: [1, 2, 3, 4, 5, 6, 7], startsAt, ...rest };
  await servingByApi(stage, 'visit').call(planVisits, { params: { placeId }, body });
  return timeAt(stage, placeId, instantOf(on, startsAt).toISOString());
}

/** How a time stands now. */
export async function timeAt({ origin }: Stage, placeId: string, startsAt: string): Promise<FreeTime> {
  const { items } = await new Client(origin).call(listVisitSlots, { params: { placeId } });
  const found = items.find((slot) => slot.startsAt === startsAt);
  if (found === undefined) throw new Error(`no time at ${startsAt}`);
  return found;
}

/** Another family takes a seat. */
export async function takeSeatByApi(family: Client, { slotId }: FreeTime): Promise<void> {
  await family.call(bookVisit, { body: { slotId, contact: CONTACT, people: 2, note: null } });
}
