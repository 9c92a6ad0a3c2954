import type { PlacePage } from '@jianghan/shared/eldercare/schemas';

/** A home with everything that a place may say. */
export const PLACE: PlacePage = {
  ...{ placeId: '0192f3a1-7c1e-7cc0-8a3e-2b1c0d9e8f70', type: 'embedded', name: '青松颐养院（示例）' },
  ...{ street: '万松街道', community: '青松社区', address: '示例路 18 号', phone: '027-0000-0001' },
  ...{ lng: 114.26, lat: 30.6, needs: ['stay', 'day', 'rehab'], levels: [1, 2, 3], ownership: 'public_private' },
  ...{ medical: 'contract', star: 3, freeBeds: 4, bedsUpdatedAt: new Date().toISOString(), priceLeastFen: 260_000 },
  ...{ priceMostFen: 420_000, priceUnit: 'month', barrierFree: true, hours: null, isSample: true, operator: null },
  ...{ bedsTotal: 48, bedsNursing: 32, starValidUntil: '2028-05-31', starCertificate: '证-3', filingNo: '示例-0027' },
  ...{ takes: ['visit', 'intention'], orderKinds: [], publishesQueue: false },
  prices: [{ kind: 'bed', label: '双人间', leastFen: 200_000, mostFen: null, unit: 'month', quotedOn: '2026-09-01' }],
  ...{ photos: [], verifiedAt: '2026-11-20T02:00:00.000Z', source: '示例', version: 3 },
};
