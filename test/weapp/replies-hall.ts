import { hallLine, hallTicket as ticket } from '../../miniapp/test-stand-ins/hall';

const ID = '0192f3a1-7c1e-7cc0-8a3e-2b1c0d9e8f70';
const NOW = '2026-11-23T02:00:00.000Z';

const line = {
  ...hallLine,
  bookingState: 'checked_in',
  stateText: '等候',
  people: [
    { name: '周*宁', idNumber: '420103********0010' },
    { name: '林*', idNumber: '420103********0020' },
  ],
  ceremonyWanted: 'yes',
  guests: 4,
  ticket,
};

const counts = { booked: 1, arrived: 1, walkIns: 0, waiting: 1, inService: 0, done: 0, missed: 0, noShows: 0 };
const officeName = '江汉区婚姻登记处（示例）';

/** What the server says to a registrar. */
export const HALL_REPLIES = {
  getDaySheet: { officeId: ID, officeName, on: '2026-11-23', counts, items: [line], nextCursor: null },
  getWindow: { officeName, window: 1, current: null, waiting: 1, next: ['A001'], asOf: NOW },
  getScreen: {
    officeId: ID,
    officeName,
    on: '2026-11-23',
    revision: 2,
    asOf: NOW,
    calls: [{ label: 'A001', window: 2, times: 1, at: NOW }],
    next: ['W001'],
    waiting: 1,
    recentWaitMinutes: 5,
  },
  checkIn: line,
  issueTicket: line,
  callNext: { ...line, ticket: { ...ticket, state: 'called', window: 1, calls: 1 } },
} as const;
