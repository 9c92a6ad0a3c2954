import { randomUUID } from 'node:crypto';
import { addDays, dateOf } from '@jianghan/shared/calendar/dates';
import { HOME_STREET } from './eldercare';
import type { KeepingWorld } from './keeping';

interface Known {
  officeId: string;
  placeId?: string;
  keeping?: KeepingWorld;
}

const NOBODYS = '0192f3a1-7c1e-7cc0-8a3e-2b1c0d9e8f70';
const ofOwn = ({ officeId }: Known) => ({ params: { placeId: officeId } });
const versionOf = ({ keeping }: Known) => keeping?.version ?? 1;
const idOf = ({ keeping }: Known, name: 'photoId' | 'ownChangeId' | 'changeId' | 'reportId') =>
  keeping?.[name] ?? randomUUID();
const nextPage = { limit: 20, cursor: NOBODYS };

/** One white point, as PNG. */
const PHOTO = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mP8/x8AAwMCAO+ip1sAAAAASUVORK5CYII=';

/** Well-formed requests of those who keep the register of eldercare, and of those who look over it. */
export const keepingRequests = {
  getPlacePhoto: (known: Known) => ({ params: { placeId: known.officeId, photoId: idOf(known, 'photoId') } }),
  listOwnPlaces: () => ({ query: nextPage }),
  getOwnPlace: ofOwn,
  keepPlace: (known: Known) => ({
    ...ofOwn(known),
    body: { version: versionOf(known), change: { kind: 'beds', total: 20, nursing: 12, free: 3 } },
  }),
  addPlacePhoto: (known: Known) => ({
    ...ofOwn(known),
    body: { version: versionOf(known), base64: PHOTO, caption: '院子' },
  }),
  removePlacePhoto: (known: Known) => ({
    params: { placeId: known.officeId, photoId: idOf(known, 'photoId') },
    body: { version: versionOf(known) },
  }),
  proposePlaceChange: (known: Known) => ({
    ...ofOwn(known),
    body: {
      ...{ name: '改名的养老院', address: '新址路 9 号', lng: HOME_STREET.lng, lat: HOME_STREET.lat + 0.001 },
      ...{ phone: '027-0000-0007', filingNo: '备-7', star: 3, starCertificate: '证-3' },
      starValidUntil: addDays(dateOf(new Date()), 300),
    },
  }),
  withdrawPlaceChange: (known: Known) => ({
    params: { placeId: known.officeId, changeId: idOf(known, 'ownChangeId') },
    body: {},
  }),
  listPlaceChanges: () => ({ query: { ...nextPage, pile: 'open' } }),
  decidePlaceChange: (known: Known) => ({
    params: { changeId: idOf(known, 'changeId') },
    body: { isApproved: true, reason: '电话打过了' },
  }),
  listPlaceReports: () => ({ query: { ...nextPage, pile: 'open' } }),
  settlePlaceReport: (known: Known) => ({
    params: { reportId: idOf(known, 'reportId') },
    body: { outcome: 'right', note: '打过电话，有人接' },
  }),
  setPlaceShown: ({ placeId, keeping }: Known) => ({
    params: { placeId: placeId ?? randomUUID() },
    body: { version: keeping?.otherVersion ?? 1, isShown: false },
  }),
};
