import { z } from 'zod';
import { endpoint } from '../contract';
import { CalendarDate, Id, ListQuery } from '../fields';
import { Booked } from '../marriage/schemas';
import { callingEndpoints } from './contract-calling';
import {
  CheckIn,
  DaySheet,
  Desk,
  IssueTicket,
  PhoneBooking,
  Screen,
  SheetItem,
  WindowNumber,
  WindowView,
} from './schemas';

export * from './contract-calling';

const tag = '登记大厅';
const access = ['registrar'] as const;
const ofOffice = z.strictObject({ officeId: Id });
const TICKET_ID = '0192f3a1-7c1e-7cc0-8a3e-2b1c0d9e8f70';

export const getDaySheet = endpoint({
  name: 'getDaySheet',
  method: 'GET',
  path: '/staff/hall/:officeId/days/:on',
  tag,
  access,
  status: 200,
  summary: '一天的预约和取号，按时间排；姓名遮住',
  params: ofOffice.extend({ on: CalendarDate }),
  query: ListQuery,
  reply: DaySheet,
  refusals: ['not_found'],
  idempotent: false,
});

export const getWindow = endpoint({
  name: 'getWindow',
  method: 'GET',
  path: '/staff/hall/:officeId/window',
  tag,
  access,
  status: 200,
  summary: '本窗口正在办谁，还有几个在等',
  params: ofOffice,
  query: z.strictObject({ window: z.coerce.number('请填窗口号').pipe(WindowNumber), desk: Desk.default('all') }),
  reply: WindowView,
  refusals: ['not_found'],
  idempotent: false,
});

export const checkIn = endpoint({
  name: 'checkIn',
  method: 'POST',
  path: '/staff/hall/:officeId/check-ins',
  tag,
  access,
  status: 201,
  summary: '预约的人到了：扫码、报编号，或姓名加身份证后四位；给一个号（M-66、M-67）',
  params: ofOffice,
  body: CheckIn,
  reply: SheetItem,
  refusals: ['not_found', 'another_date', 'not_expected', 'already_checked_in', 'several_found'],
  idempotent: true,
  // Bounds how many names and endings one account can try; the look-ups are audited besides.
  limits: [
    { by: 'account', points: 30, seconds: 60 },
    { by: 'account', points: 600, seconds: 86_400 },
  ],
  example: { params: { officeId: TICKET_ID }, body: { by: 'reference', reference: 'MR-7K3M-9QXT-C' } },
});

export const issueTicket = endpoint({
  name: 'issueTicket',
  method: 'POST',
  path: '/staff/hall/:officeId/tickets',
  tag,
  access,
  status: 201,
  summary: '没有预约、迟到或暂停了网上预约的人现场取号（M-62）',
  params: ofOffice,
  body: IssueTicket,
  reply: SheetItem,
  refusals: ['not_found'],
  idempotent: true,
  example: { params: { officeId: TICKET_ID }, body: { service: 'MARRY', priority: false } },
});

export const bookByPhone = endpoint({
  name: 'bookByPhone',
  method: 'POST',
  path: '/staff/hall/:officeId/phone-bookings',
  tag,
  access,
  status: 201,
  summary: '替打电话来的人预约：同样的规则，同一批号',
  params: ofOffice,
  body: PhoneBooking,
  reply: Booked,
  refusals: [
    'not_found',
    'elsewhere',
    'same_person',
    'same_sex',
    'under_age',
    'slot_full',
    'slot_unreleased',
    'slot_closed',
    'already_booked',
    'partner_booked',
  ],
  idempotent: true,
  limits: [{ by: 'account', points: 200, seconds: 86_400 }],
  example: {
    params: { officeId: TICKET_ID },
    body: {
      slotId: TICKET_ID,
      caller: { name: '周小宁', idNumber: '420103199001010010', phone: '13800005678' },
      partner: { name: '林欣', idNumber: '420103199202290020' },
      ceremony: 'yes',
      guests: 4,
      counselling: 'no',
      needs: [],
      declared: true,
      bothAgreed: true,
      readBack: true,
    },
  },
});

export const getScreen = endpoint({
  name: 'getScreen',
  method: 'GET',
  path: '/staff/hall/:officeId/screen',
  tag,
  access,
  status: 200,
  summary: '大厅叫号屏：只有号和窗口，没有姓名和事项',
  params: ofOffice,
  reply: Screen,
  refusals: ['not_found'],
  idempotent: false,
});

export const watchScreen = endpoint({
  name: 'watchScreen',
  method: 'GET',
  path: '/staff/hall/:officeId/screen/events',
  tag,
  access,
  status: 200,
  summary: '叫号屏的变化（SSE）：连上先给现在的全貌，断了重连也一样',
  params: ofOffice,
  reply: z.string(),
  replyType: 'text/event-stream',
  refusals: ['not_found'],
  idempotent: false,
});

export const hallEndpoints = [
  getDaySheet,
  getWindow,
  checkIn,
  issueTicket,
  ...callingEndpoints,
  bookByPhone,
  getScreen,
  watchScreen,
] as const;
