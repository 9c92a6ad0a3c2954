import type { ResidentRow, StaffRow } from './access-matrix';

const withPhone: ResidentRow = ['sign_in_required', 'phone_required', 'yes', 'yes', 'yes', 'yes'];
const ownerOnly: ResidentRow = ['sign_in_required', 'not_found', 'not_found', 'yes', 'not_found', 'not_found'];

/** Who may ask something of a place, a provider, an adviser, and see what they asked. */
export const families: Record<string, ResidentRow> = {
  listVisitSlots: ['yes', 'yes', 'yes', 'yes', 'yes', 'yes'],
  bookVisit: withPhone,
  registerIntention: withPhone,
  placeOrder: withPhone,
  askAdviser: withPhone,
  getOwnCare: ownerOnly,
  moveOwnCare: ownerOnly,
  moveOwnOrderVisit: ownerOnly,
};

/** Who of the staff may see and move it. An order of a caller is entered by who looks after the street of the home. */
export const careDesk: Record<string, StaffRow> = {
  listCareWork: { own: 'yes', foreign: 'not_found' },
  openCareFile: { own: 'yes', foreign: 'not_found' },
  actOnCare: { own: 'state_changed', foreign: 'not_found' },
  actOnOrderVisit: { own: 'state_changed', foreign: 'not_found' },
  openProviderDay: { own: 'yes', foreign: 'not_found' },
  enterOrder: { own: 'not_found', district: 'yes' },
  listCareAlerts: { own: 'yes' },
  settleCareAlert: { own: 'yes', foreign: 'not_found' },
  listOwnVisitSlots: { own: 'yes', foreign: 'not_found' },
  planVisits: { own: 'yes', foreign: 'not_found' },
  closeVisitSlot: { own: 'yes', foreign: 'not_found' },
};
