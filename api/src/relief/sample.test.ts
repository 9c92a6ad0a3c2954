import { listReliefWork } from '@jianghan/shared/relief/contract-casework';
import { seedSample } from '../app';
import { select } from '../db/sql';
import { seedDemoStaff } from '../staff/demo';
import { useApi } from '../testing/api';
import { seedReliefSample } from './sample';

const api = useApi();

test('a demo has cases of one street in many states, made once, every one of them called 示例', async () => {
  const now = new Date();
  await seedSample(now);
  await seedDemoStaff();
  await seedReliefSample(now);
  await seedReliefSample(now);
  const states = await select<{ state: string }>(null, 'SELECT state FROM relief_cases ORDER BY state');
  expect(states.map(({ state }) => state)).toEqual(
    ['approved', 'approved', 'deciding', 'prepaid', 'publicity', 'refused']
      .concat(['submitted', 'submitted', 'submitted', 'supplement', 'verifying'])
      .sort(),
  );
  const officer = await api.staffOf('street_officer');
  const piles = await Promise.all(
    (['new', 'overdue', 'waiting'] as const).map(async (pile) => {
      const { items } = await officer.call(listReliefWork, { query: { pile } });
      return items.length;
    }),
  );
  expect(piles[0]).toBe(3);
  expect(piles[1]).toBeGreaterThan(0);
  expect(piles[2]).toBe(2);
});
