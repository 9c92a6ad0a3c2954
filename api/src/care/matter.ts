import type { CareMover } from '@jianghan/shared/care/movers';
import { ORDER_VISIT_FLOW, ORDER_VISIT_STATES } from '@jianghan/shared/care/order-visit-flow';
import { scheduleText } from '@jianghan/shared/care/schedule-words';
import type { CareMatter, OrderVisitView } from '@jianghan/shared/care/views';
import { actionsBy } from '@jianghan/shared/flow/flow';
import type { Office } from '@jianghan/shared/marriage/schemas';
import type { Transaction } from 'sequelize';
import { findActingPlace } from '../eldercare/service';
import { getPublicOffices } from '../office/service';
import type { CareCase } from './row';
import { findAbility } from './store-abilities';
import { countAhead, findIntention } from './store-intentions';
import { listVisits, type OrderVisit } from './store-order-visits';
import { findOrder } from './store-orders';
import { findSlot, findVisit } from './store-visits';
import { listWords, type Words } from './store-words';

interface Of {
  care: CareCase;
  movers: readonly CareMover[];
  words: readonly Words[];
  office: Office | undefined;
}

/** What was asked, by kind, with what was said about it; nobody's name is masked: whoever reads it may. */
export async function matterOf(
  tx: Transaction | null,
  care: CareCase,
  movers: readonly CareMover[],
): Promise<CareMatter> {
  const office = (await getPublicOffices(tx)).get(care.officeId);
  const of = { care, movers, words: await listWords(tx, care.id), office };
  switch (care.kind) {
    case 'visit':
      return visitMatter(tx, of);
    case 'intention':
      return intentionMatter(tx, of);
    case 'home_service':
      return orderMatter(tx, of);
    case 'advice':
      return adviceMatter(tx, of);
  }
}

function placeRef({ care, office }: Of) {
  const { name = '江汉区民政局', address = '', phone = '12345' } = office ?? {};
  return { placeId: care.officeId, name, address, phone };
}

/** The last that was said with one of these actions. */
function lastOf(words: readonly Words[], actions: readonly string[]): string | null {
  return words.filter(({ action }) => actions.includes(action)).at(-1)?.text ?? null;
}

async function visitMatter(tx: Transaction | null, of: Of): Promise<CareMatter> {
  const { slotId, people } = await findVisit(tx, of.care.id);
  const slot = await findSlot(tx, slotId);
  if (slot === undefined) throw new Error(`the visit ${of.care.id} has no slot`);
  return {
    kind: 'visit',
    place: placeRef(of),
    startsAt: slot.startsAt.toISOString(),
    endsAt: slot.endsAt.toISOString(),
    people,
    note: of.care.note,
    reason: lastOf(of.words, ['call_off']),
  };
}

async function intentionMatter(tx: Transaction | null, of: Of): Promise<CareMatter> {
  const { care, words } = of;
  const { queueClass, wantedFrom, queuedAt: _, id: __, ...intention } = await findIntention(tx, care.id);
  const isShown = care.state === 'waiting' && (await mayCount(tx, of));
  return {
    kind: 'intention',
    place: placeRef(of),
    ...intention,
    from: wantedFrom,
    class: queueClass,
    note: care.note,
    ahead: isShown ? await countAhead(tx, care) : null,
    said: lastOf(words, ['assess', 'decline']),
  };
}

/** The family reads how many are before them only where the place publishes its queue; its own people always. */
async function mayCount(tx: Transaction | null, { care, movers }: Of): Promise<boolean> {
  if (!movers.includes('applicant')) return true;
  return (await findActingPlace(tx, care.officeId))?.publishesQueue ?? false;
}

async function orderMatter(tx: Transaction | null, of: Of): Promise<CareMatter> {
  const { service, elderName, address, schedule, at } = await findOrder(tx, of.care.id);
  const visits = await listVisits(tx, of.care.id);
  return {
    kind: 'home_service',
    place: placeRef(of),
    service,
    elderName,
    address,
    scheduleText: scheduleText(schedule, at),
    note: of.care.note,
    reason: lastOf(of.words, ['decline', 'stop']),
    visits: visits.map((visit) => visitView(visit, of.movers)),
  };
}

/** One visit of an order with what these movers may do to it. */
export function visitView(visit: OrderVisit, movers: readonly CareMover[]): OrderVisitView {
  return {
    visitId: visit.id,
    startsAt: visit.startsAt.toISOString(),
    state: visit.state,
    stateText: ORDER_VISIT_STATES[visit.state].text,
    version: visit.version,
    said: visit.said,
    actions: actionsBy(ORDER_VISIT_FLOW, visit.state, movers).map((action) => ({
      action,
      button: ORDER_VISIT_FLOW.actions[action].button ?? '',
    })),
  };
}

async function adviceMatter(tx: Transaction | null, of: Of): Promise<CareMatter> {
  const { care, words, office } = of;
  const question = { at: care.openedAt.toISOString(), by: 'family' as const, text: care.note ?? '' };
  const answers = words.map(({ at, action, text }) => ({
    at: at.toISOString(),
    by: action === 'answer' ? ('adviser' as const) : ('family' as const),
    text,
  }));
  return {
    kind: 'advice',
    place: null,
    street: office?.name ?? '',
    talk: [question, ...answers],
    ability: await findAbility(tx, care.id),
  };
}
