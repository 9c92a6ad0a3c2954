import { findPlaces } from '@jianghan/shared/eldercare/contract-finder';
import { keepPlace } from '@jianghan/shared/eldercare/contract-keeping';
import { makeActingPlace } from '../testing/care';
import { Client } from '../testing/client';
import { makePlace, save } from '../testing/eldercare';
import { useProcesses } from '../testing/processes';
import { useSandbox } from '../testing/sandbox';
import { staffAt } from '../testing/staff';
import { until } from '../testing/until';

useSandbox();
const processes = useProcesses();
const FOUND_WITHIN_MS = 5000;

/** How many every process finds, each asked by itself. */
async function totals(query: Record<string, string>): Promise<number[]> {
  const asked = processes.baseUrls.map((url) => new Client(url).call(findPlaces, { query } as never));
  return (await Promise.all(asked)).map(({ total }) => total);
}

async function allFind(count: number, query: Record<string, string>): Promise<void> {
  await until(
    `every process finds ${count}`,
    async () => (await totals(query)).every((total) => total === count),
    FOUND_WITHIN_MS,
  );
}

test('what one process writes, every other finds within five seconds: a new place, its beds, a move, its end', async () => {
  const query = { q: '别处写下的地方', freeBeds: 'true' };
  expect(await totals(query)).toEqual(processes.baseUrls.map(() => 0));
  let place = await makePlace({ name: '别处写下的地方', bedsTotal: 9, bedsFree: 0, needs: ['stay'] });
  await allFind(1, { q: '别处写下的地方' });
  expect(await totals(query)).toEqual(processes.baseUrls.map(() => 0));
  place = await save(place, { bedsFree: 2 });
  await allFind(1, query);
  place = await save(place, { lng: 114.2519, lat: 30.6249 });
  await allFind(1, { ...query, lng: '114.252', lat: '30.625' });
  await save(place, { state: 'hidden' });
  await allFind(0, query);
});

test('free beds that an operator says to one process are found by every other within five seconds', async () => {
  const { id: placeId } = await makeActingPlace({ name: '在别处更新的养老院', bedsTotal: 9, bedsFree: 0 });
  const query = { q: '在别处更新的养老院', freeBeds: 'true' };
  await allFind(1, { q: '在别处更新的养老院' });
  expect(await totals(query)).toEqual(processes.baseUrls.map(() => 0));
  const operator = await staffAt(processes.baseUrls[0] ?? '', 'facility_operator', { officeId: placeId });
  const change = { kind: 'beds', total: 9, nursing: 4, free: 2 } as const;
  await operator.call(keepPlace, { params: { placeId }, body: { version: 1, change } });
  await allFind(1, query);
});
