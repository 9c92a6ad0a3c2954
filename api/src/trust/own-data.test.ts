import { loginWithSms, sendSmsCode } from '@jianghan/shared/account/contract';
import { callNext, checkIn, startService } from '@jianghan/shared/hall/contract';
import { bookMarriage, cancelBooking } from '@jianghan/shared/marriage/contract';
import { PERSONAL_COLUMNS } from '@jianghan/shared/personal-data';
import { INNER_COLUMNS } from '@jianghan/shared/trust/left-out';
import { closeAccount, exportMyData, getMyData } from '@jianghan/shared/trust/own-data';
import { execute, select, toDate } from '../db/sql';
import { transact } from '../db/transact';
import { deliverMessages } from '../delivery/service';
import { forgetOldBookings } from '../marriage/service-retention';
import { useApi } from '../testing/api';
import { type Couple, makeCouple } from '../testing/couples';
import { bookedToday } from '../testing/hall';
import { makePerson } from '../testing/people';
import { bookOnPhone } from '../testing/phone';
import type { Resident } from '../testing/residents';
import { useSandbox } from '../testing/sandbox';
import { makeRoomyOffice, type Office, wellFormed } from '../testing/world';
import { forgetClosedAccounts } from './service-retention';
import { COPIED, findOwner, listOwned, OF_NOBODY, OWNED } from './store-owned';

const api = useApi();
const sandbox = useSandbox();
let office: Office;

beforeAll(async () => {
  office = await makeRoomyOffice();
});

const DAY_MS = 86_400_000;
const TABLES = [...new Set(PERSONAL_COLUMNS.map(({ table }) => table))];

function confirmed(who: Resident): Promise<void> {
  const sql = 'UPDATE sessions SET stepped_up_at = :now WHERE account_id = :id';
  return transact((tx) => execute(tx, sql, { now: new Date(), id: who.person.accountId }));
}

async function booked(): Promise<Couple & { bookingId: string; version: number }> {
  const couple = await makeCouple(api);
  const { bookingId, version } = await couple.booker.call(bookMarriage, wellFormed.bookMarriage({ ...office, couple }));
  await deliverMessages();
  await confirmed(couple.booker);
  return { ...couple, bookingId, version };
}

async function rowsLeft(accountId: string): Promise<Record<string, number>> {
  const owner = { me: accountId, phoneHash: '-', idHash: '-' };
  const left = await Promise.all(
    COPIED.map(async (part) => [part.table, (await listOwned(null, owner, part)).length] as const),
  );
  return Object.fromEntries(left.filter(([, rows]) => rows > 0));
}

test('every table of the registry says which rows are about a resident', () => {
  expect(TABLES.filter((table) => !(table in OWNED) && !OF_NOBODY.includes(table))).toEqual([]);
});

test('the copy has every personal column of the registry that has a name, each where it belongs', async () => {
  const { booker } = await booked();
  const { groups } = await booker.call(exportMyData, {});
  const declared = PERSONAL_COLUMNS.filter(
    ({ table, column, exportName }) =>
      exportName !== null && !OF_NOBODY.includes(table) && !INNER_COLUMNS.includes(`${table}.${column}`),
  );
  expect(COPIED.flatMap(({ columns }) => columns)).toEqual(expect.arrayContaining([...declared]));
  expect(groups.map(({ table }) => table)).toEqual([...new Set(declared.map(({ table }) => table))]);
  for (const { table, rows } of groups) {
    const names = declared.filter((column) => column.table === table).map(({ exportName }) => exportName);
    for (const row of rows) expect([table, row.map(({ name }) => name)]).toEqual([table, names]);
  }
  const filled = groups.filter(({ rows }) => rows.length > 0).map(({ table }) => table);
  expect(filled).toEqual(
    expect.arrayContaining([
      'accounts',
      'sessions',
      'consents',
      'inbox_messages',
      'case_files',
      'marriage_bookings',
      'marriage_partners',
    ]),
  );
});

