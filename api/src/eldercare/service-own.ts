import { dateOf } from '@jianghan/shared/calendar/dates';
import type { QueryOf, ReplyOf } from '@jianghan/shared/contract';
import type { KeepPlace, listOwnPlaces as listed } from '@jianghan/shared/eldercare/contract-keeping';
import type { OwnPlace } from '@jianghan/shared/eldercare/own-place';
import type { Transaction } from 'sequelize';
import type { Call } from '../http/call';
import { assertScope, officesOf } from '../http/scope';
import { changeOwn, readOwn } from './own';
import type { Place } from './place';
import { replacePrices } from './store';
import { listOwned } from './store-owned';
import { streetName } from './store-page';

/** The places that somebody keeps. */
export async function listOwnPlaces(
  call: Call,
  { limit, cursor = '' }: QueryOf<typeof listed>,
): Promise<ReplyOf<typeof listed>> {
  const places = await listOwned({ offices: officesOf(call), after: cursor, limit: limit + 1 });
  const shown = places.slice(0, limit);
  return {
    items: shown.map(({ id, name, type, streetId, bedsTotal, bedsFree, bedsUpdatedAt, state }) => ({
      placeId: id,
      name,
      type,
      street: streetName(streetId),
      bedsTotal,
      freeBeds: bedsFree,
      bedsUpdatedAt: bedsUpdatedAt?.toISOString() ?? null,
      isShown: state === 'shown',
    })),
    nextCursor: places.length > limit ? (shown.at(-1)?.id ?? null) : null,
  };
}

export async function getOwnPlace(call: Call, placeId: string): Promise<OwnPlace> {
  assertScope(call, placeId);
  return readOwn(null, placeId);
}

/** Beds, prices and hours are the operator's own to say; everything else is proposed. */
export function keepPlace(call: Call, placeId: string, { version, change }: KeepPlace): Promise<OwnPlace> {
  return changeOwn(call, { placeId, version, action: `place.${change.kind}_kept` }, (tx) =>
    factsOf(tx, { placeId, change, now: call.now }),
  );
}

interface Kept {
  placeId: string;
  change: KeepPlace['change'];
  now: Date;
}

async function factsOf(tx: Transaction, { placeId, change, now }: Kept): Promise<Partial<Place>> {
  switch (change.kind) {
    case 'beds': {
      const { total, nursing, free } = change;
      return { bedsTotal: total, bedsNursing: nursing, bedsFree: free, bedsUpdatedAt: now };
    }
    case 'prices': {
      const { leastFen, mostFen, unit, lines } = change;
      const quotedOn = dateOf(now);
      await replacePrices(
        tx,
        placeId,
        lines.map((line) => ({ ...line, quotedOn })),
      );
      return { priceLeastFen: leastFen, priceMostFen: mostFen, priceUnit: unit };
    }
    case 'hours':
      return { hours: change.hours };
  }
}
