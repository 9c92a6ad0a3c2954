import { ParameterName } from '@jianghan/shared/parameters/registry';
import { office } from './replies-office';

const ID = '0192f3a1-7c1e-7cc0-8a3e-2b1c0d9e8f70';

const managed = {
  ...office,
  version: 1,
  services: [{ service: 'MARRY', capacity: 4, onlineCapacity: 3 }],
};

const planDays = Array.from({ length: 31 }, (_, n) => {
  const on = `2026-12-${String(n + 1).padStart(2, '0')}`;
  const isOpen = ![0, 6].includes(new Date(on).getUTCDay());
  const numbers = isOpen ? { slots: 13, seats: 39, taken: 5 } : { slots: 0, seats: 0, taken: 0 };
  return { on, special: null, isOpen, holiday: null, isProvisional: false, ...numbers };
});

const counted = { appear: 6, vanish: 0, change: 0, seatsBefore: 0, seatsAfter: 18, taken: 0 };
const effect = { ...counted, days: [{ on: '2026-12-19', ...counted }], conflicts: [] };

const figures = {
  from: '2026-12-01',
  seats: 39,
  taken: 30,
  utilisation: 30 / 39,
  served: 28,
  walkIns: 3,
  noShows: 2,
  noShowShare: 0.1,
  cancelled: 1,
  closed: 0,
  waitP50: 8,
  waitP90: 20,
  registered: 25,
  ceremonies: 24,
  ceremonyShare: 0.96,
  people: 56,
  away: 9,
  awayShare: 9 / 56,
};

const holidayYear = { year: 2027, state: 'provisional', version: 0, source: null, loadedAt: null, days: [] };

/** What an administrator reads. */
export const ADMIN_REPLIES: Readonly<Record<string, unknown>> = {
  listManagedOffices: { items: [managed] },
  listPlanDays: { items: planDays },
  previewOfficeChange: effect,
  previewClosing: { on: '2026-12-18', bookings: 5, slots: 13, seats: 39 },
  listParameters: { items: ParameterName.options.map((name) => ({ name, version: 0, current: null, coming: [] })) },
  listParameterSettings: { items: [] },
  previewParameter: { ...effect, openDays: { before: 30, after: 45 } },
  listHolidayYears: { items: [holidayYear] },
  getFigures: {
    officeId: ID,
    officeName: managed.name,
    by: 'day',
    items: [figures],
    total: figures,
    ceremonyGoal: 0.95,
    asOf: '2026-12-01T09:00:00.000Z',
  },
  getFiguresFile: '起始日期,网上放号\r\n',
};
