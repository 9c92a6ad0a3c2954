import { z } from 'zod';
import { endpoint } from '../contract';
import { CalendarDate, Id, ListQuery, pageOf } from '../fields';
import { freeText } from '../relief/inputs';
import { OwnPlace, OwnPlaceItem, PlaceVersion } from './own-place';
import { PriceKind, PriceUnit } from './places';

const tag = '养老资料';
const access = ['facility_operator'] as const;
const ID = '0192f3a1-7c1e-7cc0-8a3e-2b1c0d9e8f70';
const ofPlace = z.strictObject({ placeId: Id });
const MOST_BEDS = 10_000;
const MOST_FEN = 100_000_000;

/** A page of photos that still opens quickly. */
export const MOST_PHOTOS = 8;
/** The longer side of a photo as it is kept. */
export const PHOTO_PIXELS = 1280;

export const listOwnPlaces = endpoint({
  name: 'listOwnPlaces',
  method: 'GET',
  path: '/staff/own-places',
  tag,
  access,
  status: 200,
  summary: '自己维护的养老机构',
  query: ListQuery,
  reply: pageOf(OwnPlaceItem),
  refusals: [],
  idempotent: false,
});

export const getOwnPlace = endpoint({
  name: 'getOwnPlace',
  method: 'GET',
  path: '/staff/own-places/:placeId',
  tag,
  access,
  status: 200,
  summary: '自己一家机构的全部资料，和最近提交审批的改动',
  params: ofPlace,
  reply: OwnPlace,
  refusals: ['not_found'],
  idempotent: false,
});

const beds = (what: string) =>
  z.number(`请填${what}`).int(`${what}是整数`).min(0, `${what}不能少于 0`).max(MOST_BEDS, `${what}太多，请核对`);
const Fen = z.number('请填金额').int('金额最多到分').min(0, '金额不能少于 0').max(MOST_FEN, '金额太大，请核对');

const Beds = z
  .strictObject({ kind: z.literal('beds'), total: beds('床位数'), nursing: beds('护理型床位'), free: beds('空床') })
  .refine(({ total, nursing }) => nursing <= total, { path: ['nursing'], message: '护理型床位比床位数多' })
  .refine(({ total, free }) => free <= total, { path: ['free'], message: '空床比床位数多' });

export const PriceLine = z
  .strictObject({
    kind: PriceKind,
    label: freeText('收费的说明', 60),
    leastFen: Fen,
    mostFen: Fen.nullable(),
    unit: PriceUnit,
  })
  .refine(({ leastFen, mostFen }) => mostFen === null || mostFen >= leastFen, '最高价要不低于最低价');
export type PriceLine = z.infer<typeof PriceLine>;

/** The whole table anew, and what it comes to altogether, as the list and the filter show it. */
const Prices = z
  .strictObject({
    kind: z.literal('prices'),
    leastFen: Fen.nullable(),
    mostFen: Fen.nullable(),
    unit: PriceUnit.nullable(),
    lines: z.array(PriceLine, '请填价格').max(20, '最多 20 行'),
  })
  .refine(({ leastFen, unit }) => (leastFen === null) === (unit === null), '最低价和计价单位要一起填')
  .refine(
    ({ leastFen, mostFen }) => mostFen === null || (leastFen !== null && mostFen >= leastFen),
    '最高价要不低于最低价',
  );

const Hours = z.strictObject({ kind: z.literal('hours'), hours: freeText('时间', 100).nullable() });

export const KeepPlace = z.strictObject({
  version: PlaceVersion,
  change: z.discriminatedUnion('kind', [Beds, Prices, Hours], '请选改什么'),
});
export type KeepPlace = z.infer<typeof KeepPlace>;

export const keepPlace = endpoint({
  name: 'keepPlace',
  method: 'POST',
  path: '/staff/own-places/:placeId/facts',
  tag,
  access,
  status: 200,
  summary: '机构自己更新床位、价格或时间，几秒内居民就能看到；别人刚改过的，返回现在的资料',
  params: ofPlace,
  body: KeepPlace,
  reply: OwnPlace,
  refusals: ['not_found', 'state_changed'],
  idempotent: true,
  example: {
    params: { placeId: ID },
    body: { version: 3, change: { kind: 'beds', total: 120, nursing: 80, free: 6 } },
  },
});

