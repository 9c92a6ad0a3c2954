import { ENDPOINTS } from '@jianghan/shared/endpoints';
import { figureOn } from '@jianghan/shared/parameters/figures';
import { STANDARD_NAMES } from '@jianghan/shared/prescreen/standards';
import { ADMIN_REPLIES } from './replies-admin';
import { CARE_REPLIES } from './replies-care';
import { CAREDESK_REPLIES } from './replies-caredesk';
import { CASEWORK_REPLIES } from './replies-casework';
import { FIGURES_REPLIES } from './replies-figures';
import { HALL_REPLIES } from './replies-hall';
import { office } from './replies-office';
import { partnerReplies } from './replies-partner';
import { PAYMENT_REPLIES } from './replies-payment';
import { PLACES_REPLIES } from './replies-places';
import { RELIEF_REPLIES } from './replies-relief';
import { STAFF_REPLIES } from './replies-staff';

const ID = '0192f3a1-7c1e-7cc0-8a3e-2b1c0d9e8f70';
const at = (time: string) => `2026-11-${time}:00.000Z`;

const me = {
  accountId: ID,
  level: 'L2',
  phone: '138****5678',
  name: '周*宁',
  idNumber: '420103********0010',
  realNameAt: at('20T02:00'),
  preferences: { elder: false, contrast: false },
  consents: [{ purpose: 'identity', version: '2026-11-01', givenAt: at('20T02:00') }],
  unreadMessages: 2,
};

/** Fourteen times a day, as many as a registry opens at most. */
const slotsOn = (on: string) =>
  Array.from({ length: 14 }, (_, n) => ({
    slotId: `0192f3a1-7c1e-7cc0-8a3e-${on.replaceAll('-', '')}${String(n).padStart(4, '0')}`,
    startsAt: new Date(Date.parse(`${on}T00:30:00Z`) + n * 1_800_000).toISOString(),
    left: n % 4,
  }));

const days = Array.from({ length: 31 }, (_, n) => {
  const on = new Date(Date.parse('2026-11-23') + n * 86_400_000).toISOString().slice(0, 10);
  const rests = [0, 6].includes(new Date(on).getUTCDay());
  const slots = rests ? [] : slotsOn(on);
  const left = slots.reduce((sum, slot) => sum + slot.left, 0);
  return { on, state: rests ? 'rest' : 'free', left, releasesAt: null, note: null, slots };
});

const draft = {
  version: 3,
  own: { name: '周*宁', idNumber: '420103********0010', phone: '138****5678', category: 'mainland' },
  partner: { category: 'mainland', name: '林*', idNumber: '420103********0020', phone: '159****2043' },
  ceremony: 'yes',
  guests: 4,
  counselling: 'no',
  needs: [],
  complete: true,
  updatedAt: at('22T13:00'),
};

const booked = {
  bookingId: ID,
  caseId: ID,
  reference: 'MR-7K3M-9QXT-C',
  version: 1,
  state: 'awaiting_partner',
  startsAt: '2026-12-18T01:30:00.000Z',
};

const booking = {
  ...booked,
  stateText: '号已留，等对方确认',
  service: 'MARRY',
  office,
  own: { name: '周*宁', idNumber: '420103********0010', phone: '138****5678' },
  partner: { name: '林*', idNumber: '420103********0020', phone: '159****2043' },
  ceremony: 'yes',
  guests: 4,
  counselling: 'no',
  needs: [],
  checkInToken: 'b3BhcXVlLXRva2VuLTAxMjM0NTY3ODk',
  cancelBefore: '2026-12-17T09:00:00.000Z',
  birthdayHint: false,
  bookedAt: at('23T13:43'),
  role: 'booker',
  answerBy: at('24T13:43'),
  invitation: 'AZLzoXwefMCKPisrDA2ej3D_-abcdefg',
  movesLeft: 1,
  closedReason: null,
  may: ['cancel'],
};

const summary = {
  caseId: ID,
  reference: booking.reference,
  kind: 'marriage_booking',
  subjectId: ID,
  state: 'awaiting_partner',
  stateText: booking.stateText,
  title: '结婚登记预约',
  note: '对方在自己的手机上确认',
  group: 'running',
  happensAt: booking.startsAt,
  updatedAt: at('23T13:43'),
};

const detail = {
  ...summary,
  holder: office.name,
  holderPhone: office.phone,
  dueAt: null,
  nextText: '对方在自己的手机上确认',
  version: 1,
  events: [{ at: at('23T13:43'), text: '您提交了预约', by: '您' }],
};

const message = {
  messageId: ID,
  title: '民政业务办理',
  text: '您预约的事项已收到',
  caseId: ID,
  sentAt: at('23T13:43'),
  facts: [{ label: '时间', value: '12月18日 周五 上午 9:30' }],
  readAt: null,
};

const ownData = {
  madeAt: at('23T13:43'),
  groups: [
    {
      table: 'accounts',
      purpose: '登录、实名和显示偏好',
      kept: '注销账号时删除',
      atClosing: 'deleted',
      rows: [[{ name: '手机号', value: me.phone }]],
    },
  ],
  leftOut: [],
};

/** What the server of these tests knows, by the endpoint's name. */
export const REPLIES: Readonly<Record<string, unknown>> = {
  ...STAFF_REPLIES,
  ...ADMIN_REPLIES,
  ...FIGURES_REPLIES,
  ...HALL_REPLIES,
  ...CARE_REPLIES,
  ...CASEWORK_REPLIES,
  ...CAREDESK_REPLIES,
  ...PAYMENT_REPLIES,
  ...PLACES_REPLIES,
  ...RELIEF_REPLIES,
  loginWithWechat: { token: 'opaque', me },
  getMe: me,
  getMyData: ownData,
  exportMyData: ownData,
  updatePreferences: me,
  listOffices: { items: [office], designated: null, guestsMax: 6 },
  listSlots: { officeId: ID, service: 'MARRY', slotMinutes: 30, asOf: at('23T02:00'), releaseTime: '08:30', days },
  listHolidays: { years: [] },
  listStandards: { asOf: '2026-11-23', items: STANDARD_NAMES.map((name) => figureOn(name, '2026-11-23', [])) },
  getDraft: draft,
  saveDraft: draft,
  bookMarriage: booked,
  getBooking: booking,
  rescheduleBooking: booked,
  ...partnerReplies(booking),
  listMyBookings: { items: [booking], nextCursor: null },
  listMyCases: { items: [summary], nextCursor: null },
  getCase: detail,
  listMessages: { items: [message], nextCursor: null },
  readMessages: { unread: 0 },
  recordSubscriptions: { recorded: 1 },
};

/** What every page is opened with; each takes what it knows. */
export const QUERY = {
  id: ID,
  caseId: ID,
  batchId: ID,
  bookingId: ID,
  slotId: ID,
  placeId: ID,
  officeId: ID,
  topic: 'marriage.reminder',
  t: booking.invitation,
};

/** The declared endpoint that a request is meant for. */
export function endpointOf(method: string, path: string) {
  return ENDPOINTS.find(
    (endpoint) => endpoint.method === method && new RegExp(`^${endpoint.path.replace(/:\w+/g, '[^/]+')}$`).test(path),
  );
}
