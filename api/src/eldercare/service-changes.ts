import { dateOf } from '@jianghan/shared/calendar/dates';
import type { BodyOf, QueryOf, ReplyOf } from '@jianghan/shared/contract';
import type { ProposeChange } from '@jianghan/shared/eldercare/contract-keeping';
import type {
  ChangeItem,
  decidePlaceChange as decided,
  listPlaceChanges as listed,
} from '@jianghan/shared/eldercare/contract-oversight';
import type { OwnPlace } from '@jianghan/shared/eldercare/own-place';
import { valueIn } from '@jianghan/shared/parameters/registry';
import { Refusal } from '@jianghan/shared/refusal';
import type { Transaction } from 'sequelize';
import * as audit from '../audit/audit';
import { newId } from '../db/new-id';
import type { Call } from '../http/call';
import { staffOf } from '../http/call';
import { assertScope, officesOf } from '../http/scope';
import { once } from '../idempotency/once';
import { valuesOn } from '../parameters/service';
import { readOwn } from './own';
import type { Place } from './place';
import { assertFits, factsOf, viewOf } from './proposal';
import { savePlace } from './service';
import * as store from './store';
import * as changes from './store-changes';
import { streetName } from './store-page';

/** What the public is told of a place changes only with the district's word; one proposal of a place waits at a time. */
export async function proposePlaceChange(call: Call, placeId: string, asked: ProposeChange): Promise<OwnPlace> {
  assertScope(call, placeId);
  const { now } = call;
  const today = dateOf(now);
  const radius = valueIn(await valuesOn(today), 'eldercare.district_radius');
  const { staffId } = staffOf(call);
  return once(call, async (tx) => {
    const place = await store.lockPlace(tx, placeId);
    if (place === undefined) throw new Refusal('not_found');
    const facts = factsOf(asked, place);
    assertFits(place, facts.after, { today, now, radius });
    const latest = await changes.findLatestChange(tx, placeId);
    if (latest?.state === 'proposed') await withdraw(tx, call, latest.id);
    const id = newId();
    await changes.insertChange(tx, { id, placeId, ...facts, proposedBy: staffId, proposedAt: now });
    await audit.record(tx, { call, action: 'place.change_proposed', object: { kind: 'place_change', id } });
    return readOwn(tx, placeId);
  });
}

export function withdrawPlaceChange(
  call: Call,
  { placeId, changeId }: { placeId: string; changeId: string },
): Promise<OwnPlace> {
  assertScope(call, placeId);
  return once(call, async (tx) => {
    const change = await changes.findChange(tx, changeId);
    if (change?.placeId !== placeId) throw new Refusal('not_found');
    await withdraw(tx, call, changeId);
    await audit.record(tx, { call, action: 'place.change_withdrawn', object: { kind: 'place_change', id: changeId } });
    return readOwn(tx, placeId);
  });
}

async function withdraw(tx: Transaction, call: Call, id: string): Promise<void> {
  const end = { id, state: 'withdrawn', by: staffOf(call).staffId, at: call.now, reason: null } as const;
  if (!(await changes.endChange(tx, end))) throw new Refusal('state_changed');
}

/** What waits for a word of the district, or had it. */
export async function listPlaceChanges(
  call: Call,
  { pile, limit, cursor }: QueryOf<typeof listed>,
): Promise<ReplyOf<typeof listed>> {
  const streets = officesOf(call);
  const rows = await changes.listChanges({ streets, isOpen: pile === 'open', after: cursor ?? null, limit: limit + 1 });
  const shown = rows.slice(0, limit);
  const items = await Promise.all(shown.map(async (row) => itemOf(call, row, await placeOf(null, row.placeId))));
  return { items, nextCursor: rows.length > limit ? (shown.at(-1)?.id ?? null) : null };
}

async function placeOf(tx: Transaction | null, placeId: string): Promise<Place> {
  const place = await store.findPlace(tx, placeId);
  if (place === undefined) throw new Refusal('not_found');
  return place;
}

function itemOf(call: Call, row: changes.ChangeRow, place: Place): ChangeItem {
  return {
    ...viewOf(row, place),
    placeId: place.id,
    place: place.name,
    street: streetName(place.streetId),
    isMine: row.proposedBy === staffOf(call).staffId,
  };
}

/** Of two who decide at once one does; whoever proposed does not. */
export function decidePlaceChange(
  call: Call,
  changeId: string,
  { isApproved, reason }: BodyOf<typeof decided>,
): Promise<ChangeItem> {
  const { staffId } = staffOf(call);
  return once(call, async (tx) => {
    const turn = await store.nextStamp(tx);
    const change = await changes.findChange(tx, changeId);
    if (change === undefined) throw new Refusal('not_found');
    const place = await placeOf(tx, change.placeId);
    assertScope(call, place.streetId);
    if (change.proposedBy === staffId) throw new Refusal('own_proposal');
    const state = isApproved ? 'approved' : 'refused';
    const isFirst = await changes.endChange(tx, { id: changeId, state, by: staffId, at: call.now, reason });
    if (!isFirst) throw new Refusal('state_changed', { change: itemOf(call, change, place) });
    const of = { version: place.version, now: call.now, turn };
    if (isApproved && !(await savePlace(tx, { ...place, ...change.after }, of))) throw new Refusal('state_changed');
    await audit.record(tx, { call, action: `place.change_${state}`, object: { kind: 'place_change', id: changeId } });
    const now = await changes.findChange(tx, changeId);
    return itemOf(call, now ?? change, isApproved ? await placeOf(tx, place.id) : place);
  });
}
