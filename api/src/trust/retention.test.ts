import { bookMarriage, cancelBooking } from '@jianghan/shared/marriage/contract';
import { PERSONAL_COLUMNS, RETENTIONS } from '@jianghan/shared/personal-data';
import { JOBS } from '../app';
import { hashOfDigests, hashOfSeal, writeDigests } from '../audit/digest';
import { Sealer } from '../audit/sealer';
import * as seals from '../audit/store';
import { verifyChain } from '../audit/verify';
import { newId } from '../db/new-id';
import { execute, insertRows, select } from '../db/sql';
import { transact } from '../db/transact';
import { deliverMessages } from '../delivery/service';
import { useApi } from '../testing/api';
import { runAsOperator } from '../testing/command';
import { fillDraft, makeCouple } from '../testing/couples';
import { makePerson } from '../testing/people';
import { makeRoomyOffice, type Office, wellFormed } from '../testing/world';
import { previewRetention, RETENTION_RULES } from './service-retention';

const api = useApi();
let office: Office;
const DAY_MS = 86_400_000;
const YEAR_MS = 366 * DAY_MS;

beforeAll(async () => {
  office = await makeRoomyOffice();
});

const FORGETTING = new Set([
  'sweep-limits',
  'sweep-keys',
  'account-expired',
  'marriage-drafts',
  'marriage-bookings',
  'relief-old',
  'closed-accounts',
  'delivered-messages',
  'audit-old',
]);

async function forgetAsOf(now: Date): Promise<void> {
  for (const { name, work } of JOBS) if (FORGETTING.has(name)) await work(now);
}

async function due(now: Date): Promise<Record<string, number>> {
  const { items } = await previewRetention(now);
  return Object.fromEntries(
    items.filter(({ what, rows }) => rows > 0 && what !== '访问计数').map(({ what, rows }) => [what, rows]),
  );
}

test('every retention of the registry is carried out, and every table of it is reached by its own rule', () => {
  expect(Object.keys(RETENTION_RULES).sort()).toEqual(Object.keys(RETENTIONS).sort());
  for (const { table, retention } of PERSONAL_COLUMNS) {
    expect([table, RETENTION_RULES[retention].tables.includes(table)]).toEqual([table, true]);
  }
});

test('the preview tells tonight in numbers, and the jobs then do what it told', async () => {
  const couple = await makeCouple(api);
  const { bookingId, version } = await couple.booker.call(bookMarriage, wellFormed.bookMarriage({ ...office, couple }));
  await couple.booker.call(cancelBooking, { params: { bookingId }, body: { version } });
  await deliverMessages();
  await fillDraft(await api.signInAs('L2'), makePerson({ sex: 'female' }));
  expect(await due(new Date())).toEqual({});

  const month = new Date(Date.now() + 32 * DAY_MS);
  expect(await due(month)).toMatchObject({ 没有提交的预约: 2, 到期的登录: 2 });
  await forgetAsOf(month);
  expect(await due(month)).toEqual({});

  const year = new Date(Date.now() + 300 * DAY_MS);
  expect(await due(year)).toEqual({ 过期的预约和办件: 1 });
  await forgetAsOf(year);
  expect(await due(year)).toEqual({});
  for (const table of ['marriage_bookings', 'case_files', 'case_events', 'marriage_partners', 'live_parties']) {
    expect([table, await select(null, `SELECT * FROM ${table}`)]).toEqual([table, []]);
  }
});

test('a message that was delivered stays for thirty days after nobody holds it any more', async () => {
  const row = (id: string, days: number) => {
    const at = new Date(Date.now() - days * DAY_MS);
    return [id, 'x', id, newId(), at, at, at];
  };
  const columns = ['id', 'topic', 'dedup_key', 'account_id', 'created_at', 'available_at', 'delivered_at'];
  const [old, young] = [newId(), newId()];
  await transact((tx) => insertRows(tx, { table: 'outbox', columns }, [row(old, 31), row(young, 28)]));
  await forgetAsOf(new Date());
  const left = await select<{ id: string }>(null, 'SELECT id FROM outbox WHERE id IN (:ids)', { ids: [old, young] });
  expect(left.map(({ id }) => id)).toEqual([young]);
});

test('lines of the audit stay three years, and the chain holds after the oldest have gone', async () => {
  const at = new Date(Date.now() - 4 * YEAR_MS);
  const line = [newId(), at, 'system', 'test.done', 'test', newId(), 'trace'];
  const columns = ['id', 'at', 'actor_kind', 'action', 'object_kind', 'object_id', 'trace_id'];
  await transact((tx) => insertRows(tx, { table: 'audit_entries', columns }, [line]));
  await new Sealer().seal();
  const before = await verifyChain(null);
  expect(before.first).toBeUndefined();
  await forgetAsOf(new Date());
  expect((await verifyChain(null)).entries).toBe(before.entries);

  const head = await seals.newestSeal(null);
  const [other = ''] = [newId()];
  await transact((tx) => insertRows(tx, { table: 'audit_entries', columns }, [[other, ...line.slice(1)]]));
  const entry = (await seals.listEntries(null, { after: 0, most: 10_000 })).find(({ id }) => id === other);
  if (head === undefined || entry === undefined) throw new Error('nothing was sealed');
  const digests = writeDigests([entry]);
  const facts = {
    sequence: head.sequence + 1,
    lastPosition: Number(entry.position),
    entryCount: 1,
    sealedAt: at,
    digestsHash: hashOfDigests(digests),
    previousHash: head.hash,
  };
  await transact((tx) => seals.insertSeal(tx, { ...facts, digests, hash: hashOfSeal(facts) }));
  expect(await due(new Date())).toEqual({ 审计记录: 1 });
  await forgetAsOf(new Date());
  expect(await select(null, 'SELECT id FROM audit_entries WHERE id = :other', { other })).toEqual([]);
  const after = await verifyChain(null);
  expect([after.first, after.seals]).toEqual([undefined, before.seals + 1]);
});

test('the command tells the same numbers', async () => {
  const { code, output } = await runAsOperator('trust/retention-command.ts');
  expect(code).toBe(0);
  for (const { what } of Object.values(RETENTION_RULES)) expect(output).toContain(what);
});

test('a seal may not lose its digests before its time', async () => {
  const lose = 'UPDATE audit_seals SET digests = NULL WHERE sequence = 1';
  await expect(transact((tx) => execute(tx, lose))).rejects.toThrow(/append-only/);
});
