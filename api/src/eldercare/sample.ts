import { SAMPLE_COMMUNITIES } from '@jianghan/shared/eldercare/communities';
import type { PlaceType } from '@jianghan/shared/eldercare/places';
import { STREETS } from '@jianghan/shared/relief/streets';
import { transact } from '../db/transact';
import { samplePlaces } from './sample-places';
import { addPlaces, findActingPlace } from './service';
import * as store from './store';

const SAMPLE_STREET = '唐家墩街道';

/** Where the demo's operator and provider work; undefined once the samples are gone. */
export async function demoWorkplaces(): Promise<{ home: string; team: string } | undefined> {
  const [home, team] = [workplaceOf('complex'), workplaceOf('home_service')];
  const isThere = async (id: string) => (await findActingPlace(null, id)) !== undefined;
  return (await isThere(home)) && (await isThere(team)) ? { home, team } : undefined;
}

function workplaceOf(type: PlaceType): string {
  const street = STREETS.find(({ name }) => name === SAMPLE_STREET)?.officeId;
  const found = samplePlaces(new Date()).find(({ place }) => place.type === type && place.streetId === street);
  if (found === undefined) throw new Error(`no sample of ${type} in ${SAMPLE_STREET}`);
  return found.place.id;
}

/** A register of invented places, while there is none at all; the bureau takes them away by one action. */
export async function seedEldercareSample(now: Date): Promise<void> {
  if ((await store.countPlaces()) > 0) return;
  const places = samplePlaces(now);
  await transact(async (tx) => {
    // The turn of a removal: who took the samples away does not get them again.
    if ((await store.readStamp(tx)).cleared > 0) return;
    await store.insertCommunities(
      tx,
      SAMPLE_COMMUNITIES.map((community) => ({ ...community, isSample: true })),
    );
    await addPlaces(
      tx,
      places.map(({ place }) => place),
    );
    const prices = places.flatMap(({ place, prices: own }) => own.map((price) => ({ ...price, placeId: place.id })));
    await store.insertPrices(tx, prices);
  });
}
