import { z } from 'zod';
import { OrderKind } from '../care/order-flow';
import { CalendarDate, Id, Instant } from '../fields';
import { ALL_NEEDS, Medical, Need, Ownership, PlaceType, PriceKind, PriceUnit, Takes } from './places';

/** GCJ-02, degrees: as the maps of the country have it. */
export const Lng = z.number().min(-180).max(180).meta({ description: '经度，GCJ-02', example: 114.2594 });
export const Lat = z.number().min(-90).max(90).meta({ description: '纬度，GCJ-02', example: 30.6041 });

/** Money in 分. */
const Fen = z.number().int().min(0);

/** Id of a community: the street's code and a number, or the code of the statistics office. */
export const CommunityId = z
  .string('请选社区')
  .regex(/^420103\d{3}(-\d{2}|\d{3})$/, '没有这个社区，请从列表里选')
  .meta({ example: '420103008-01' });

/** A place as the list and the map show it. */
export const PlaceItem = z.strictObject({
  /** Whole minutes on foot; null without a position to walk from. */
  minutes: z.number().int().nullable(),
  /** Metres of street, rounded to ten. */
  metres: z.number().int().nullable(),
  placeId: Id,
  type: PlaceType,
  name: z.string(),
  street: z.string(),
  community: z.string().nullable(),
  address: z.string(),
  phone: z.string(),
  lng: Lng,
  lat: Lat,
  needs: z.array(Need),
  levels: z.array(z.number().int()),
  ownership: Ownership.nullable(),
  medical: Medical,
  star: z.number().int(),
  freeBeds: z.number().int().nullable(),
  bedsUpdatedAt: Instant.nullable(),
  priceLeastFen: Fen.nullable(),
  priceMostFen: Fen.nullable(),
  priceUnit: PriceUnit.nullable(),
  barrierFree: z.boolean(),
  hours: z.string().nullable(),
  isSample: z.boolean(),
});
export type PlaceItem = z.infer<typeof PlaceItem>;

export const PlacePrice = z.strictObject({
  kind: PriceKind,
  label: z.string(),
  leastFen: Fen,
  mostFen: Fen.nullable(),
  unit: PriceUnit,
  quotedOn: CalendarDate,
});
export type PlacePrice = z.infer<typeof PlacePrice>;

/** Everything the public sees of a place. */
export const PlacePage = PlaceItem.omit({ minutes: true, metres: true }).extend({
  operator: z.string().nullable(),
  bedsTotal: z.number().int().nullable(),
  bedsNursing: z.number().int().nullable(),
  starValidUntil: CalendarDate.nullable(),
  starCertificate: z.string().nullable(),
  filingNo: z.string().nullable(),
  takes: z.array(Takes),
  /** Which of 三助一护 it offers at the door. */
  orderKinds: z.array(OrderKind),
  publishesQueue: z.boolean(),
  prices: z.array(PlacePrice),
  photos: z.array(z.strictObject({ photoId: Id, caption: z.string() })),
  verifiedAt: Instant.nullable(),
  source: z.string(),
  version: z.number().int(),
});
export type PlacePage = z.infer<typeof PlacePage>;

/** How many places in the circle pass every filter but the needs: all of them, and those that answer each need. */
export const NeedCounts = z.strictObject({
  all: z.number().int(),
  needs: z.strictObject(
    Object.fromEntries(ALL_NEEDS.map((need) => [need, z.number().int()])) as Record<Need, z.ZodNumber>,
  ),
});

/** A need that no place in the circle answers, and where the nearest is. */
export const MissingNeed = z.strictObject({
  need: Need,
  nearest: z
    .strictObject({
      placeId: Id,
      name: z.string(),
      street: z.string(),
      minutes: z.number().int(),
      metres: z.number().int(),
    })
    .nullable(),
});
export type MissingNeed = z.infer<typeof MissingNeed>;

export const CommunityView = z.strictObject({
  communityId: CommunityId,
  name: z.string(),
  lng: Lng,
  lat: Lat,
  isSample: z.boolean(),
});
export type CommunityView = z.infer<typeof CommunityView>;

export const StreetView = z.strictObject({
  street: Id.meta({ description: '街道，findPlaces 的 street' }),
  code: z.string(),
  name: z.string(),
  /** A point of the street to walk from, not its office. */
  lng: Lng,
  lat: Lat,
  communities: z.array(CommunityView),
});
export type StreetView = z.infer<typeof StreetView>;
