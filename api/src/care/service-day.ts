import { addDays, instantOf } from '@jianghan/shared/calendar/dates';
import type * as contract from '@jianghan/shared/care/contract-desk';
import { ORDER_VISIT_STATES } from '@jianghan/shared/care/order-visit-flow';
import type { CareAlert, DayVisit } from '@jianghan/shared/care/views';
import type { BodyOf, QueryOf, ReplyOf } from '@jianghan/shared/contract';
import { Refusal } from '@jianghan/shared/refusal';
import type { Transaction } from 'sequelize';
import * as audit from '../audit/audit';
import { transact } from '../db/transact';
import { type Call, staffOf } from '../http/call';
import { assertScope, officesOf } from '../http/scope';
import { once } from '../idempotency/once';
import { getPublicOffices } from '../office/service';
import { visitView } from './matter';
import { moversIn } from './movers';
import { listCares } from './store';
import * as alerts from './store-alerts';
import { listDay, listVisitsById, type OrderVisit } from './store-order-visits';
import { listOrders } from './store-orders';

type Day = ReplyOf<typeof contract.openProviderDay>;

/** Names, phones and addresses of a whole day: a look, so a line of audit is written before anything is shown. */
export async function openProviderDay(
  call: Call,
  { officeId, date, limit, cursor }: BodyOf<typeof contract.openProviderDay>,
): Promise<Day> {
  assertScope(call, officeId);
  const look = (tx: Transaction) =>
    audit.record(tx, { call, action: 'care.day_viewed', object: { kind: 'office', id: officeId } });
  const span = { officeId, from: instantOf(date, '00:00'), until: instantOf(addDays(date, 1), '00:00') };
  let made: Day | undefined;
  const reply = await once(call, async (tx) => {
    await look(tx);
    const after = await placeAfter(tx, cursor);
    const found = after === undefined ? [] : await listDay(tx, span, { after, limit: limit + 1 });
    const page = found.slice(0, limit);
    made = { items: await toDay(tx, call, page), nextCursor: found.length > limit ? (page.at(-1)?.id ?? null) : null };
    return made;
  });
  // A repeat is shown what was kept for it, but it is one more look.
  if (reply !== made) await transact(look);
  return reply;
}

/** Null at the beginning, undefined for a place that no list has given out. */
async function placeAfter(tx: Transaction, cursor: string | undefined): Promise<OrderVisit | null | undefined> {
  if (cursor === undefined) return null;
  return (await listVisitsById(tx, [cursor])).get(cursor);
}

async function toDay(tx: Transaction, call: Call, visits: readonly OrderVisit[]): Promise<DayVisit[]> {
  const ids = [...new Set(visits.map(({ caseId }) => caseId))];
  const [cares, orders] = [await listCares(tx, ids), await listOrders(tx, ids)];
  return visits.flatMap((visit) => {
    const [care, order] = [cares.get(visit.caseId), orders.get(visit.caseId)];
    if (care === undefined || order === undefined) return [];
    return [
      {
        ...visitView(visit, moversIn(call, care)),
        caseId: care.id,
        reference: care.reference,
        service: order.service,
        elderName: order.elderName,
        address: order.address,
        phone: care.contactPhone,
        note: care.note,
      },
    ];
  });
}

export async function listCareAlerts(
  call: Call,
  { limit, cursor }: QueryOf<typeof contract.listCareAlerts>,
): Promise<ReplyOf<typeof contract.listCareAlerts>> {
  const found = await alerts.listWaiting(officesOf(call), { after: cursor ?? null, limit: limit + 1 });
  const page = found.slice(0, limit);
  const visits = await listVisitsById(
    null,
    page.map(({ visitId }) => visitId),
  );
  const ids = [...new Set([...visits.values()].map(({ caseId }) => caseId))];
  const [cares, orders, names] = [
    await listCares(null, ids),
    await listOrders(null, ids),
    await getPublicOffices(null),
  ];
  const items = page.flatMap(({ id, visitId, raisedAt }): CareAlert[] => {
    const visit = visits.get(visitId);
    const [care, order] = [cares.get(visit?.caseId ?? ''), orders.get(visit?.caseId ?? '')];
    if (visit === undefined || care === undefined || order === undefined) return [];
    return [
      {
        alertId: id,
        caseId: care.id,
        reference: care.reference,
        officeName: names.get(care.officeId)?.name ?? '',
        service: order.service,
        startsAt: visit.startsAt.toISOString(),
        state: visit.state,
        stateText: ORDER_VISIT_STATES[visit.state].text,
        said: visit.said,
        at: raisedAt.toISOString(),
      },
    ];
  });
  return { items, nextCursor: found.length > limit ? (page.at(-1)?.id ?? null) : null };
}

/** Of two advisers one writes down what was done, the other sees that it is done. */
export function settleCareAlert(call: Call, alertId: string, note: string): Promise<{ alertId: string }> {
  const { staffId } = staffOf(call);
  return once(call, async (tx) => {
    const alert = await alerts.findAlert(tx, alertId);
    if (alert === undefined) throw new Refusal('not_found');
    assertScope(call, alert.streetId ?? '');
    if (!(await alerts.settleAlert(tx, { id: alertId, staffId, note, now: call.now })))
      throw new Refusal('state_changed');
    await audit.record(tx, { call, action: 'care.alert_settled', object: { kind: 'care_alert', id: alertId } });
    return { alertId };
  });
}
