import type { FoundPlaces } from '@jianghan/shared/eldercare/contract-finder';
import { ALL_NEEDS } from '@jianghan/shared/eldercare/places';
import type { PlaceItem } from '@jianghan/shared/eldercare/schemas';
import { PLACE } from './place';

const { operator, bedsTotal, bedsNursing, starValidUntil, starCertificate, filingNo, ...shown } = PLACE;
const { takes, orderKinds, publishesQueue, prices, photos, verifiedAt, source, version, ...item } = shown;

/** The same home as a list shows it, seven minutes away. */
export const ITEM: PlaceItem = { ...item, minutes: 7, metres: 460 };

/** What is found around 万松街道: one home. */
export const found = (given: Partial<FoundPlaces> = {}): FoundPlaces => ({
  ...{ items: [ITEM], nextCursor: null, total: 1, missing: [], circleMetres: 770 },
  counts: { all: 1, needs: Object.fromEntries(ALL_NEEDS.map((need) => [need, need === 'stay' ? 1 : 0])) as never },
  from: { lng: 114.26, lat: 30.6, name: '万松街道' },
  ...given,
});
