import type { RefusalCode } from '@jianghan/shared/refusal';
import { careDesk, families } from './access-care';
import { eldercareFigures, finder, register } from './access-eldercare';
import { casework, payment } from './access-relief';

/**
 * Who may call what; an endpoint without a row fails app-access.test.ts. To add one:
 *
 * 1. give the endpoint a well-formed request in testing/world.ts (`wellFormed`, or a file that is spread into it), whose
 *    ids come from the world: its office, slot, couple, booking;
 * 2. add its row here, under the name of the endpoint, in one of two shapes.
 *
 * An endpoint for residents (`access` is a level): a ResidentRow, six cells, what comes back for somebody without a
 * session, at L0, at L1, the booker whose objects the request names, a verified stranger, and the booker's partner.
 * Staff need no cell: their session is none there, which is tested for all.
 *
 * An endpoint for staff (`access` is a list of roles): a StaffRow. `own` is what comes back for each of the roles of the
 * endpoint, held for the world's office and for the district, who has just stepped up. `foreign` is the same for who holds
 * the role for another office: 'not_found' where the request names an object of the office, left out where the answer is
 * the same (a list of one's own). `district` is what comes back for who holds it in the whole district, where only that
 * lets it be done. `sensitive` says that without a step-up it is refused. Everything else needs no cell:
 * the test knows that the other roles are not permitted, that somebody disabled and any resident must sign in first.
 */
export type Cell = 'yes' | RefusalCode;

export type ResidentRow = readonly [anonymous: Cell, l0: Cell, l1: Cell, owner: Cell, stranger: Cell, partner: Cell];

export interface StaffRow {
  own: Cell;
  foreign?: Cell;
  district?: Cell;
  sensitive?: true;
}

function everybody(cell: Cell): ResidentRow {
  return [cell, cell, cell, cell, cell, cell];
}

const anybody = everybody('yes');
const withSession: ResidentRow = ['sign_in_required', 'yes', 'yes', 'yes', 'yes', 'yes'];
const withPhone: ResidentRow = ['sign_in_required', 'phone_required', 'yes', 'yes', 'yes', 'yes'];
const withName: ResidentRow = ['sign_in_required', 'phone_required', 'real_name_required', 'yes', 'yes', 'yes'];
const ownerOnly: ResidentRow = [
  'sign_in_required',
  'phone_required',
  'real_name_required',
  'yes',
  'not_found',
  'not_found',
];

const namedOnly: ResidentRow = [
  'sign_in_required',
  'phone_required',
  'real_name_required',
  'not_found',
  'not_found',
  'yes',
];
const nobodys: ResidentRow = [
  'sign_in_required',
  'phone_required',
  'real_name_required',
  'not_found',
  'not_found',
  'not_found',
];

/** A case of relief is its owner's, whatever they have proved. */
function ofRelief(owner: Cell): ResidentRow {
  return ['sign_in_required', 'not_found', 'not_found', owner, 'not_found', 'not_found'];
}

const afterStepUp: ResidentRow = [
  'sign_in_required',
  'phone_required',
  'step_up_required',
  'step_up_required',
  'step_up_required',
  'step_up_required',
];

const residents: Record<string, ResidentRow> = {
  sendSmsCode: anybody,
  loginWithSms: everybody('code_expired'),
  loginWithWechat: anybody,
  visit: anybody,
  logout: withSession,
  getMe: withSession,
  updatePreferences: withSession,
  giveConsent: withPhone,
  withdrawConsent: withPhone,
  verifyRealName: [
    'sign_in_required',
    'phone_required',
    'consent_required',
    'real_name_done',
    'real_name_done',
    'real_name_done',
  ],
  revealIdentity: withName,
  sendStepUpCode: withPhone,
  stepUp: ['sign_in_required', 'phone_required', 'code_expired', 'code_expired', 'code_expired', 'code_expired'],
  getMyData: withSession,
  exportMyData: afterStepUp,
  closeAccount: afterStepUp,
  listOffices: anybody,
  listSlots: anybody,
  listHolidays: anybody,
  listStandards: anybody,
  getDraft: withName,
  saveDraft: ['sign_in_required', 'phone_required', 'real_name_required', 'yes', 'yes', 'same_person'],
  revealDraft: withName,
  bookMarriage: [
    'sign_in_required',
    'phone_required',
    'real_name_required',
    'yes',
    'draft_incomplete',
    'draft_incomplete',
  ],
  getBooking: ownerOnly,
  listMyBookings: withName,
  getBookingCalendar: ownerOnly,
  cancelBooking: ownerOnly,
  // Before the partner has consented there is nothing to move.
  rescheduleBooking: [
    'sign_in_required',
    'phone_required',
    'real_name_required',
    'state_changed',
    'not_found',
    'not_found',
  ],
  getInvitation: anybody,
  listClaims: withName,
  acceptAsPartner: namedOnly,
  declineAsPartner: namedOnly,
  barBooker: namedOnly,
  listBars: withName,
  unbarBooker: nobodys,
  listMyCases: withSession,
  getCase: ['sign_in_required', 'not_found', 'not_found', 'yes', 'not_found', 'not_found'],
  listMessages: withSession,
  readMessages: withSession,
  recordSubscriptions: withSession,
  submitRelief: withSession,
  reportNeed: withSession,
  getOwnRelief: ofRelief('yes'),
  withdrawRelief: ofRelief('yes'),
  answerSupplement: ofRelief('state_changed'),
  getReliefPlaces: anybody,
  getOwnAccount: ofRelief('yes'),
  setOwnAccount: ofRelief('yes'),
  signInStaff: everybody('credentials_wrong'),
  enrolTotp: everybody('credentials_wrong'),
};

