import { addDays, dateOf, instantOf } from '@jianghan/shared/calendar/dates';
import type { QueryOf } from '@jianghan/shared/contract';
import { readCsv } from '@jianghan/shared/csv';
import {
  type CommunityCover,
  getCoverageFile,
  getEldercareFigures,
  getEldercareFiguresFile,
  listCoverage,
} from '@jianghan/shared/eldercare/contract-figures';
import type { MeasureName } from '@jianghan/shared/eldercare/figure-words';
import { placeOrder } from '../care/service-requests';
import { change, select } from '../db/sql';
import { transact } from '../db/transact';
import { insertSetting } from '../parameters/service';
import { useApi } from '../testing/api';
import { keyed, makeActingPlace, orderAt } from '../testing/care';
import { HOME_STREET, makePlace } from '../testing/eldercare';
import { callOfResident, OTHER_STREET } from '../testing/relief';
import type { StaffMember } from '../testing/staff';
import { until } from '../testing/until';
import { seedEldercareSample } from './sample';
import { savePlace } from './service';
import { findPlace, listCommunities } from './store';

const api = useApi();
const NOW = new Date();
/** Within this time the figures follow the register. */
const FOLLOWS_WITHIN_MS = 5000;
/** Where no place of the sample is within a quarter of an hour. */
const FAR = { id: '420103013-77', name: '远处社区', lng: 114.2, lat: 30.7 };

let officer: StaffMember;

beforeAll(() => seedEldercareSample(NOW));
beforeEach(async () => {
  officer = await api.staffOf('district_officer');
});

const figuresOf = (street?: string) =>
  officer.call(getEldercareFigures, { query: street === undefined ? {} : { street } });

async function measureOf(measure: MeasureName, street?: string) {
  const found = (await figuresOf(street)).measures.find((one) => one.measure === measure);
  if (found === undefined) throw new Error('every measure is there');
  return found;
}

async function allCovers(query: Omit<QueryOf<typeof listCoverage>, 'limit' | 'cursor'> = {}, limit = 20) {
  const items: CommunityCover[] = [];
  let cursor: string | null = null;
  do {
    const page: { items: CommunityCover[]; nextCursor: string | null } = await officer.call(listCoverage, {
      query: { ...query, limit, ...(cursor === null ? {} : { cursor }) },
    });
    items.push(...page.items);
    cursor = page.nextCursor;
  } while (cursor !== null);
  return items;
}

const addFarCommunity = () =>
  transact((tx) =>
    change(
      tx,
      'INSERT INTO communities (id, street_id, name, lng, lat, is_sample) VALUES (:id, :street, :name, :lng, :lat, 0)',
      {
        ...FAR,
        street: HOME_STREET.officeId,
      },
    ),
  );

test('what the plan wants stands beside what there is, with its years and where it is written; 2020 stays 2020', async () => {
  const { measures, name, elders } = await figuresOf();
  expect(name).toBe('全区');
  const of = (wanted: MeasureName) => measures.find(({ measure }) => measure === wanted);
  expect(of('nursing_share')).toMatchObject({
    goal: { value: 65, unit: '%', year: '2021–2025' },
    was: { value: 50, year: '2020' },
  });
  expect(of('complexes')).toMatchObject({ value: 12, goal: { value: 12 }, was: null, lacking: 0 });
  expect(of('beds')).toMatchObject({ goal: null, lacking: null, was: { value: 7620, unit: '张', year: '2020' } });
  expect(of('facilities')).toMatchObject({ was: { value: 87, year: '2020' } });
  expect(of('served_median')).toMatchObject({ value: 0, was: { value: 400, year: '2016–2020' } });
  expect(of('medical_share')?.goal?.source).toContain('主要任务写 2025 年');
  expect(of('beds_per_thousand')).toMatchObject({ value: null, goal: null, was: { value: 50, year: '2020' } });
  expect(elders).toMatchObject({ value: null, year: null });
});

