import { bookMarriage, cancelBooking, getDraft } from '@jianghan/shared/marriage/contract';
import { acceptAsPartner } from '@jianghan/shared/marriage/partner-contract';
import { closeAccount } from '@jianghan/shared/trust/own-data';
import { dialect } from '../db/database';
import { execute, select } from '../db/sql';
import { transact } from '../db/transact';
import { useApi } from '../testing/api';
import { bookAt } from '../testing/booking';
import { bookableDay, type Couple, makeCouple, makeOffice, openSlot } from '../testing/couples';
import { bookAndWait } from '../testing/partners';
import type { Resident } from '../testing/residents';
import { until } from '../testing/until';

const api = useApi();
let slotId: string;

beforeAll(async () => {
  slotId = await openSlot(await makeOffice(), { on: bookableDay(), at: '06:00', capacity: 200 });
});

async function leaving(): Promise<Couple> {
  const couple = await makeCouple(api);
  await confirm(couple.booker);
  return couple;
}

function confirm({ person }: Resident): Promise<void> {
  const sql = 'UPDATE sessions SET stepped_up_at = :now WHERE account_id = :id';
  return transact((tx) => execute(tx, sql, { now: new Date(), id: person.accountId }));
}

/** Has booked with this draft before, so that the account is kept when it is closed. */
async function leavingAfterBooking(): Promise<Couple> {
  const couple = await leaving();
  const bookingId = await bookAt(couple, slotId);
  await couple.booker.call(cancelBooking, { params: { bookingId }, body: { version: 1 } });
  return couple;
}

const close = ({ booker }: Couple) => booker.send(closeAccount, { body: { confirmed: true } });

function book({ booker, draftVersion }: Couple) {
  const body = { slotId, draftVersion, declared: true, partnerAgreed: true } as const;
  return booker.send(bookMarriage, { body });
}

async function liveOf({ booker }: Couple): Promise<number> {
  const sql = "SELECT id FROM case_files WHERE account_id = :id AND state = 'awaiting_partner'";
  return (await select(null, sql, { id: booker.person.accountId })).length;
}

async function waitingForLocks(): Promise<number> {
  const sql = `SELECT t.trx_id FROM information_schema.innodb_trx t
    JOIN information_schema.processlist p ON p.id = t.trx_mysql_thread_id
    WHERE p.db = DATABASE() AND t.trx_state = 'LOCK WAIT'`;
  return (await select(null, sql)).length;
}

/** Holds the draft, so that the closing has its account and waits, while `work` is begun; then lets go. SQLite has one writer: each waits for the one before. */
async function midway<T>(couple: Couple, work: () => Promise<T>) {
  const { accountId } = couple.booker.person;
  let closing: ReturnType<typeof close> | undefined;
  let working: Promise<T> | undefined;
  await transact(async (tx) => {
    await execute(tx, 'UPDATE marriage_drafts SET updated_at = updated_at WHERE account_id = :accountId', {
      accountId,
    });
    if (dialect === 'mysql')
      await select(tx, 'SELECT id FROM marriage_drafts WHERE account_id = :accountId FOR UPDATE', { accountId });
    closing = close(couple);
    if (dialect === 'mysql') await until('the closing waits', async () => (await waitingForLocks()) === 1);
    working = work();
    if (dialect === 'mysql') await until('the desk waits', async () => (await waitingForLocks()) === 2);
  });
  return { closed: await (closing as ReturnType<typeof close>), done: await (working as Promise<T>) };
}

test.each([
  ['never booked before', leaving],
  ['is kept for an earlier booking', leavingAfterBooking],
])(
  'an account that is closed while it books and %s gets no booking, and nobody else of the batch loses theirs',
  async (_, make) => {
    const [couple, other, third] = [await make(), await makeCouple(api), await makeCouple(api)];
    const { closed, done } = await midway(couple, () => Promise.all([book(couple), book(other), book(third)]));
    const [mine, ...others] = done;
    expect(others.map(({ status }) => status)).toEqual([201, 201]);
    expect([await liveOf(other), await liveOf(third)]).toEqual([1, 1]);
    if (dialect === 'mysql') expect([closed.status, mine?.problem.code]).toEqual([200, 'sign_in_required']);
    expect(await liveOf(couple)).toBe(closed.status === 200 ? 0 : 1);
  },
);

test('closing and booking at the same moment: one of them, and a clean refusal of the other', async () => {
  for (let round = 0; round < 10; round += 1) {
    const couple = round % 2 === 0 ? await leaving() : await leavingAfterBooking();
    const [closed, booked] = await Promise.all([close(couple), book(couple)]);
    const outcome = [closed.status, booked.status, await liveOf(couple)];
    expect(closed.status === 200 ? [[200, 401, 0]] : [[409, 201, 1]]).toContainEqual(outcome);
    if (closed.status !== 200) expect(closed.problem.code).toBe('case_running');
  }
});

test('consenting while the account is closed: one of them, and a clean refusal of the other', async () => {
  for (let round = 0; round < 6; round += 1) {
    const { named, bookingId } = await bookAndWait(api, slotId);
    await confirm(named);
    const [closed, accepted] = await Promise.all([
      named.send(closeAccount, { body: { confirmed: true } }),
      named.send(acceptAsPartner, { params: { bookingId }, body: { version: 1 } }),
    ]);
    const members = await select(null, 'SELECT account_id FROM case_members WHERE case_id = :bookingId', { bookingId });
    const outcome = [closed.status, accepted.status, members.length];
    expect(closed.status === 200 ? [[200, 401, 0]] : [[409, 200, 1]]).toContainEqual(outcome);
  }
});

test('what an earlier booking says of the partner stays with it when the account is closed', async () => {
  const couple = await leavingAfterBooking();
  expect((await couple.booker.call(getDraft, {})).partner).not.toBeNull();
  expect((await close(couple)).status).toBe(200);
  const sql = `SELECT p.id_hash FROM marriage_bookings b JOIN case_files c ON c.id = b.id
    JOIN marriage_partners p ON p.id = b.partner_id WHERE c.account_id = :id`;
  expect(await select(null, sql, { id: couple.booker.person.accountId })).toHaveLength(1);
});
