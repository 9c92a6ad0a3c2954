import { STREETS } from '@jianghan/shared/relief/streets';

const ID = '0192f3a1-7c1e-7cc0-8a3e-2b1c0d9e8f70';
const at = '2026-11-23T02:00:00.000Z';
const where = { street: '万松街道', community: '万松社区', address: '示例路 1 号', phone: '027-0000-0001' };
const beds = { bedsTotal: 120, freeBeds: 6, bedsUpdatedAt: at };
const change = {
  changeId: ID,
  state: 'proposed',
  facts: [{ title: '电话', before: '027-0000-0001', after: '027-0000-0077' }],
  proposedAt: at,
  decidedAt: null,
  reason: null,
};
const place = {
  placeId: ID,
  type: 'institution',
  name: '示例养老院',
  ...where,
  ...beds,
  lng: 114.2594,
  lat: 30.6041,
  needs: ['stay', 'rehab'],
  levels: [0, 1, 2],
  ownership: 'private',
  medical: 'own',
  star: 3,
  priceLeastFen: 260_000,
  priceMostFen: 420_000,
  priceUnit: 'month',
  barrierFree: true,
  hours: '每天 8:30–17:30',
  isSample: true,
  operator: '示例公司',
  bedsNursing: 80,
  starValidUntil: '2028-05-31',
  starCertificate: '证-3',
  filingNo: '备-1',
  takes: ['visit'],
  orderKinds: [],
  publishesQueue: false,
  prices: [{ kind: 'bed', label: '双人间', leastFen: 200_000, mostFen: null, unit: 'month', quotedOn: '2026-11-01' }],
  photos: [{ photoId: ID, caption: '双人间，朝南' }],
  verifiedAt: at,
  source: '示例',
  version: 3,
};
const own = { ...place, isShown: true, change };
const listed = { placeId: ID, type: 'institution', name: '示例养老院' };

const { operator, bedsTotal, bedsNursing, starValidUntil, starCertificate, filingNo, ...shown } = place;
const { takes, orderKinds, publishesQueue, prices, photos, verifiedAt, source, version, ...item } = shown;
const NEEDED = ['meals', 'stay', 'day', 'home', 'rehab', 'medical', 'dementia', 'activity', 'cooling', 'minors'];

/** As many places as the finder shows at first, around a street. */
const found = {
  items: Array.from({ length: 20 }, (_, at) => ({
    ...item,
    lng: item.lng + at / 2000,
    minutes: at + 1,
    metres: 70 * at,
  })),
  nextCursor: null,
  total: 20,
  counts: { all: 20, needs: Object.fromEntries(NEEDED.map((need) => [need, need === 'stay' ? 20 : 0])) },
  missing: [{ need: 'dementia', nearest: null }],
  from: { lng: 114.2594, lat: 30.6041, name: '万松街道' },
  circleMetres: 770,
};
const street = { street: STREETS[6]?.officeId, code: '420103008', name: '万松街道', lng: 114.2594, lat: 30.6041 };
const community = { communityId: '420103008-01', name: '青松社区', lng: 114.26, lat: 30.6, isSample: false };

/** What whoever looks for eldercare asks for, who keeps the register, and who looks over it. */
export const PLACES_REPLIES = {
  getPlace: place,
  findPlaces: found,
  listCommunities: { items: [{ ...street, communities: [community] }], source: '示例', mapKey: null },
  reportPlace: { reportId: ID },
  listOwnPlaces: {
    items: [{ ...listed, street: where.street, ...beds, isShown: true }],
    nextCursor: null,
  },
  getOwnPlace: own,
  keepPlace: own,
  listRegister: {
    items: [
      {
        ...{ ...listed, ...where, ...beds, isShown: true, isSample: true },
        ...{ openReports: 1, verifiedAt: at, changedAt: at, version: 3 },
      },
    ],
    nextCursor: null,
  },
  listPlaceChanges: {
    items: [{ ...change, placeId: ID, place: '示例养老院', street: where.street, isMine: false }],
    nextCursor: null,
  },
  listPlaceReports: {
    items: [
      {
        ...{ reportId: ID, subject: 'phone', text: '没有人接', reportedAt: at, settledAt: null, outcome: null },
        ...{ note: null, placeId: ID, place: '示例养老院', street: where.street },
        ...{ address: where.address, phone: where.phone, isShown: true },
      },
    ],
    nextCursor: null,
  },
} as const;
