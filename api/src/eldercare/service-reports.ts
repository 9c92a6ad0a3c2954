import type { BodyOf, QueryOf, ReplyOf } from '@jianghan/shared/contract';
import type { ReportPlace } from '@jianghan/shared/eldercare/contract-finder';
import type {
  listPlaceReports as listed,
  ReportItem,
  settlePlaceReport as settled,
} from '@jianghan/shared/eldercare/contract-oversight';
import { Refusal } from '@jianghan/shared/refusal';
import type { Transaction } from 'sequelize';
import * as audit from '../audit/audit';
import { newId } from '../db/new-id';
import type { Call } from '../http/call';
import { staffOf } from '../http/call';
import { assertScope, officesOf } from '../http/scope';
import { once } from '../idempotency/once';
import * as places from './store';
import * as store from './store-reports';

/** Somebody says that something is wrong about a place; who it was stays unsaid, the place is checked. */
export function reportPlace(
  call: Call,
  placeId: string,
  { subject, text }: ReportPlace,
): Promise<{ reportId: string }> {
  return once(call, async (tx) => {
    const place = await places.findPlace(tx, placeId);
    if (place?.state !== 'shown') throw new Refusal('not_found');
    const reportId = newId();
    await store.insertReport(tx, { id: reportId, placeId, subject, text, at: call.now });
    await audit.record(tx, { call, action: 'place.reported', object: { kind: 'place', id: placeId } });
    return { reportId };
  });
}

/** What waits to be looked into, or was. */
export async function listPlaceReports(
  call: Call,
  { pile, limit, cursor }: QueryOf<typeof listed>,
): Promise<ReplyOf<typeof listed>> {
  const streets = officesOf(call);
  const rows = await store.listReports({ streets, isOpen: pile === 'open', after: cursor ?? null, limit: limit + 1 });
  const shown = rows.slice(0, limit);
  return { items: shown.map(itemOf), nextCursor: rows.length > limit ? (shown.at(-1)?.reportId ?? null) : null };
}

function itemOf({ streetId: _, ...item }: store.ReportRow): ReportItem {
  return item;
}

/** Of two who settle a report at once one does. What was checked is verified from now on, or not shown any more. */
export function settlePlaceReport(
  call: Call,
  reportId: string,
  { outcome, note }: BodyOf<typeof settled>,
): Promise<ReportItem> {
  return once(call, async (tx) => {
    const turn = await places.nextStamp(tx);
    const report = await reportOf(tx, reportId);
    assertScope(call, report.streetId);
    const by = staffOf(call).staffId;
    if (!(await store.settleReport(tx, { id: reportId, by, at: call.now, outcome, note })))
      throw new Refusal('state_changed', { report: itemOf(report) });
    const place = await places.lockPlace(tx, report.placeId);
    if (place === undefined) throw new Refusal('not_found');
    const checked = outcome === 'hidden' ? ({ state: 'hidden' } as const) : { verifiedAt: call.now };
    const next = { ...place, ...checked, version: place.version + 1, changedAt: call.now };
    if (!(await places.updatePlace(tx, next, turn))) throw new Refusal('state_changed');
    await audit.record(tx, { call, action: 'place.report_settled', object: { kind: 'place_report', id: reportId } });
    return itemOf(await reportOf(tx, reportId));
  });
}

async function reportOf(tx: Transaction, id: string): Promise<store.ReportRow> {
  const report = await store.findReport(tx, id);
  if (report === undefined) throw new Refusal('not_found');
  return report;
}
