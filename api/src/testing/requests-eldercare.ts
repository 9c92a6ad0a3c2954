import { HOME_STREET } from './eldercare';

interface Known {
  placeId?: string;
}

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
  reportPlace: (known: Known) => ({ ...ofPlace(known), body: { subject: 'phone', text: '没有人接' } }),
};
