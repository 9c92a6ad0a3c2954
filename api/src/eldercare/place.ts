import { OrderKind } from '@jianghan/shared/care/order-flow';
import type { Medical, Ownership, PlaceType, PriceUnit } from '@jianghan/shared/eldercare/places';
import { ALL_NEEDS, fromBits, levelsIn, Takes } from '@jianghan/shared/eldercare/places';
import type { PlaceItem, PlacePage } from '@jianghan/shared/eldercare/schemas';
import { toDate, toDateOrNull } from '../db/sql';

/** A row of the register. Sets are bits, in the order of the lists in shared/eldercare/places. */
export interface Place {
  id: string;
  type: PlaceType;
  name: string;
  streetId: string;
  community: string | null;
  address: string;
  phone: string;
  lng: number;
  lat: number;
  operator: string | null;
  ownership: Ownership | null;
  bedsTotal: number | null;
  bedsNursing: number | null;
  bedsFree: number | null;
  bedsUpdatedAt: Date | null;
  levels: number;
  needs: number;
  takes: number;
  orderKinds: number;
  star: number;
  starValidUntil: string | null;
  starCertificate: string | null;
  medical: Medical;
  priceLeastFen: number | null;
  priceMostFen: number | null;
  priceUnit: PriceUnit | null;
  barrierFree: boolean;
  hours: string | null;
  filingNo: string | null;
  publishesQueue: boolean;
  isSample: boolean;
  source: string;
  verifiedAt: Date | null;
  state: 'shown' | 'hidden';
  version: number;
  changedAt: Date;
}

/** Column by field, in the order in which rows are written. */
export const PLACE_COLUMNS = {
  id: 'id',
  type: 'type',
  name: 'name',
  streetId: 'street_id',
  community: 'community',
  address: 'address',
  phone: 'phone',
  lng: 'lng',
  lat: 'lat',
  operator: 'operator',
  ownership: 'ownership',
  bedsTotal: 'beds_total',
  bedsNursing: 'beds_nursing',
  bedsFree: 'beds_free',
  bedsUpdatedAt: 'beds_updated_at',
  levels: 'levels',
  needs: 'needs',
  takes: 'takes',
  orderKinds: 'order_kinds',
  star: 'star',
  starValidUntil: 'star_valid_until',
  starCertificate: 'star_certificate',
  medical: 'medical',
  priceLeastFen: 'price_least_fen',
  priceMostFen: 'price_most_fen',
  priceUnit: 'price_unit',
  barrierFree: 'barrier_free',
  hours: 'hours',
  filingNo: 'filing_no',
  publishesQueue: 'publishes_queue',
  isSample: 'is_sample',
  source: 'source',
  verifiedAt: 'verified_at',
  state: 'state',
  version: 'version',
  changedAt: 'changed_at',
} as const satisfies Record<keyof Place, string>;

export type PlaceRow = Record<(typeof PLACE_COLUMNS)[keyof Place], never>;
const FIELDS = Object.entries(PLACE_COLUMNS) as [keyof Place, keyof PlaceRow][];

/** `p.id AS id, p.street_id AS streetId …`: rows come with the names of the fields. */
export const SELECTED = FIELDS.map(([field, column]) => `p.${column} AS ${field}`).join(', ');

type Raw = Omit<Place, 'bedsUpdatedAt' | 'verifiedAt' | 'changedAt'> & {
  bedsUpdatedAt: Date | string | null;
  verifiedAt: Date | string | null;
  changedAt: Date | string;
};

/** A row as either database hands it over. */
export function toPlace(raw: object): Place {
  const row = raw as Raw;
  return {
    ...row,
    bedsUpdatedAt: toDateOrNull(row.bedsUpdatedAt),
    verifiedAt: toDateOrNull(row.verifiedAt),
    changedAt: toDate(row.changedAt),
    barrierFree: Boolean(row.barrierFree),
    publishesQueue: Boolean(row.publishesQueue),
    isSample: Boolean(row.isSample),
  };
}

/** What the list and the map show of a place, wherever somebody stands. */
export type StandingItem = Omit<PlaceItem, 'minutes' | 'metres'>;

export function toItem(place: Place, street: string): StandingItem {
  const { id, type, name, community, address, phone, lng, lat, ownership, medical, star } = place;
  const { priceLeastFen, priceMostFen, priceUnit, barrierFree, hours, isSample } = place;
  return {
    placeId: id,
    type,
    name,
    street,
    community,
    address,
    phone,
    lng,
    lat,
    needs: fromBits(ALL_NEEDS, place.needs),
    levels: levelsIn(place.levels),
    ownership,
    medical,
    star,
    freeBeds: place.bedsFree,
    bedsUpdatedAt: place.bedsUpdatedAt?.toISOString() ?? null,
    priceLeastFen,
    priceMostFen,
    priceUnit,
    barrierFree,
    hours,
    isSample,
  };
}

type Beside = Pick<PlacePage, 'prices' | 'photos'> & { street: string };

export function toPage(place: Place, { street, prices, photos }: Beside): PlacePage {
  const { operator, bedsTotal, bedsNursing, starValidUntil, starCertificate } = place;
  const { filingNo, publishesQueue, source, version } = place;
  const hasStar = place.star > 0;
  return {
    ...toItem(place, street),
    operator,
    bedsTotal,
    bedsNursing,
    starValidUntil: hasStar ? starValidUntil : null,
    starCertificate: hasStar ? starCertificate : null,
    filingNo,
    takes: fromBits(Takes.options, place.takes),
    orderKinds: fromBits(OrderKind.options, place.orderKinds),
    publishesQueue,
    prices,
    photos,
    verifiedAt: place.verifiedAt?.toISOString() ?? null,
    source,
    version,
  };
}