const staff: Record<string, StaffRow> = {
  signOutStaff: { own: 'yes' },
  getStaffMe: { own: 'yes' },
  stepUpStaff: { own: 'totp_wrong' },
  listStaff: { own: 'yes' },
  createStaff: { own: 'yes', sensitive: true },
  updateStaffRoles: { own: 'not_found', sensitive: true },
  disableStaff: { own: 'not_found', sensitive: true },
  enableStaff: { own: 'not_found', sensitive: true },
  resetTotp: { own: 'not_found', sensitive: true },
  resetPassword: { own: 'not_found', sensitive: true },
  lookAtCase: { own: 'yes', foreign: 'not_found' },
  revealPerson: { own: 'yes', foreign: 'not_found', sensitive: true },
  searchAudit: { own: 'yes' },
  listAuditAlerts: { own: 'yes' },
  markAlertSeen: { own: 'not_found' },
  getAuditChain: { own: 'yes' },
  previewRetention: { own: 'yes' },
};

const planning: Record<string, StaffRow> = {
  listManagedOffices: { own: 'yes' },
  openOffice: { own: 'yes' },
  listPlanDays: { own: 'yes' },
  previewOfficeChange: { own: 'yes' },
  changeOffice: { own: 'yes' },
  previewClosing: { own: 'yes' },
  closeDate: { own: 'yes', sensitive: true },
  listParameters: { own: 'yes' },
  listParameterSettings: { own: 'yes' },
  previewParameter: { own: 'yes' },
  setParameter: { own: 'yes' },
  listHolidayYears: { own: 'yes' },
  previewHolidays: { own: 'yes' },
  loadHolidays: { own: 'yes' },
  getFigures: { own: 'yes', foreign: 'not_found' },
  getFiguresFile: { own: 'yes', foreign: 'not_found' },
};

const messages: Record<string, StaffRow> = {
  getMessageDesk: { own: 'yes' },
  listDeliveries: { own: 'yes' },
  resendDeliveries: { own: 'yes' },
  getMessageTexts: { own: 'yes' },
  saveMessageText: { own: 'yes' },
};

const hall: Record<string, StaffRow> = {
  getDaySheet: { own: 'yes', foreign: 'not_found' },
  getWindow: { own: 'yes', foreign: 'not_found' },
  checkIn: { own: 'yes', foreign: 'not_found' },
  issueTicket: { own: 'yes', foreign: 'not_found' },
  callNext: { own: 'yes', foreign: 'not_found' },
  recallTicket: { own: 'yes', foreign: 'not_found' },
  startService: { own: 'yes', foreign: 'not_found' },
  recordResult: { own: 'yes', foreign: 'not_found' },
  markMissed: { own: 'yes', foreign: 'not_found' },
  returnTicket: { own: 'yes', foreign: 'not_found' },
  correctResult: { own: 'yes', foreign: 'not_found' },
  bookByPhone: { own: 'yes', foreign: 'not_found' },
  getScreen: { own: 'yes', foreign: 'not_found' },
  watchScreen: { own: 'yes', foreign: 'not_found' },
};

export const MATRIX: Readonly<Record<string, ResidentRow | StaffRow>> = {
  ...residents,
  ...finder,
  ...families,
  ...staff,
  ...planning,
  ...messages,
  ...hall,
  ...register,
  ...eldercareFigures,
  ...careDesk,
  ...casework,
  ...payment,
};

export function isStaffRow(row: ResidentRow | StaffRow | undefined): row is StaffRow {
  return row !== undefined && 'own' in row;
}
