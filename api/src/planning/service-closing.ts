import { assertClosable } from '@jianghan/shared/planning/rules';
import type { CloseDate, ClosingDone, ClosingPreview } from '@jianghan/shared/planning/schemas';
import type { Transaction } from 'sequelize';
import * as audit from '../audit/audit';
import { newId } from '../db/new-id';
import type { Call } from '../http/call';
import { assertScope, assertSteppedUp } from '../http/scope';
import { once } from '../idempotency/once';
import { countEnding, endBookingsOf } from '../marriage/service-closing';
import { sumDates } from '../marriage/service-plan';
import * as office from '../office/service';
import { assertVersion } from './service-offices';

/** How many couples a closing would send away; nothing is written but the answer under its key. */
export function previewClosing(call: Call, officeId: string, { version, on }: CloseDate): Promise<ClosingPreview> {
  assertScope(call, officeId);
  assertClosable(on, call.now);
  return once(call, async (tx) => {
    assertVersion(await versionOf(tx, officeId), version);
    const sums = (await sumDates(tx, officeId, { from: on, to: on })).get(on);
    const bookings = await countEnding(tx, { officeId, on });
    return { on, bookings, slots: sums?.slots ?? 0, seats: sums?.seats ?? 0 };
  });
}

/**
 * Closes a date (M-68): every booking of it ends, everybody is told and books again with one tap, no seat of it is sold
 * any more. All of it or nothing, whoever books or cancels at the same moment.
 */
export function closeDate(call: Call, officeId: string, { version, on, reason }: CloseDate): Promise<ClosingDone> {
  assertScope(call, officeId);
  assertSteppedUp(call);
  assertClosable(on, call.now);
  return once(call, async (tx) => {
    assertVersion((await office.lockOffices(tx, officeId)).get(officeId), version);
    await office.writeChange(tx, officeId, {
      kind: 'day',
      on,
      isOpen: false,
      hours: null,
      onlineCapacity: null,
      note: reason,
    });
    const { bookings, messages } = await endBookingsOf(tx, call, { officeId, on });
    await office.insertClosing(tx, { id: newId(), officeId, on, reason, bookings, closedAt: call.now });
    await office.raiseVersion(tx, officeId);
    await audit.record(tx, { call, action: 'office.date_closed', object: { kind: 'office', id: officeId } });
    return { on, version: version + 1, bookings, messages };
  });
}

async function versionOf(tx: Transaction, officeId: string): Promise<number | undefined> {
  return (await office.listOffices(tx)).find(({ id }) => id === officeId)?.version;
}
