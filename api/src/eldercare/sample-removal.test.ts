import { findPlaces, listCommunities } from '@jianghan/shared/eldercare/contract-finder';
import { removeSamplePlaces } from '@jianghan/shared/eldercare/contract-register';
import { select } from '../db/sql';
import { useApi } from '../testing/api';
import { until } from '../testing/until';
import { seedEldercareSample } from './sample';

const api = useApi();

test('one action takes all samples away, everywhere, and they do not come back', async () => {
  await seedEldercareSample(new Date());
  const asked = { query: { q: '示例', within: 'all' as const } };
  expect((await api.anyone.call(findPlaces, asked)).total).toBeGreaterThan(196);
  const officer = await api.staffOf('district_officer', { steppedUp: true });
  const { removed, hidden, communities } = await officer.call(removeSamplePlaces, { body: {} });
  expect([removed > 196, hidden, communities > 70]).toEqual([true, 0, true]);
  await until('nothing is found', async () => (await api.anyone.call(findPlaces, asked)).total === 0, 5000);
  expect(await select(null, "SELECT id FROM offices WHERE kind = 'place'")).toEqual([]);
  expect(await select(null, 'SELECT id FROM place_prices')).toEqual([]);
  await seedEldercareSample(new Date());
  expect(await select(null, 'SELECT id FROM places')).toEqual([]);
  await until('only known communities are left', async () => {
    const { items } = await api.anyone.call(listCommunities, {});
    return items.flatMap((street) => street.communities).every(({ isSample }) => !isSample);
  });
});