test('the figures are those of the register: a complex that closes and a home without a doctor are missing at once', async () => {
  const [complex] = await select<{ id: string }>(null, "SELECT id FROM places WHERE type = 'complex' LIMIT 1");
  const place = await findPlace(null, complex?.id ?? '');
  if (place === undefined) throw new Error('the sample has complexes');
  const before = await figuresOf();
  await transact((tx) => savePlace(tx, { ...place, state: 'hidden' }, { version: place.version, now: NOW }));
  const after = await figuresOf();
  const lacking = (of: typeof after, measure: MeasureName) =>
    of.measures.find((one) => one.measure === measure)?.lacking;
  expect([lacking(before, 'complexes'), lacking(after, 'complexes')]).toEqual([0, 1]);
  expect(after.streets.find(({ street }) => street === place.streetId)?.largeComplexes).toBe(0);
  const medical = await measureOf('medical_share');
  await makePlace({ type: 'institution', bedsTotal: 40, bedsNursing: null, needs: ['stay'] });
  expect((await measureOf('medical_share')).lacking).toBe((medical.lacking ?? 0) + 1);
  // Nobody said how many of its beds are for nursing: it counts in no share, and that is told.
  expect((await measureOf('nursing_share')).value).toBe(after.measures[0]?.value);
  expect((await figuresOf()).unsaid).toBe(after.unsaid + 1);
});

test('beds for a thousand elders are reckoned from the day on which the bureau says how many elders there are', async () => {
  const source = '区统计公报 2026 年';
  const setting = { name: 'district.elders', version: 1, validFrom: '2026-01-01', value: 200_000, source, setAt: NOW };
  await transact((tx) => insertSetting(tx, setting));
  const { measures, elders } = await figuresOf();
  const beds = measures.find(({ measure }) => measure === 'beds')?.value ?? 0;
  expect(elders).toEqual({ value: 200_000, unit: '人', year: '2026', source });
  expect(measures.find(({ measure }) => measure === 'beds_per_thousand')?.value).toBe(Math.round(beds / 20) / 10);
  expect((await measureOf('beds_per_thousand', HOME_STREET.officeId)).value).toBeNull();
});

test('a community that lacks meals is named with the nearest, and is served within seconds of a new meal point', async () => {
  await addFarCommunity();
  const lacking = async () => (await allCovers({ need: 'meals' })).map(({ communityId }) => communityId);
  const share = async () => (await figuresOf()).needs.find(({ need }) => need === 'meals');
  expect(await lacking()).toContain(FAR.id);
  const [cover] = (await allCovers({ street: HOME_STREET.officeId })).filter(
    ({ communityId }) => communityId === FAR.id,
  );
  expect(cover?.missing).toEqual(['meals', 'stay', 'day', 'home', 'rehab', 'medical', 'dementia']);
  expect(cover?.needs[0]).toMatchObject({ need: 'meals', count: 0 });
  expect(cover?.needs[0]?.nearest?.minutes).toBeGreaterThan(15);
  const before = await share();
  await makePlace({ name: '远处食堂', needs: ['meals', 'day'], lng: FAR.lng, lat: FAR.lat, community: '远处' });
  await until('it has meals', async () => !(await lacking()).includes(FAR.id), FOLLOWS_WITHIN_MS);
  expect(await share()).toEqual({ ...before, covered: (before?.covered ?? 0) + 1 });
  const [now] = (await allCovers({ street: HOME_STREET.officeId })).filter(({ communityId }) => communityId === FAR.id);
  expect(now?.needs[0]).toMatchObject({ count: 1, nearest: { name: '远处食堂', street: '万松街道', minutes: 1 } });
  const street = (await figuresOf(HOME_STREET.officeId)).streets[0];
  expect(street?.withDaycare).toBeGreaterThan(0);
});

