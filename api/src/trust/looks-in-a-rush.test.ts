import { randomUUID } from 'node:crypto';
import { bookMarriage } from '@jianghan/shared/marriage/contract';
import { revealPerson } from '@jianghan/shared/trust/looks';
import { config } from '../config';
import { dialect, POOL_WAIT_MS } from '../db/database';
import { select } from '../db/sql';
import { transact } from '../db/transact';
import { useApi } from '../testing/api';
import { makeCouple } from '../testing/couples';
import type { StaffMember } from '../testing/staff';
import { until } from '../testing/until';
import { makeRoomyOffice, wellFormed } from '../testing/world';

const api = useApi();
const AT_ONCE = 20;
let registrar: StaffMember;
let caseId: string;

beforeAll(async () => {
  const office = await makeRoomyOffice();
  const couple = await makeCouple(api);
  ({ caseId } = await couple.booker.call(bookMarriage, wellFormed.bookMarriage({ ...office, couple })));
  registrar = await api.staffOf('registrar', { officeId: office.officeId, steppedUp: true });
});

const body = { who: 'partner', field: 'phone', reason: 'handle', note: '通知改时间' } as const;
const reveal = (key: string) => registrar.send(revealPerson, { params: { caseId }, body }, { key });
const keys = () => Array.from({ length: AT_ONCE }, () => randomUUID());

async function countLines(): Promise<number> {
  const sql = `SELECT COUNT(*) AS n FROM audit_entries WHERE actor_id = :id
    AND action = 'case.person_revealed_outside' AND field = 'partner.phone' AND reason = 'handle'`;
  const [row] = await select<{ n: number }>(null, sql, { id: registrar.member.staffId });
  return Number(row?.n);
}

/** Comes again under the same key when the house is busy, as the page does. */
async function revealInTheEnd(key: string): Promise<void> {
  await until('it is shown', async () => {
    const { status, problem } = await reveal(key);
    if (status !== 200) expect(problem.code).toBe('busy');
    return status === 200;
  });
}

test('a thousand reveals, twenty at a time, are a thousand lines', async () => {
  for (let done = 0; done < 1000; done += AT_ONCE) await Promise.all(keys().map(revealInTheEnd));
  expect(await countLines()).toBe(1000);
}, 120_000);

/** Keeps everybody else from the database: on SQLite the one writer, on MySQL every connection of the pool. */
function occupy(): { release: () => void; released: Promise<unknown> } {
  let release: () => void = () => undefined;
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  const holders = dialect === 'mysql' ? config.databasePool : 1;
  const released = Promise.all(Array.from({ length: holders }, () => transact(() => held)));
  return { release, released };
}

test('who waits longer than two seconds for the database is told to come again, is shown nothing and leaves no line; then it is one line each', async () => {
  const before = await countLines();
  const all = keys();
  const began = Date.now();
  const { release, released } = occupy();
  const asked = all.map(reveal);
  await until('nobody waits that long', () => Date.now() - began > POOL_WAIT_MS + 500);
  release();
  await released;
  const answers = await Promise.all(asked);
  expect(answers.map(({ status, problem }) => [status, problem.code])).toEqual(all.map(() => [503, 'busy']));
  expect(answers.every(({ headers }) => headers.get('retry-after') === '2')).toBe(true);
  expect(await countLines()).toBe(before);
  await Promise.all(all.map(revealInTheEnd));
  expect(await countLines()).toBe(before + AT_ONCE);
});
