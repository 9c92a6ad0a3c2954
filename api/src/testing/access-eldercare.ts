import type { ResidentRow, StaffRow } from './access-matrix';

const anybody: ResidentRow = ['yes', 'yes', 'yes', 'yes', 'yes', 'yes'];

/** Who may look for places of eldercare. */
export const finder: Record<string, ResidentRow> = {
  findPlaces: anybody,
  getPlace: anybody,
  getPlacePhoto: anybody,
  listCommunities: anybody,
  reportPlace: ['sign_in_required', 'yes', 'yes', 'yes', 'yes', 'yes'],
};

/** Who keeps their register. */
export const register: Record<string, StaffRow> = {
  previewPlaces: { own: 'yes' },
  importPlaces: { own: 'yes' },
  exportPlaces: { own: 'yes' },
  removeSamplePlaces: { own: 'not_permitted', district: 'yes', sensitive: true },
  listRegister: { own: 'yes' },
  listOwnPlaces: { own: 'yes' },
  getOwnPlace: { own: 'yes', foreign: 'not_found' },
  keepPlace: { own: 'yes', foreign: 'not_found' },
  addPlacePhoto: { own: 'yes', foreign: 'not_found' },
  removePlacePhoto: { own: 'yes', foreign: 'not_found' },
  proposePlaceChange: { own: 'yes', foreign: 'not_found' },
  withdrawPlaceChange: { own: 'yes', foreign: 'not_found' },
  // The office of the world is no street: of places in one only the district may decide.
  listPlaceChanges: { own: 'yes' },
  decidePlaceChange: { own: 'not_found', foreign: 'not_found', district: 'yes' },
  listPlaceReports: { own: 'yes' },
  settlePlaceReport: { own: 'not_found', foreign: 'not_found', district: 'yes' },
  setPlaceShown: { own: 'not_found', foreign: 'not_found', district: 'yes' },
};

/** Who sees its figures: the street that is asked for is one where the world holds no role. */
export const eldercareFigures: Record<string, StaffRow> = {
  getEldercareFigures: { own: 'not_found', district: 'yes' },
  getEldercareFiguresFile: { own: 'not_found', district: 'yes' },
  listCoverage: { own: 'not_found', district: 'yes' },
  getCoverageFile: { own: 'not_found', district: 'yes' },
};
