import type { OwnPlace } from '@jianghan/shared/eldercare/own-place';
import { Refusal } from '@jianghan/shared/refusal';
import type { Transaction } from 'sequelize';
import * as audit from '../audit/audit';
import type { Call } from '../http/call';
import { assertScope } from '../http/scope';
import { once } from '../idempotency/once';
import type { Place } from './place';
import { viewOf } from './proposal';
import * as store from './store';
import { findLatestChange } from './store-changes';
import { readPage } from './store-page';

/** A place as who keeps it sees it. */
export async function readOwn(tx: Transaction | null, placeId: string): Promise<OwnPlace> {
  const place = await store.findPlace(tx, placeId);
  if (place === undefined) throw new Refusal('not_found');
  const latest = await findLatestChange(tx, placeId);
  return {
    ...(await readPage(tx, place)),
    isShown: place.state === 'shown',
    change: latest === undefined ? null : viewOf(latest, place),
  };
}

interface Keeping {
  placeId: string;
  /** What the caller has seen. */
  version: number;
  action: string;
}

type Work = (tx: Transaction, place: Place) => Promise<Partial<Place>>;

/**
 * One change of a place by who keeps it. The turn of the register is taken first, so that changes come one after the
 * other; whoever comes second is told what stands now.
 */
export function changeOwn(call: Call, { placeId, version, action }: Keeping, work: Work): Promise<OwnPlace> {
  assertScope(call, placeId);
  return once(call, async (tx) => {
    const turn = await store.nextStamp(tx);
    const place = await store.lockPlace(tx, placeId);
    if (place === undefined) throw new Refusal('not_found');
    if (place.version !== version) throw new Refusal('state_changed', { place: await readOwn(tx, placeId) });
    const facts = await work(tx, place);
    const next = { ...place, ...facts, version: version + 1, changedAt: call.now };
    if (!(await store.updatePlace(tx, next, turn))) throw new Refusal('state_changed');
    await audit.record(tx, { call, action, object: { kind: 'place', id: placeId } });
    return readOwn(tx, placeId);
  });
}
