import { seedSample } from './app';
import { dialect } from './db/database';
import { migrateDown, migrateUp } from './db/migrate';
import { select } from './db/sql';
import { oneAtATime } from './jobs/one-at-a-time';
import { demoStaff, seedDemoStaff } from './staff/demo';
import { createDatabase, dropDatabase } from './testing/database';
import { startProcess } from './testing/process';

beforeAll(createDatabase);
afterAll(dropDatabase);

/** SQLite is for one process. */
const PROCESSES = dialect === 'mysql' ? 2 : 1;

async function count(what: string): Promise<number> {
  const [row] = await select<{ n: number }>(null, `SELECT COUNT(*) AS n FROM ${what}`);
  return Number(row?.n);
}

async function expectOneSample(): Promise<void> {
  expect(await count("offices WHERE kind = 'registry'")).toBe(1);
  expect(await count('office_hours')).toBe(10);
  expect(await count('staff_accounts')).toBe(demoStaff.length);
  expect(await count('staff_roles')).toBe(demoStaff.length);
  const twice = '(SELECT starts_at FROM marriage_slots GROUP BY starts_at HAVING COUNT(*) > 1) twice';
  expect([await count(twice), (await count('marriage_slots')) > 0]).toEqual([0, true]);
}

test('processes that start at the same moment on one empty database make one sample, and all of them serve', async () => {
  const processes = Array.from({ length: PROCESSES }, () => startProcess());
  await Promise.all(processes.map((each) => each.ready()));
  for (const { baseUrl } of processes) {
    const answer = await fetch(`${baseUrl}/api/v1/marriage/offices`);
    expect([answer.status, ((await answer.json()) as { items: unknown[] }).items.length]).toEqual([200, 1]);
  }
  expect(await Promise.all(processes.map((each) => each.stop()))).toEqual(processes.map(() => 0));
  await expectOneSample();
});

test('seeding that runs four times at once leaves what one run leaves', async () => {
  await migrateDown();
  await migrateUp();
  let running = 0;
  const seed = async () => {
    running += 1;
    expect(running).toBe(1);
    await seedSample(new Date());
    await seedDemoStaff();
    running -= 1;
  };
  await Promise.all([1, 2, 3, 4].map(() => oneAtATime('sample', seed)));
  await expectOneSample();
  expect(await count('leases')).toBe(0);
});
