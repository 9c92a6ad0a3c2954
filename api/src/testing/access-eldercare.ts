import type { ResidentRow, StaffRow } from './access-matrix';

const anybody: ResidentRow = ['yes', 'yes', 'yes', 'yes', 'yes', 'yes'];

/** Who may look for places of eldercare. */
export const finder: Record<string, ResidentRow> = {
  findPlaces: anybody,
  getPlace: anybody,
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
};

/** Who sees its figures: the street that is asked for is one where the world holds no role. */
export const eldercareFigures: Record<string, StaffRow> = {
  getEldercareFigures: { own: 'not_found', district: 'yes' },
  getEldercareFiguresFile: { own: 'not_found', district: 'yes' },
  listCoverage: { own: 'not_found', district: 'yes' },
  getCoverageFile: { own: 'not_found', district: 'yes' },
};