test('the page shows names and numbers masked, the copy in clear, and neither shows anything of anybody else', async () => {
  const [mine, theirs] = [await booked(), await booked()];
  const seen = JSON.stringify(await mine.booker.call(getMyData, {}));
  const copied = JSON.stringify(await mine.booker.call(exportMyData, {}));
  const { name, idNumber, phone } = mine.booker.person;
  for (const clear of [name, idNumber, phone, mine.partner.idNumber, mine.partner.name]) {
    expect(seen).not.toContain(`"${clear}"`);
    expect(copied).toContain(`"${clear}"`);
  }
  for (const other of [theirs.booker.person.idNumber, theirs.partner.idNumber, theirs.bookingId]) {
    expect(copied).not.toContain(other);
  }
});

test('a booking made on the phone is in the copy of who proved the number, not of a stranger who owns the phone', async () => {
  const stranger = await api.signInAs('L2', { sex: 'male' });
  const theirs = await bookOnPhone(api, office, { caller: { phone: stranger.person.phone } });
  await confirmed(stranger);
  const handed = await stranger.call(exportMyData, {});
  for (const { name, idNumber } of [theirs.caller, theirs.partner]) {
    expect(JSON.stringify(handed)).not.toContain(idNumber);
    if (name !== stranger.person.name) expect(JSON.stringify(handed)).not.toContain(`"${name}"`);
  }
  const rowsOf = (data: typeof handed, of: string) => data.groups.find(({ table }) => table === of)?.rows.length;
  expect([rowsOf(handed, 'marriage_partners'), rowsOf(handed, 'marriage_bookings')]).toEqual([0, 0]);
  const seen = await stranger.call(getMyData, {});
  expect([rowsOf(seen, 'marriage_partners'), rowsOf(seen, 'marriage_bookings')]).toEqual([0, 0]);

  const caller = await api.signInAs('L2', { ...theirs.caller, phone: makePerson().phone });
  await confirmed(caller);
  const typed = await caller.call(exportMyData, {});
  expect([rowsOf(typed, 'marriage_partners'), rowsOf(typed, 'marriage_bookings')]).toEqual([1, 0]);
  expect(JSON.stringify(typed)).not.toContain(theirs.partner.idNumber);

  const known = await api.signInAs('L2', { sex: 'male' });
  const { name, idNumber, phone } = known.person;
  const own = await bookOnPhone(api, office, { caller: { name, idNumber, phone } });
  await confirmed(known);
  const whole = await known.call(exportMyData, {});
  expect([rowsOf(whole, 'marriage_partners'), rowsOf(whole, 'marriage_bookings')]).toEqual([2, 1]);
  expect(JSON.stringify(whole)).toContain(own.partner.idNumber);
});

test('the visit to the hall is in the copy: when one came, was called and served, of the own booking alone', async () => {
  const registrar = await api.staffOf('registrar', { officeId: office.officeId });
  const params = { officeId: office.officeId };
  const visitor = await api.signInAs('L2', { sex: 'male', steppedUp: true });
  const own = await bookedToday(office.officeId, '23:30', {
    accountId: visitor.person.accountId,
    booker: visitor.person,
  });
  const others = await bookedToday(office.officeId, '23:30');
  for (const { token } of [own, others]) await registrar.call(checkIn, { params, body: { by: 'token', token } });
  const { ticket } = await registrar.call(callNext, { params, body: { window: 1 } });
  const called = { params: { ticketId: ticket?.ticketId ?? '' }, body: { version: ticket?.version ?? 0 } };
  await registrar.call(startService, called);
  const { groups } = await visitor.call(exportMyData, {});
  const [visit, ...more] = groups.find(({ table }) => table === 'hall_tickets')?.rows ?? [];
  expect(more).toEqual([]);
  const said = Object.fromEntries((visit ?? []).map(({ name, value }) => [name, value]));
  const [row] = await select<{ arrived_at: Date | string }>(
    null,
    'SELECT arrived_at FROM hall_tickets WHERE booking_id = :id',
    { id: own.bookingId },
  );
  expect(said['到场时间']).toBe(toDate(row?.arrived_at as Date | string).toISOString());
  expect(said['叫号时间']).toMatch(/^\d{4}-\d\d-\d\dT/);
  expect(said).toMatchObject({ 办理结果: null, 是否颁证: null });
});

