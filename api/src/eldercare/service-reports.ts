import type { ReportPlace } from '@jianghan/shared/eldercare/contract-finder';
import { Refusal } from '@jianghan/shared/refusal';
import * as audit from '../audit/audit';
import { newId } from '../db/new-id';
import { insertRows } from '../db/sql';
import type { Call } from '../http/call';
import { once } from '../idempotency/once';
import { findPlace } from './store';

const COLUMNS = ['id', 'place_id', 'subject', 'text', 'reported_at'];

/** Somebody says that something is wrong about a place; who it was stays unsaid, the place is checked. */
export function reportPlace(
  call: Call,
  placeId: string,
  { subject, text }: ReportPlace,
): Promise<{ reportId: string }> {
  return once(call, async (tx) => {
    const place = await findPlace(tx, placeId);
    if (place?.state !== 'shown') throw new Refusal('not_found');
    const reportId = newId();
    await insertRows(tx, { table: 'place_reports', columns: COLUMNS }, [[reportId, placeId, subject, text, call.now]]);
    await audit.record(tx, { call, action: 'place.reported', object: { kind: 'place', id: placeId } });
    return { reportId };
  });
}
