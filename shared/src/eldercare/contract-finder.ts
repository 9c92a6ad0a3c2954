import { z } from 'zod';
import { endpoint } from '../contract';
import { Cursor, Id, ListQuery } from '../fields';
import { freeText } from '../relief/inputs';
import { Street } from '../relief/schemas';
import { STREETS } from '../relief/streets';
import { Need, Ownership, PlaceType } from './places';
import { CommunityId, Lat, Lng, MissingNeed, NeedCounts, PlaceItem, PlacePage, StreetView } from './schemas';

const tag = '找养老';
const ID = '0192f3a1-7c1e-7cc0-8a3e-2b1c0d9e8f70';

/** How far: a circle of so many minutes, or everywhere. */
export const WITHIN = { '15': '15 分钟内', '30': '30 分钟内', all: '不限' } as const;
export const Within = z.enum(Object.keys(WITHIN) as [keyof typeof WITHIN], '请选多远');
export type Within = z.infer<typeof Within>;

/** No place can pay for its rank: these are all the orders there are. Each goes on with minutes, free beds, star, id. */
export const SORTS = { near: '走路最近', beds: '空床最多', star: '星级最高', price: '价格最低' } as const;
export const Sort = z.enum(Object.keys(SORTS) as [keyof typeof SORTS], '请选排序');
export type Sort = z.infer<typeof Sort>;

/** A list in a query: `meals,stay`. */
const NeedList = z
  .string('请选需要什么')
  .max(120, '请选需要什么')
  .transform((text) => (text === '' ? [] : [...new Set(text.split(','))]))
  .pipe(z.array(Need));

const YesNo = z.enum(['true', 'false'], '请选是或否').transform((text) => text === 'true');
const said = '请填整数';
const whole = (min: number, max: number) => z.coerce.number(said).int(said).min(min, said).max(max, said);
/** Four decimals are ten metres: more is nobody's business. */
const rounded = (degrees: number) => Math.round(degrees * 10_000) / 10_000;
const degrees = (most: number) =>
  z.coerce.number('位置有误').min(-most, '位置有误').max(most, '位置有误').transform(rounded);

export const FindPlaces = ListQuery.extend({
  /** Where to walk from: a free position (GCJ-02, both), a community, or a street; none of them is a search by name. */
  lng: degrees(180).optional(),
  lat: degrees(90).optional(),
  communityId: CommunityId.optional(),
  street: Street.optional(),
  within: Within.default('15'),
  /** Part of a name, a street or a community. */
  q: freeText('名称', 30).optional(),
  /** All of these. */
  needs: NeedList.optional(),
  type: PlaceType.optional(),
  /** Takes in somebody of this ability level. */
  level: whole(0, 4).optional(),
  freeBeds: YesNo.optional(),
  /** In 元: what the cheapest offer may cost at most, in whatever unit the place quotes. */
  priceMost: whole(0, 1_000_000).optional(),
  /** At least so many. */
  star: whole(1, 5).optional(),
  ownership: Ownership.optional(),
  barrierFree: YesNo.optional(),
  sort: Sort.default('near'),
}).refine(({ lng, lat }) => (lng === undefined) === (lat === undefined), {
  path: ['lat'],
  message: '经度和纬度要一起给',
});
export type FindPlaces = z.infer<typeof FindPlaces>;

export const FoundPlaces = z.strictObject({
  items: z.array(PlaceItem),
  nextCursor: Cursor.nullable(),
  /** How many there are altogether. */
  total: z.number().int(),
  counts: NeedCounts,
  /** Of the needs that a circle should answer, those it does not; empty where there is no circle. */
  missing: z.array(MissingNeed),
  /** Where the walk begins; null for a search by name. */
  from: z.strictObject({ lng: Lng, lat: Lat, name: z.string().nullable() }).nullable(),
  /** Metres of straight line to the edge of the circle of 15 minutes, for the map. */
  circleMetres: z.number().int(),
});
export type FoundPlaces = z.infer<typeof FoundPlaces>;

export const findPlaces = endpoint({
  name: 'findPlaces',
  method: 'GET',
  path: '/places',
  tag,
  access: 'anonymous',
  status: 200,
  summary: '找附近的养老服务：按走路分钟、空床、星级排，没有付费排名；位置只用来算远近，不保存',
  query: FindPlaces,
  reply: FoundPlaces,
  refusals: ['not_found'],
  idempotent: false,
  example: { query: { street: STREETS[6]?.officeId, needs: 'meals' } },
});

export const getPlace = endpoint({
  name: 'getPlace',
  method: 'GET',
  path: '/places/:placeId',
  tag,
  access: 'anonymous',
  status: 200,
  summary: '一处养老服务的全部公开信息：收谁、空床和更新时间、价格、怎么去',
  params: z.strictObject({ placeId: Id }),
  reply: PlacePage,
  refusals: ['not_found'],
  idempotent: false,
  example: { params: { placeId: ID } },
});

export const getPlacePhoto = endpoint({
  name: 'getPlacePhoto',
  method: 'GET',
  path: '/places/:placeId/photos/:photoId',
  tag,
  access: 'anonymous',
  status: 200,
  summary: '一处养老服务的一张照片；重新编码过，不带拍摄信息',
  params: z.strictObject({ placeId: Id, photoId: Id }),
  reply: z.string(),
  replyType: 'image/jpeg',
  refusals: ['not_found'],
  idempotent: false,
});

const StreetsFound = z.strictObject({
  items: z.array(StreetView),
  source: z.string(),
  /** Key of 天地图, whose tiles a browser then shows under the places; null: a schematic without tiles. */
  mapKey: z.string().nullable(),
});

export const listCommunities = endpoint({
  name: 'listCommunities',
  method: 'GET',
  path: '/communities',
  tag,
  access: 'anonymous',
  status: 200,
  summary: '街道和社区，不用定位也能找附近；位置是大致的',
  reply: StreetsFound,
  refusals: [],
  idempotent: false,
});

/** What may be wrong about a place. */
export const REPORT_SUBJECTS = {
  phone: '电话打不通',
  address: '地址不对',
  closed: '已经不在了',
  beds: '空床不对',
  price: '价格不对',
  hours: '时间不对',
  other: '其他',
} as const;
export const ReportSubject = z.enum(Object.keys(REPORT_SUBJECTS) as [keyof typeof REPORT_SUBJECTS], '请选哪里不对');
export type ReportSubject = z.infer<typeof ReportSubject>;

export const ReportPlace = z.strictObject({
  subject: ReportSubject,
  /** Without names and phones of people: nobody is answered, the place is checked. */
  text: freeText('说明', 500).nullable(),
});
export type ReportPlace = z.infer<typeof ReportPlace>;

export const reportPlace = endpoint({
  name: 'reportPlace',
  method: 'POST',
  path: '/places/:placeId/reports',
  tag,
  access: 'L0',
  status: 201,
  summary: '报告信息有误；不记是谁报的',
  params: z.strictObject({ placeId: Id }),
  body: ReportPlace,
  reply: z.strictObject({ reportId: Id }),
  refusals: ['not_found'],
  idempotent: true,
  limits: [{ by: 'account', points: 10, seconds: 3600 }],
  example: { params: { placeId: ID }, body: { subject: 'phone', text: null } },
});

export const finderEndpoints = [findPlaces, getPlace, getPlacePhoto, listCommunities, reportPlace] as const;
