import { OrderKind } from '@jianghan/shared/care/order-flow';
import { fromBits, Takes } from '@jianghan/shared/eldercare/places';
import type { Transaction } from 'sequelize';
import { insertPlaceOffices, putPlaceOffice } from '../office/service';
import type { Place } from './place';
import * as store from './store';

/** A place that acts: it takes visits, intentions or orders, and is an office of the same id. */
export interface ActingPlace {
  placeId: string;
  name: string;
  address: string;
  phone: string;
  /** The office of its street. */
  streetId: string;
  takes: Takes[];
  orderKinds: OrderKind[];
  publishesQueue: boolean;
}

/** Only one that is shown and takes something. */
export async function findActingPlace(tx: Transaction | null, placeId: string): Promise<ActingPlace | undefined> {
  const place = await store.findPlace(tx, placeId);
  if (place === undefined || place.state !== 'shown' || place.takes === 0) return undefined;
  const { name, address, phone, streetId, publishesQueue } = place;
  const orderKinds = fromBits(OrderKind.options, place.orderKinds);
  return {
    placeId,
    name,
    address,
    phone,
    streetId,
    takes: fromBits(Takes.options, place.takes),
    orderKinds,
    publishesQueue,
  };
}

/** Adds places to the register; each that takes something becomes an office. `turn` is one taken before. */
export async function addPlaces(tx: Transaction, places: readonly Place[], turn?: number): Promise<void> {
  await insertPlaceOffices(
    tx,
    places.filter(({ takes }) => takes !== 0),
  );
  await store.insertPlaces(tx, places, turn ?? (await store.nextStamp(tx)));
}

/** Writes a place anew, as `before` was read; false when somebody else changed it since. */
export async function savePlace(
  tx: Transaction,
  place: Omit<Place, 'version' | 'changedAt'>,
  of: { version: number; now: Date; turn?: number },
): Promise<boolean> {
  const next = { ...place, version: of.version + 1, changedAt: of.now };
  if (!(await store.updatePlace(tx, next, of.turn ?? (await store.nextStamp(tx))))) return false;
  if (place.takes !== 0) await putPlaceOffice(tx, place);
  return true;
}