test('pages of communities follow one another without a gap, and the file has all of them', async () => {
  const paged = await allCovers({}, 7);
  expect(paged.map(({ communityId }) => communityId)).toEqual((await listCommunities(null)).map(({ id }) => id));
  const wrong = await officer.send(listCoverage, { query: { limit: 20, cursor: '%%' } });
  expect(wrong.problem).toMatchObject({ code: 'malformed', errors: [{ field: 'cursor' }] });
  const file = await officer.send(getCoverageFile, { query: {} });
  expect(file.headers.get('content-type')).toBe('text/csv; charset=utf-8');
  const [title, head, ...rows] = readCsv(getCoverageFile.reply.parse(file.body)) ?? [];
  expect(title?.[0]).toBe(`全区 15 分钟养老服务圈 ${dateOf(new Date())}`);
  expect(head?.slice(0, 4)).toEqual(['街道', '社区', '吃饭（处）', '最近的吃饭（分钟）']);
  expect(rows.map((cells) => cells.slice(1, 3))).toEqual(
    paged.map(({ name, needs }) => [name, String(needs[0]?.count)]),
  );
});

test('the file of the figures says the same as the page, in words too', async () => {
  const { measures } = await figuresOf();
  const file = await officer.send(getEldercareFiguresFile, { query: {} });
  const rows = readCsv(getEldercareFiguresFile.reply.parse(file.body)) ?? [];
  expect(rows.slice(2, 2 + measures.length).map(([, value]) => value)).toEqual(
    measures.map(({ value }) => (value === null ? '没有数' : String(value))),
  );
  const nursing = rows.find(([name]) => name === '护理型床位占比') ?? [];
  expect(nursing.slice(3, 5)).toEqual(['65', '2021–2025']);
  expect(nursing[5]).toMatch(/^达到|还差 \d+ 张护理型床位$/);
});

test('a street sees its own figures and no other street, and nothing of 2020, which was of the whole district', async () => {
  const street = await api.staffOf('street_officer', { officeId: HOME_STREET.officeId });
  const own = await street.call(getEldercareFigures, { query: {} });
  expect(own).toMatchObject({ name: HOME_STREET.name, elders: null, streets: [{ street: HOME_STREET.officeId }] });
  expect(own.measures.every(({ was }) => was === null)).toBe(true);
  const { items } = await street.call(listCoverage, { query: { limit: 50 } });
  expect(new Set(items.map(({ streetName }) => streetName))).toEqual(new Set([HOME_STREET.name]));
  const other = await street.send(getEldercareFigures, { query: { street: OTHER_STREET } });
  expect(other.problem.code).toBe('not_found');
});

test('visits that were done count on their day: yesterday, and the middle of thirty days; what was missed does not', async () => {
  const { id: placeId } = await makeActingPlace();
  const visitor = await api.signInAs('L2');
  const call = () => keyed(callOfResident(visitor.person.accountId));
  const { caseId } = await placeOrder(call(), orderAt(placeId));
  const visits = await select<{ id: string }>(null, 'SELECT id FROM order_visits WHERE case_id = :caseId ORDER BY id', {
    caseId,
  });
  const yesterday = addDays(dateOf(new Date()), -1);
  expect(visits).toHaveLength(3);
  const done = [
    { id: visits[0]?.id ?? '', state: 'finished', startsAt: instantOf(yesterday, '00:00') },
    { id: visits[1]?.id ?? '', state: 'confirmed', startsAt: instantOf(yesterday, '23:59') },
    { id: visits[2]?.id ?? '', state: 'missed', startsAt: instantOf(yesterday, '11:30') },
  ];
  const sql = 'UPDATE order_visits SET state = :state, starts_at = :startsAt WHERE id = :id';
  for (const visit of done) await transact((tx) => change(tx, sql, visit));
  expect(await measureOf('served_yesterday')).toMatchObject({ value: 2 });
  expect(await measureOf('served_yesterday', HOME_STREET.officeId)).toMatchObject({ value: 2, was: null });
  expect(await measureOf('served_yesterday', OTHER_STREET)).toMatchObject({ value: 0 });
  expect(await measureOf('served_median')).toMatchObject({ value: 0 });
});
