import { dateOf } from '@jianghan/shared/calendar/dates';
import type { FindPlaces } from '@jianghan/shared/eldercare/contract-finder';
import type { StreetView } from '@jianghan/shared/eldercare/schemas';
import { STREET_POINTS, STREET_POINTS_SOURCE } from '@jianghan/shared/eldercare/street-points';
import type { Point, Walking } from '@jianghan/shared/eldercare/walking';
import { valueIn } from '@jianghan/shared/parameters/registry';
import { Refusal } from '@jianghan/shared/refusal';
import { config } from '../config';
import { keptFresh } from '../db/fresh';
import { CachedReply } from '../http/cached-reply';
import { ReadyJson } from '../http/ready-json';
import { valuesOn } from '../parameters/service';
import { answerOf } from './answer';
import { filterOf, hitAtCursor } from './filter';
import type { PlaceIndex } from './place-index';
import { type Question, search } from './place-search';
import { currentIndex } from './register';
import * as store from './store';
import { readPage } from './store-page';
import { findShownPhoto } from './store-photos';

const FRESH_MS = 1000;
/** A list from a community or a street is the same for all who ask there. */
const LIST_MAX_AGE_S = 5;
const COMMUNITIES_MAX_AGE_S = 60;

interface Origin extends Point {
  name: string | null;
}

/** Finds places around somewhere. A free position is used for this one answer: neither kept, nor logged, nor cached anywhere. */
export async function findPlaces(asked: FindPlaces, now: Date): Promise<CachedReply | ReadyJson> {
  const index = await currentIndex();
  const from = await originOf(asked);
  const question = questionOf(asked, { index, from, walking: await walkingOn(dateOf(now)) });
  const body = answerOf(index, search(index, question), { question, fromName: from?.name ?? null });
  return asked.lng === undefined ? CachedReply.ofJson(body, LIST_MAX_AGE_S) : new ReadyJson(body);
}

async function originOf({ lng, lat, communityId, street }: FindPlaces): Promise<Origin | null> {
  if (lng !== undefined && lat !== undefined) return { lng, lat, name: null };
  const near = communityId === undefined ? pointOfStreet(street) : (await communities('')).points.get(communityId);
  if (near === undefined) throw new Refusal('not_found');
  return near;
}

function pointOfStreet(street: string | undefined): Origin | null | undefined {
  return street === undefined ? null : STREET_POINTS.find(({ officeId }) => officeId === street);
}

interface Here {
  index: PlaceIndex;
  from: Origin | null;
  walking: Walking;
}

function questionOf(asked: FindPlaces, { index, from, walking }: Here): Question {
  const { within, sort, limit, cursor } = asked;
  const after = cursor === undefined ? null : hitAtCursor(cursor, index);
  if (after === undefined)
    throw new Refusal('malformed', undefined, [{ field: 'cursor', message: '位置有误，请从第一页看起' }]);
  return {
    from: from && { lng: from.lng, lat: from.lat },
    within: from === null || within === 'all' ? null : Number(within),
    filter: filterOf(asked, index),
    sort,
    limit,
    after,
    walking,
  };
}

let walking: { of: ReadonlyMap<string, unknown>; is: Walking } | undefined;

/** How walks are reckoned on a date. */
export async function walkingOn(on: string): Promise<Walking> {
  const of = await valuesOn(on);
  if (walking?.of !== of) {
    const circleMetres = valueIn(of, 'eldercare.circle_metres');
    walking = { of, is: { circleMetres, detour: valueIn(of, 'eldercare.detour') } };
  }
  return walking.is;
}

const pages = keptFresh(FRESH_MS, async (placeId) => {
  const place = await store.findPlace(null, placeId);
  if (place === undefined || place.state !== 'shown') throw new Refusal('not_found');
  return CachedReply.of(await readPage(null, place), LIST_MAX_AGE_S);
});

/** Everything the public sees of one place, also while nobody is signed in. */
export function getPlace(placeId: string): Promise<CachedReply> {
  return pages(placeId);
}

/** A photo never changes under its id; one that was taken away is gone from every phone after this. */
const PHOTO_MAX_AGE_S = 600;

/** The bytes that were made of what was sent, of a place that is shown. */
export async function getPlacePhoto({ placeId, photoId }: { placeId: string; photoId: string }): Promise<CachedReply> {
  const photo = await findShownPhoto(placeId, photoId);
  if (photo === undefined) throw new Refusal('not_found');
  return CachedReply.ofPicture(photo, { type: 'image/jpeg', maxAgeSeconds: PHOTO_MAX_AGE_S });
}

const communities = keptFresh(FRESH_MS, async () => {
  const rows = await store.listCommunities(null);
  const items: StreetView[] = STREET_POINTS.map(({ officeId, code, name, lng, lat }) => ({
    street: officeId,
    code,
    name,
    lng,
    lat,
    communities: rows
      .filter(({ streetId }) => streetId === officeId)
      .map((row) => ({ communityId: row.id, name: row.name, lng: row.lng, lat: row.lat, isSample: row.isSample })),
  }));
  return {
    points: new Map<string, Origin>(rows.map(({ id, lng, lat, name }) => [id, { lng, lat, name }])),
    reply: CachedReply.of({ items, source: STREET_POINTS_SOURCE, mapKey: config.mapKey }, COMMUNITIES_MAX_AGE_S),
  };
});

/** Streets and their communities: who will not or cannot say where they are chooses from them. */
export async function listCommunities(): Promise<CachedReply> {
  return (await communities('')).reply;
}
