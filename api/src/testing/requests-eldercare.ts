import { csvOf } from '@jianghan/shared/csv';
import { FORM_HEAD, lineOf } from '../eldercare/form';
import { checksumOf } from '../eldercare/service-import';
import { HOME_STREET, placeOf } from './eldercare';

interface Known {
  placeId?: string;
}

const NEXT_PAGE = '1796000000000_0192f3a1-7c1e-7cc0-8a3e-2b1c0d9e8f70';

/** A file of the form with one new place. */
function formFile(): string {
  const [, ...cells] = lineOf(placeOf());
  return Buffer.from(csvOf([FORM_HEAD, ['', ...cells]])).toString('base64');
}

const ofStreet = () => ({ query: { street: HOME_STREET.officeId } });

const ofPlace = ({ placeId }: Known) => ({ params: { placeId: placeId ?? HOME_STREET.officeId } });

/** Well-formed requests to the finder and the register of eldercare. */
export const eldercareRequests = {
  findPlaces: () => ({
    query: {
      lng: 114.2594,
      lat: 30.6041,
      within: '30',
      q: '食堂',
      needs: 'meals,stay',
      type: 'meal',
      level: 1,
      freeBeds: 'false',
      priceMost: 5000,
      star: 1,
      ownership: 'public',
      barrierFree: 'false',
      sort: 'near',
      limit: 20,
      cursor: '0_3_-1_0_0192f3a17c1e7cc08a3e2b1c0d9e8f70',
    },
  }),
  getPlace: ofPlace,
  listCommunities: () => ({}),
  previewPlaces: () => ({ body: { base64: formFile() } }),
  importPlaces: () => {
    const base64 = formFile();
    return { body: { base64, checksum: checksumOf(Buffer.from(base64, 'base64')) } };
  },
  exportPlaces: () => ({ query: { format: 'csv' } }),
  removeSamplePlaces: () => ({ body: {} }),
  listRegister: () => ({
    query: { street: HOME_STREET.officeId, type: 'meal', q: '食堂', only: 'stale', limit: 20, cursor: NEXT_PAGE },
  }),
  getEldercareFigures: ofStreet,
  getEldercareFiguresFile: ofStreet,
  listCoverage: () => ({
    query: { street: HOME_STREET.officeId, need: 'meals', limit: 20, cursor: '420103008-01' },
  }),
  getCoverageFile: ofStreet,
  reportPlace: (known: Known) => ({ ...ofPlace(known), body: { subject: 'phone', text: '没有人接' } }),
};