test('a copy asks once more who it is, and leaves a line; without the line there is no copy', async () => {
  const { booker } = await booked();
  const id = booker.person.accountId;
  await transact((tx) => execute(tx, 'UPDATE sessions SET stepped_up_at = NULL WHERE account_id = :id', { id }));
  expect((await booker.send(exportMyData, {})).problem.code).toBe('step_up_required');
  await confirmed(booker);
  await booker.call(exportMyData, {});
  const sql = "SELECT id FROM audit_entries WHERE object_id = :id AND action = 'account.data_copied'";
  expect(await select(null, sql, { id })).toHaveLength(1);
});

test('who waits for a case cannot vanish from it; the case is closed first', async () => {
  const { booker } = await booked();
  expect((await booker.send(closeAccount, { body: { confirmed: true } })).problem.code).toBe('case_running');
  expect((await booker.call(getMyData, {})).groups.length).toBeGreaterThan(0);
});

test('a booking that a caller made with the phone of somebody else keeps nobody from leaving, and stands', async () => {
  const stranger = await api.signInAs('L2', { sex: 'male', steppedUp: true });
  const { booked: made } = await bookOnPhone(api, office, { caller: { phone: stranger.person.phone } });
  await stranger.call(closeAccount, { body: { confirmed: true } });
  const [file] = await select<{ state: string }>(null, 'SELECT state FROM case_files WHERE id = :id', {
    id: made.bookingId,
  });
  expect(file?.state).toBe('booked');
  expect(await findOwner(null, stranger.person.accountId)).toMatchObject({ phoneHash: '-', idHash: '-' });
});

test('an account without cases goes at once, whole, and its phone may begin anew', async () => {
  const { booker } = await makeCouple(api);
  await confirmed(booker);
  const { accountId, phone } = booker.person;
  const { deleted, locked } = await booker.call(closeAccount, { body: { confirmed: true } });
  expect(deleted.map(({ what }) => what)).toEqual(expect.arrayContaining(['登录、实名和显示偏好', '保持登录']));
  expect(locked.map(({ what }) => what)).toEqual(['操作记录（只有编号）']);
  expect(await rowsLeft(accountId)).toEqual({});
  expect((await booker.send(getMyData, {})).status).toBe(401);
  await api.anyone.call(sendSmsCode, { body: { phone } });
  const code = sandbox.sms.newestCodeFor(phone) ?? '';
  const again = await api.anyone.call(loginWithSms, { body: { phone, code, client: 'weapp' } });
  expect(again.me.accountId).not.toBe(accountId);
});

test('what has to be kept is locked with its reason, found by nothing, and goes when its time is over', async () => {
  const { booker, bookingId, version } = await booked();
  await booker.call(cancelBooking, { params: { bookingId }, body: { version } });
  await deliverMessages();
  const { accountId, phone } = booker.person;
  const { locked } = await booker.call(closeAccount, { body: { confirmed: true } });
  expect(locked.map(({ what }) => what)).toEqual(expect.arrayContaining(['办件和进度', '结婚登记预约']));
  expect(locked.every(({ why, until }) => why.length > 0 && until.length > 0)).toBe(true);
  const kept = PERSONAL_COLUMNS.filter(({ retention }) => retention === 'booking').map(({ table }) => table);
  expect(Object.keys(await rowsLeft(accountId)).filter((table) => !kept.includes(table))).toEqual(['accounts']);
  expect(await findOwner(null, accountId)).toMatchObject({ phoneHash: '-', idHash: '-' });
  await api.anyone.call(sendSmsCode, { body: { phone } });
  const code = sandbox.sms.newestCodeFor(phone) ?? '';
  const again = await api.anyone.call(loginWithSms, { body: { phone, code, client: 'weapp' } });
  expect(again.me.level).toBe('L1');

  await forgetClosedAccounts();
  expect(Object.keys(await rowsLeft(accountId))).toContain('case_files');
  await forgetOldBookings(new Date(Date.now() + 300 * DAY_MS));
  await forgetClosedAccounts();
  expect(await rowsLeft(accountId)).toEqual({});
});
