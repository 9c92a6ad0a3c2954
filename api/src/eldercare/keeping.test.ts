import { findPlaces, getPlace } from '@jianghan/shared/eldercare/contract-finder';
import { getOwnPlace, keepPlace, listOwnPlaces } from '@jianghan/shared/eldercare/contract-keeping';
import { listRegister } from '@jianghan/shared/eldercare/contract-register';
import { select } from '../db/sql';
import { useApi } from '../testing/api';
import { makeActingPlace } from '../testing/care';
import { until } from '../testing/until';

const api = useApi();
const FOUND_WITHIN_MS = 5000;
const BEDS = { kind: 'beds', total: 20, nursing: 12, free: 3 } as const;

async function kept(given: Parameters<typeof makeActingPlace>[0] = {}) {
  const { id: placeId } = await makeActingPlace(given);
  const operator = await api.staffOf('facility_operator', { officeId: placeId });
  return { placeId, params: { placeId }, operator };
}

test('an operator sees the own places alone, and another one’s do not exist', async () => {
  const [one, other] = [await kept(), await kept()];
  const { items } = await one.operator.call(listOwnPlaces, {});
  expect(items.map(({ placeId }) => placeId)).toEqual([one.placeId]);
  for (const endpoint of [getOwnPlace, keepPlace]) {
    const body = { version: 1, change: BEDS };
    const { problem } = await one.operator.send(endpoint, { params: other.params, body } as never);
    expect(problem.code).toBe('not_found');
  }
});

test('beds that an operator updates carry their time, are found within five seconds, and are a line of the audit', async () => {
  const { placeId, params, operator } = await kept({
    name: '空床会变的养老院',
    bedsTotal: 20,
    bedsNursing: 12,
    bedsFree: 0,
  });
  const query = { q: '空床会变的养老院', freeBeds: 'true', within: 'all' } as const;
  expect((await api.anyone.call(findPlaces, { query })).total).toBe(0);
  const before = Date.now();
  const own = await operator.call(keepPlace, { params, body: { version: 1, change: BEDS } });
  expect(own).toMatchObject({ version: 2, bedsTotal: 20, bedsNursing: 12, freeBeds: 3, isShown: true });
  expect(Date.parse(own.bedsUpdatedAt ?? '')).toBeGreaterThanOrEqual(before);
  await until(
    'the free beds are found',
    async () => (await api.anyone.call(findPlaces, { query })).total === 1,
    FOUND_WITHIN_MS,
  );
  const lines = await select<{ actor_id: string }>(
    null,
    "SELECT actor_id FROM audit_entries WHERE action = 'place.beds_kept' AND object_id = :placeId",
    { placeId },
  );
  expect(lines).toEqual([{ actor_id: operator.member.staffId }]);
});

test('more free or nursing beds than there are beds are refused at the field', async () => {
  const { params, operator } = await kept();
  for (const [part, field] of [
    [{ free: 21 }, 'change.free'],
    [{ nursing: 21 }, 'change.nursing'],
  ] as const) {
    const body = { version: 1, change: { ...BEDS, ...part } };
    const { problem } = await operator.send(keepPlace, { params, body });
    expect(problem.errors.map((error) => error.field)).toEqual([field]);
  }
});

test('a table of prices replaces the one before, with today as its date, and the sum is what the list shows', async () => {
  const { params, operator } = await kept();
  const line = (label: string, leastFen: number) =>
    ({ kind: 'bed', label, leastFen, mostFen: null, unit: 'month' }) as const;
  const sum = { kind: 'prices', leastFen: 260_000, mostFen: 420_000, unit: 'month' } as const;
  const first = { ...sum, lines: [line('双人间', 200_000), line('单人间', 300_000)] };
  await operator.call(keepPlace, { params, body: { version: 1, change: first } });
  const change = { ...sum, lines: [line('双人间', 220_000)] };
  const own = await operator.call(keepPlace, { params, body: { version: 2, change } });
  expect(own.prices).toMatchObject([{ label: '双人间', leastFen: 220_000 }]);
  const hours = { kind: 'hours', hours: '每天 8:00–18:00' } as const;
  await operator.call(keepPlace, { params, body: { version: 3, change: hours } });
  const page = await api.anyone.call(getPlace, { params });
  expect(page).toMatchObject({ hours: hours.hours, priceLeastFen: 260_000, priceMostFen: 420_000 });
  expect(page.prices).toEqual(own.prices);
});

test('of two who write the same version at once one does, and the other is told what stands now', async () => {
  const { params, operator, placeId } = await kept();
  const second = await api.staffOf('facility_operator', { officeId: placeId });
  const answers = await Promise.all(
    [operator, second].map((who, at) =>
      who.send(keepPlace, { params, body: { version: 1, change: { ...BEDS, free: at + 1 } } }),
    ),
  );
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  const lost = answers.find(({ status }) => status === 409);
  const won = answers.find(({ status }) => status === 200);
  expect(lost?.problem).toMatchObject({ code: 'state_changed', data: { place: { freeBeds: won?.body.freeBeds } } });
  expect(await operator.call(getOwnPlace, { params })).toMatchObject({ version: 2, freeBeds: won?.body.freeBeds });
});

test('places whose beds were said long ago are a part of the register, until the operator says them again', async () => {
  const old = new Date(Date.now() - 31 * 86_400_000);
  const { params, operator } = await kept({ name: '很久没更新', bedsTotal: 20, bedsFree: 1, bedsUpdatedAt: old });
  const officer = await api.staffOf('district_officer');
  const stale = async () =>
    (await officer.call(listRegister, { query: { only: 'stale', q: '很久没更新' } })).items.length;
  expect(await stale()).toBe(1);
  await operator.call(keepPlace, { params, body: { version: 1, change: { ...BEDS, free: 1 } } });
  expect(await stale()).toBe(0);
});