export const addPlacePhoto = endpoint({
  name: 'addPlacePhoto',
  method: 'POST',
  path: '/staff/own-places/:placeId/photos',
  tag,
  access,
  status: 200,
  summary: '加一张照片：只收 JPEG、PNG、WebP，重新编码后才保存，拍摄的时间地点等信息不留',
  params: ofPlace,
  body: z.strictObject({
    version: PlaceVersion,
    base64: z.base64('照片读不出来').min(1, '请选照片').max(1_000_000, '照片太大，请选小一些的'),
    caption: freeText('照片说明', 60),
  }),
  reply: OwnPlace,
  refusals: ['not_found', 'state_changed', 'photo_unfit', 'photos_full'],
  idempotent: true,
  limits: [{ by: 'account', points: 60, seconds: 3600 }],
  example: { params: { placeId: ID }, body: { version: 3, base64: '/9j/2Q==', caption: '双人间，朝南' } },
});

export const removePlacePhoto = endpoint({
  name: 'removePlacePhoto',
  method: 'POST',
  path: '/staff/own-places/:placeId/photos/:photoId/removal',
  tag,
  access,
  status: 200,
  summary: '去掉一张照片',
  params: z.strictObject({ placeId: Id, photoId: Id }),
  body: z.strictObject({ version: PlaceVersion }),
  reply: OwnPlace,
  refusals: ['not_found', 'state_changed'],
  idempotent: true,
  example: { params: { placeId: ID, photoId: ID }, body: { version: 3 } },
});

const degrees = (what: string, most: number) =>
  z.number(`请填${what}`).min(-most, `${what}有误`).max(most, `${what}有误`);

/** Only what is to be changed. A place on the map has two numbers, a star has its certificate. */
export const ProposeChange = z
  .strictObject({
    name: freeText('名称', 100).optional(),
    address: freeText('地址', 200).optional(),
    lng: degrees('经度', 180).optional(),
    lat: degrees('纬度', 90).optional(),
    phone: z
      .string('请填电话')
      .trim()
      .max(32, '电话太长')
      .regex(/^\+?\d[\d\- ]{2,24}(转\d{1,6})?$/, '写作 027-12345678 或 13800005678')
      .optional(),
    filingNo: freeText('备案号', 64).optional(),
    star: z.number('请选星级').int('请选星级').min(1, '请选星级').max(5, '请选星级').optional(),
    starCertificate: freeText('证书编号', 64).optional(),
    starValidUntil: CalendarDate.optional(),
  })
  .refine((change) => Object.values(change).some((value) => value !== undefined), '请改至少一项')
  .refine(({ lng, lat }) => (lng === undefined) === (lat === undefined), { path: ['lat'], message: '经纬度要一起填' })
  .refine(
    ({ star, starCertificate, starValidUntil }) =>
      new Set([star, starCertificate, starValidUntil].map((value) => value === undefined)).size === 1,
    { path: ['star'], message: '星级、证书编号和有效期要一起填' },
  );
export type ProposeChange = z.infer<typeof ProposeChange>;

export const proposePlaceChange = endpoint({
  name: 'proposePlaceChange',
  method: 'POST',
  path: '/staff/own-places/:placeId/changes',
  tag,
  access,
  status: 200,
  summary: '提交名称、地址、电话、备案号、星级的改动，区里同意后生效；还没审批的那份会被换掉',
  params: ofPlace,
  body: ProposeChange,
  reply: OwnPlace,
  refusals: ['not_found', 'state_changed'],
  idempotent: true,
  example: { params: { placeId: ID }, body: { phone: '027-00001234' } },
});

export const withdrawPlaceChange = endpoint({
  name: 'withdrawPlaceChange',
  method: 'POST',
  path: '/staff/own-places/:placeId/changes/:changeId/withdrawal',
  tag,
  access,
  status: 200,
  summary: '撤回还没审批的改动',
  params: z.strictObject({ placeId: Id, changeId: Id }),
  body: z.strictObject({}),
  reply: OwnPlace,
  refusals: ['not_found', 'state_changed'],
  idempotent: true,
  example: { params: { placeId: ID, changeId: ID }, body: {} },
});

export const keepingEndpoints = [
  listOwnPlaces,
  getOwnPlace,
  keepPlace,
  addPlacePhoto,
  removePlacePhoto,
  proposePlaceChange,
  withdrawPlaceChange,
] as const;
