import { holidaysWith } from '../calendar/holidays';
import year2025 from '../calendar/vectors/holiday-cn-2025.json';
import year2026 from '../calendar/vectors/holiday-cn-2026.json';
import { readHolidays } from './list';

/** As printed on gov.cn (国办发明电〔2025〕7号). */
const NOTICE_2026 = `国务院办公厅关于2026年部分节假日安排的通知
经国务院批准，现将2026年元旦、春节、清明节、劳动节、端午节、中秋节和国庆节放假调休日期的具体安排通知如下。
一、元旦：1月1日（周四）至3日（周六）放假调休，共3天。1月4日（周日）上班。
二、春节：2月15日（农历腊月二十八、周日）至23日（农历正月初七、周一）放假调休，共9天。2月14日（周六）、2月28日（周六）上班。
三、清明节：4月4日（周六）至6日（周一）放假，共3天。
四、劳动节：5月1日（周五）至5日（周二）放假调休，共5天。5月9日（周六）上班。
五、端午节：6月19日（周五）至21日（周日）放假，共3天。
六、中秋节：9月25日（周五）至27日（周日）放假，共3天。
七、国庆节：10月1日（周四）至7日（周三）放假调休，共7天。9月20日（周日）、10月10日（周六）上班。
节假日期间，各地区、各部门要妥善安排好值班和安全、保卫、疫情防控等工作。`;

const NOTICE_2025 = `国务院办公厅关于2025年部分节假日安排的通知
一、元旦：1月1日（周三）放假1天，不调休。
二、春节：1月28日（农历除夕、周二）至2月4日（农历正月初七、周二）放假调休，共8天。1月26日（周日）、2月8日（周六）上班。
三、清明节：4月4日（周五）至6日（周日）放假，共3天。
四、劳动节：5月1日（周四）至5日（周一）放假调休，共5天。4月27日（周日）上班。
五、端午节：5月31日（周六）至6月2日（周一）放假，共3天。
六、国庆节、中秋节：10月1日（周三）至8日（周三）放假调休，共8天。9月28日（周日）、10月11日（周六）上班。`;

const simply = ({ days }: typeof year2026) =>
  days.map(({ date, isOffDay }) => `${date} ${isOffDay ? 'off' : 'work'}`).sort();

test.each([
  [NOTICE_2025, year2025],
  [NOTICE_2026, year2026],
])('the notice of the State Council is read as its published file has it', (notice, file) => {
  const read = readHolidays(notice);
  expect(read.problems).toEqual([]);
  expect(read.year).toBe(file.year);
  expect(read.days.map(({ date, kind }) => `${date} ${kind}`).sort()).toEqual(simply(file));
});

test.each([year2025, year2026])('the published file of $year is read as it is', (file) => {
  const read = readHolidays(JSON.stringify(file));
  expect(read.problems).toEqual([]);
  expect(read.days.map(({ date, kind }) => `${date} ${kind}`).sort()).toEqual(simply(file));
});

test.each([
  ['1月4日（周日）上班', '1月5日（周日）上班', /2026-01-05 是周一/],
  ['1月4日（周日）上班', '1月5日上班', /本来就是工作日/],
  ['共9天', '共8天', /春节写着共 8 天，读到 9 天/],
  ['三、清明节：4月4日（周六）至6日（周一）放假，共3天。', '', /法定假日 2026-04-05（清明）没有放假/],
  ['5月1日（周五）至5日（周二）', '5月32日至5日', /没有 5 月 32 日/],
  ['关于2026年部分节假日安排的通知', '关于节假日安排的通知', /请连标题一起粘贴/],
])('a slip in the notice is named: %s → %s', (printed, slip, problem) => {
  expect(readHolidays(NOTICE_2026.replace(printed, slip)).problems.join('\n')).toMatch(problem);
});

test.each(['', 'hello', '{', '{"year":2027,"days":[]}', '{"year":"2027"}', '[]', '2027年部分节假日安排'])(
  'what is no arrangement is never loaded: %s',
  (text) => {
    expect(readHolidays(text).problems.length).toBeGreaterThan(0);
  },
);

test('days at the turn of the year belong to the notice that names them', () => {
  const notice = '2029年部分节假日安排 一、元旦：2028年12月30日（周六）至2029年1月1日（周一）放假，共3天。';
  const read = readHolidays(notice);
  expect(read.days.map(({ date }) => date)).toEqual(['2028-12-30', '2028-12-31', '2029-01-01']);
});

test('a loaded year replaces the printed one and is no longer provisional; other years stay', () => {
  const holidays = holidaysWith([
    { year: 2026, days: [{ date: '2026-10-01', name: '国庆节', kind: 'off' }] },
    { year: 2027, days: [{ date: '2027-01-02', name: '元旦', kind: 'work' }] },
  ]);
  expect(holidays.markOf('2026-01-01')).toBeNull();
  expect(holidays.isWorkday('2026-10-01')).toBe(false);
  expect(holidays.isWorkday('2026-10-02')).toBe(true);
  expect(holidays.isWorkday('2027-01-02')).toBe(true);
  expect([holidays.isProvisional('2027-05-01'), holidays.isProvisional('2028-05-01')]).toEqual([false, true]);
  expect(holidays.markOf('2025-10-01')).toEqual({ kind: 'off', name: '国庆节' });
});
