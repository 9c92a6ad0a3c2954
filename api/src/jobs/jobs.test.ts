import { execute } from '../db/sql';
import { transact } from '../db/transact';
import { useDatabase } from '../testing/database';
import { until } from '../testing/until';
import { leased, startJobs } from './jobs';
import { takeLease } from './lease';

useDatabase();

test('of three processes one does the work, and another goes on when it stops', async () => {
  const done: number[] = [];
  const processes = [0, 1, 2].map((who) => startJobs([leased('sweep', 5, async () => done.push(who))]));
  await until('the job ran often', () => done.length >= 20);
  const first = done[0] as number;
  expect(new Set(done)).toEqual(new Set([first]));
  await processes[first]?.stop();
  const before = done.length;
  await until('another took over', () => done.length >= before + 5);
  expect(new Set(done.slice(before)).size).toBe(1);
  expect(done[before]).not.toBe(first);
  await Promise.all(processes.map((each) => each.stop()));
});

test('a process that died keeps its lease no longer than the lease lasts', async () => {
  const dead = { name: 'outbox', holder: '00000000-0000-0000-0000-000000000001', lastsMs: 60_000 };
  const alive = { ...dead, holder: '00000000-0000-0000-0000-000000000002' };
  expect(await takeLease(dead)).toBeInstanceOf(Date);
  expect(await takeLease(dead)).toBeInstanceOf(Date);
  expect(await takeLease(alive)).toBeUndefined();
  const past = new Date(Date.now() - 86_400_000);
  await transact((tx) => execute(tx, "UPDATE leases SET until_at = :past WHERE name = 'outbox'", { past }));
  expect(await takeLease(alive)).toBeInstanceOf(Date);
  expect(await takeLease(dead)).toBeUndefined();
});

test('only one of many who come at once takes a free lease', async () => {
  const leases = Array.from({ length: 8 }, (_, at) => ({ name: 'race', holder: `holder-${at}`, lastsMs: 60_000 }));
  const taken = await Promise.all(leases.map(takeLease));
  expect(taken.filter((now) => now !== undefined)).toHaveLength(1);
});

test('work that fails is tried again at the next turn', async () => {
  let turns = 0;
  const jobs = startJobs([
    leased('fragile', 5, async () => {
      turns += 1;
      if (turns < 3) throw new Error('not yet');
    }),
  ]);
  await until('it was tried a third time', () => turns >= 3);
  await jobs.stop();
});

test('stopping waits for the work under way', async () => {
  let isDone = false;
  let begin = () => {};
  const begun = new Promise<void>((resolve) => {
    begin = resolve;
  });
  const jobs = startJobs([
    leased('slow', 1000, async () => {
      begin();
      await new Promise((resolve) => setTimeout(resolve, 50));
      isDone = true;
    }),
  ]);
  await begun;
  await jobs.stop();
  expect(isDone).toBe(true);
});
