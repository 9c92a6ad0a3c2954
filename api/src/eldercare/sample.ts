import { SAMPLE_COMMUNITIES } from '@jianghan/shared/eldercare/communities';
import { transact } from '../db/transact';
import { samplePlaces } from './sample-places';
import { addPlaces } from './service';
import * as store from './store';

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
