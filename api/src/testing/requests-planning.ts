import { addDays, dateOf } from '@jianghan/shared/calendar/dates';
import { printedYear } from '@jianghan/shared/holidays/printed';
import { PARAMETER, type Versions, YEAR } from './versions';

interface Known {
  officeId: string;
  /** Left out by who asks nothing of an administrator. */
  versions?: Versions;
}

const details = {
  name: '江汉区婚姻登记处',
  address: '发展大道',
  phone: '027-12345678',
  location: { longitude: 114.26, latitude: 30.6 },
  isSample: true,
};
const ofOffice = ({ officeId }: Known) => ({ params: { officeId } });
const today = () => dateOf(new Date());
const change = (known: Known) => ({
  ...ofOffice(known),
  body: { version: known.versions?.office, change: { kind: 'details', ...details } },
});
const closing = ({ versions }: Known) => ({
  version: versions?.office,
  on: addDays(today(), 300),
  reason: '系统维护，当天停办',
});
const setting = ({ versions }: Known) => ({
  params: { name: PARAMETER },
  body: { version: versions?.parameter, value: '12345', source: '区民政局办公会', validFrom: today() },
});
const notice = ({ versions }: Known) => {
  const days = printedYear(YEAR).map(({ name, date, kind }) => ({ name, date, isOffDay: kind === 'off' }));
  return { body: { version: versions?.holidays, text: JSON.stringify({ year: YEAR, days }), source: '国办通知' } };
};
const figures = (known: Known) => ({
  ...ofOffice(known),
  query: { from: addDays(today(), -7), to: today(), by: 'day' },
});

/** Well-formed requests of an administrator; none of them takes a time from anybody. */
export const planningRequests = {
  listManagedOffices: () => ({}),
  openOffice: () => ({ body: { office: details } }),
  listPlanDays: (known: Known) => ({ ...ofOffice(known), query: { month: today().slice(0, 7) } }),
  previewOfficeChange: change,
  changeOffice: change,
  previewClosing: (known: Known) => ({ ...ofOffice(known), body: closing(known) }),
  closeDate: (known: Known) => ({ ...ofOffice(known), body: closing(known) }),
  listParameters: () => ({}),
  listParameterSettings: () => ({ params: { name: PARAMETER } }),
  previewParameter: setting,
  setParameter: setting,
  listHolidayYears: () => ({}),
  previewHolidays: notice,
  loadHolidays: notice,
  getFigures: figures,
  getFiguresFile: figures,
};
