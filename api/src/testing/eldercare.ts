import { randomUUID } from 'node:crypto';
import { ALL_NEEDS, levelBits, type Need, toBits } from '@jianghan/shared/eldercare/places';
import { STREET_POINTS } from '@jianghan/shared/eldercare/street-points';
import { newId } from '../db/new-id';
import { transact } from '../db/transact';
import type { Place } from '../eldercare/place';
import { addPlaces, savePlace } from '../eldercare/service';

/** 万松街道, where places of a test stand unless told otherwise. */
export const HOME_STREET = STREET_POINTS[6] as (typeof STREET_POINTS)[number];

export type GivenPlace = Partial<Omit<Place, 'needs' | 'levels'>> & {
  needs?: readonly Need[];
  levels?: readonly number[];
};

/** A place as the register holds it; what is not said is ordinary. */
export function placeOf({ needs = ['meals'], levels = [0, 1], ...given }: GivenPlace = {}): Place {
  return {
    id: newId(),
    type: 'meal',
    name: `食堂 ${randomUUID().slice(0, 8)}`,
    streetId: HOME_STREET.officeId,
    community: null,
    address: '测试路 1 号',
    phone: '027-0000-0001',
    lng: HOME_STREET.lng,
    lat: HOME_STREET.lat,
    operator: null,
    ownership: null,
    bedsTotal: null,
    bedsNursing: null,
    bedsFree: null,
    bedsUpdatedAt: null,
    levels: levelBits(levels),
    needs: toBits(ALL_NEEDS, needs),
    takes: 0,
    orderKinds: 0,
    star: 0,
    starValidUntil: null,
    starCertificate: null,
    medical: 'none',
    priceLeastFen: null,
    priceMostFen: null,
    priceUnit: null,
    barrierFree: false,
    hours: null,
    filingNo: null,
    publishesQueue: false,
    isSample: false,
    source: '测试',
    verifiedAt: null,
    state: 'shown',
    version: 1,
    changedAt: new Date(),
    ...given,
  };
}

/** Puts a place into the register. */
export async function makePlace(given: GivenPlace = {}): Promise<Place> {
  const place = placeOf(given);
  await transact((tx) => addPlaces(tx, [place]));
  return place;
}

/** Changes a place as it was read, past everybody who keeps it. */
export async function save(place: Place, change: Partial<Place>): Promise<Place> {
  const { version } = place;
  await transact((tx) => savePlace(tx, { ...place, ...change }, { version, now: new Date() }));
  return { ...place, ...change, version: version + 1 };
}
