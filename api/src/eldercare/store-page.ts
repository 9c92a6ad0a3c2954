import type { PlacePage } from '@jianghan/shared/eldercare/schemas';
import { STREET_POINTS } from '@jianghan/shared/eldercare/street-points';
import type { Transaction } from 'sequelize';
import { type Place, toPage } from './place';
import { listPrices } from './store';
import { listPhotos } from './store-photos';

export function streetName(streetId: string): string {
  return STREET_POINTS.find(({ officeId }) => officeId === streetId)?.name ?? '';
}

/** A place with what belongs to it. */
export async function readPage(tx: Transaction | null, place: Place): Promise<PlacePage> {
  const prices = (await listPrices(tx, [place.id])).map(({ placeId: _, ...price }) => price);
  return toPage(place, { street: streetName(place.streetId), prices, photos: await listPhotos(tx, place.id) });
}
