import { findPlaces, getPlace, listCommunities, reportPlace } from '@jianghan/shared/eldercare/contract-finder';
import { select } from '../db/sql';
import { transact } from '../db/transact';
import { useApi } from '../testing/api';
import { HOME_STREET, makePlace } from '../testing/eldercare';
import { until } from '../testing/until';
import { seedEldercareSample } from './sample';
import { savePlace } from './service';
import { findPlace } from './store';

const api = useApi();
const NOW = new Date();
/** Within this time every process finds what was changed. */
const FOUND_WITHIN_MS = 5000;

beforeAll(() => seedEldercareSample(NOW));

const near = { lng: HOME_STREET.lng, lat: HOME_STREET.lat };

test('the sample register has 87 facilities and 109 community points, over all streets, each marked as a sample', async () => {
  const facilities = await select<{ street: string; count: number }>(
    null,
    `SELECT street_id AS street, COUNT(*) AS count FROM places
      WHERE type IN ('institution', 'complex', 'embedded', 'center', 'daycare') GROUP BY street_id`,
  );
  expect(facilities).toHaveLength(12);
  expect(facilities.reduce((sum, { count }) => sum + Number(count), 0)).toBeGreaterThanOrEqual(87);
  const [stations] = await select<{ count: number }>(
    null,
    "SELECT COUNT(*) AS count FROM places WHERE type = 'station'",
  );
  expect(Number(stations?.count)).toBeGreaterThanOrEqual(109);
  const unmarked = await select(null, "SELECT id FROM places WHERE is_sample = 0 OR name NOT LIKE '%示例%'");
  expect(unmarked).toEqual([]);
  await seedEldercareSample(NOW);
  const [again] = await select<{ count: number }>(null, 'SELECT COUNT(DISTINCT name) - COUNT(*) AS count FROM places');
  expect(Number(again?.count)).toBe(0);
});

test('a free position is rounded to ten metres, and its answer is kept by nobody', async () => {
  const { status, headers, body } = await api.anyone.send(findPlaces, {
    query: { lng: 114.26204999, lat: 30.59001234, needs: 'stay' },
  });
  expect(status).toBe(200);
  expect(headers.get('cache-control')).toBe('no-store');
  const found = findPlaces.reply.parse(body);
  expect(found.from).toEqual({ lng: 114.262, lat: 30.59, name: null });
  expect(found.items.length).toBeGreaterThan(0);
  expect(found.items.every(({ minutes, needs }) => (minutes ?? 99) <= 15 && needs.includes('stay'))).toBe(true);
});

test('a street or a community is enough to start from, and its answer may be shared', async () => {
  const street = await api.anyone.send(findPlaces, { query: { street: HOME_STREET.officeId } });
  expect(street.headers.get('cache-control')).toBe('public, max-age=5');
  expect(findPlaces.reply.parse(street.body).from?.name).toBe('万松街道');
  const { items } = await api.anyone.call(listCommunities, {});
  expect(items).toHaveLength(12);
  expect(items.flatMap(({ communities }) => communities).length).toBeGreaterThanOrEqual(109);
  const community = items[6]?.communities.find(({ name }) => name === '青松社区');
  const found = await api.anyone.call(findPlaces, { query: { communityId: community?.communityId } });
  expect(found.from).toEqual({ lng: community?.lng, lat: community?.lat, name: '青松社区' });
  const unknown = await api.anyone.send(findPlaces, { query: { communityId: '420103008-99' } });
  expect(unknown.problem.code).toBe('not_found');
});

test('without a position the register is searched by words, with no walk', async () => {
  const found = await api.anyone.call(findPlaces, { query: { q: '青松', type: 'station' } });
  expect(found.items).toMatchObject([{ name: '青松老年人服务站（示例）', minutes: null, metres: null }]);
  expect(found).toMatchObject({ total: 1, from: null, missing: [] });
});

test('chips count what every other filter lets through; what a circle lacks is named with the nearest place', async () => {
  const plain = await api.anyone.call(findPlaces, { query: near });
  const meals = await api.anyone.call(findPlaces, { query: { ...near, needs: 'meals' } });
  expect(meals.counts).toEqual(plain.counts);
  expect(meals.total).toBe(plain.counts.needs.meals);
  const lacking = await api.anyone.call(findPlaces, { query: { lng: 114.24, lat: 30.64 } });
  expect(lacking.items).toEqual([]);
  expect(lacking.missing.map(({ need }) => need)).toContain('dementia');
  expect(lacking.missing.every(({ nearest }) => nearest !== null && nearest.minutes > 15)).toBe(true);
});

test('pages follow one another without a gap or a repetition', async () => {
  const seen: string[] = [];
  let cursor: string | null = null;
  do {
    const page: { items: { placeId: string }[]; nextCursor: string | null } = await api.anyone.call(findPlaces, {
      query: { ...near, within: 'all', limit: 50, ...(cursor === null ? {} : { cursor }) },
    });
    seen.push(...page.items.map(({ placeId }) => placeId));
    cursor = page.nextCursor;
  } while (cursor !== null);
  const [all] = await select<{ count: number }>(null, 'SELECT COUNT(*) AS count FROM places');
  expect(new Set(seen).size).toBe(seen.length);
  expect(seen).toHaveLength(Number(all?.count));
  const wrong = await api.anyone.send(findPlaces, { query: { ...near, cursor: 'elsewhere' } });
  expect(wrong.problem).toMatchObject({ code: 'malformed', errors: [{ field: 'cursor' }] });
});

test('the page of a place says everything; a hidden one is not there', async () => {
  const made = await makePlace({ name: '有床的地方', bedsTotal: 4, bedsFree: 2, bedsUpdatedAt: NOW, needs: ['stay'] });
  const page = await api.anyone.call(getPlace, { params: { placeId: made.id } });
  expect(page).toMatchObject({ name: '有床的地方', freeBeds: 2, street: '万松街道', prices: [], takes: [] });
  const hidden = await makePlace({ state: 'hidden' });
  const { problem } = await api.anyone.send(getPlace, { params: { placeId: hidden.id } });
  expect(problem.code).toBe('not_found');
});

test('a change of beds is found at once by who asks next, within seconds', async () => {
  const made = await makePlace({ name: '床位会变的地方', bedsTotal: 4, bedsFree: 0, needs: ['stay'] });
  const asked = { query: { q: '床位会变的地方', freeBeds: 'true' as const } };
  const total = async () => (await api.anyone.call(findPlaces, asked)).total;
  expect(await total()).toBe(0);
  const place = await findPlace(null, made.id);
  if (place === undefined) throw new Error('the place is there');
  const more = { ...place, bedsFree: 3, bedsUpdatedAt: new Date() };
  expect(await transact((tx) => savePlace(tx, more, { version: 1, now: new Date() }))).toBe(true);
  expect(await transact((tx) => savePlace(tx, more, { version: 1, now: new Date() }))).toBe(false);
  await until('the beds are found', async () => (await total()) === 1, FOUND_WITHIN_MS);
});

test('a report says what is wrong and not who says it', async () => {
  const { id: placeId } = await makePlace();
  const visitor = await api.signInAs('L0');
  await visitor.call(reportPlace, { params: { placeId }, body: { subject: 'phone', text: '没有人接' } });
  const rows = await select<Record<string, unknown>>(null, 'SELECT * FROM place_reports WHERE place_id = :placeId', {
    placeId,
  });
  expect(rows).toMatchObject([{ subject: 'phone', text: '没有人接', settled_at: null }]);
  expect(JSON.stringify(rows)).not.toContain(visitor.person.accountId);
});
