import { dateOf } from '@jianghan/shared/calendar/dates';
import type { BodyOf, QueryOf, ReplyOf } from '@jianghan/shared/contract';
import type { setPlaceShown as shownSet } from '@jianghan/shared/eldercare/contract-oversight';
import type {
  exportPlaces as exported,
  listRegister as listed,
  RegisterItem,
} from '@jianghan/shared/eldercare/contract-register';
import { FRESH_DAYS } from '@jianghan/shared/eldercare/words';
import { Refusal } from '@jianghan/shared/refusal';
import * as audit from '../audit/audit';
import { forgetSlots } from '../care/service-removal';
import { newId } from '../db/new-id';
import type { Call } from '../http/call';
import { assertScope, assertSteppedUp, officesOf } from '../http/scope';
import { once } from '../idempotency/once';
import { deletePlaceOffices, listOfficesWithCases } from '../office/service';
import { MEDIA_TYPES, writeWorkbook } from '../workbook/workbook';
import { FORM_HEAD, lineOf } from './form';
import * as store from './store';
import * as register from './store-register';

const DAY_MS = 86_400_000;

/** The register of the streets one works for, what was changed last first. */
export async function listRegister(call: Call, asked: QueryOf<typeof listed>) {
  const { street = null, type = null, q = null, only, limit, cursor } = asked;
  const items = await register.listRegister({
    streets: officesOf(call),
    street,
    type,
    q,
    only,
    staleBefore: new Date(call.now.getTime() - FRESH_DAYS * DAY_MS),
    before: cursor === undefined ? null : placeAt(cursor),
    limit: limit + 1,
  });
  const shown = items.slice(0, limit);
  const last = shown.at(-1);
  return { items: shown, nextCursor: items.length > limit && last !== undefined ? cursorOf(last) : null };
}

function cursorOf({ changedAt, placeId }: RegisterItem): string {
  return `${new Date(changedAt).getTime()}_${placeId}`;
}

function placeAt(cursor: string): { changedAt: Date; id: string } {
  const [, ms, id] = /^(\d{1,15})_([0-9a-f-]{36})$/.exec(cursor) ?? [];
  if (id === undefined)
    throw new Refusal('malformed', undefined, [{ field: 'cursor', message: '位置有误，请从第一页看起' }]);
  return { changedAt: new Date(Number(ms)), id };
}

/** The register as a file of the form that is imported. */
export async function exportPlaces(
  call: Call,
  { format }: QueryOf<typeof exported>,
): Promise<ReplyOf<typeof exported>> {
  const own = officesOf(call);
  const places = (await store.listPlaces(null, { after: '', limit: Number.MAX_SAFE_INTEGER })).filter(
    ({ streetId }) => own === 'all' || own.includes(streetId),
  );
  const file = await writeWorkbook(format, [FORM_HEAD, ...places.map(lineOf)], '养老资料');
  return {
    fileName: `养老资料-${dateOf(call.now)}.${format}`,
    mediaType: MEDIA_TYPES[format],
    rows: places.length,
    base64: file.toString('base64'),
  };
}

/**
 * Takes all samples out of the register at once. Those of which somebody has asked something stay for the sake of the
 * case, and are shown no more.
 */
export function removeSamplePlaces(call: Call): Promise<{ removed: number; hidden: number; communities: number }> {
  if (officesOf(call) !== 'all') throw new Refusal('not_permitted');
  assertSteppedUp(call);
  return once(call, async (tx) => {
    await store.nextStamp(tx, true);
    const ids = await register.listSampleIds(tx);
    const kept = await listOfficesWithCases(tx, ids);
    const gone = ids.filter((id) => !kept.has(id));
    await register.deletePlaces(tx, gone);
    await forgetSlots(tx, gone);
    await deletePlaceOffices(tx, gone);
    await register.hidePlaces(tx, [...kept], call.now);
    const communities = await register.deleteSampleCommunities(tx);
    await audit.record(tx, { call, action: 'places.samples_removed', object: { kind: 'place_register', id: newId() } });
    return { removed: gone.length, hidden: kept.size, communities };
  });
}

/** Shows a place to the public, or no more. Every process follows within seconds. */
export function setPlaceShown(
  call: Call,
  placeId: string,
  { version, isShown }: BodyOf<typeof shownSet>,
): Promise<RegisterItem> {
  return once(call, async (tx) => {
    const turn = await store.nextStamp(tx);
    const place = await store.lockPlace(tx, placeId);
    if (place === undefined) throw new Refusal('not_found');
    assertScope(call, place.streetId);
    const next = { ...place, state: isShown ? 'shown' : 'hidden', version: version + 1, changedAt: call.now } as const;
    if (!(await store.updatePlace(tx, next, turn)))
      throw new Refusal('state_changed', { place: await register.findRegisterItem(tx, placeId) });
    const action = isShown ? 'place.shown' : 'place.hidden';
    await audit.record(tx, { call, action, object: { kind: 'place', id: placeId } });
    const item = await register.findRegisterItem(tx, placeId);
    if (item === undefined) throw new Refusal('not_found');
    return item;
  });
}
