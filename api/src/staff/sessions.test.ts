import { listManagedOffices } from '@jianghan/shared/planning/contract';
import { getStaffMe } from '@jianghan/shared/staff/contract';
import { listStaff, updateStaffRoles } from '@jianghan/shared/staff/contract-accounts';
import { execute, select, toDate } from '../db/sql';
import { transact } from '../db/transact';
import { STAFF_COOKIE } from '../http/session';
import { useApi } from '../testing/api';
import { Client } from '../testing/client';
import type { StaffMember } from '../testing/staff';
import { findStaff, IDLE_MS, LONGEST_MS, removeOldStaffSessions } from './service-sessions';

const api = useApi();

/** As if so much time had passed for this session, by the clock of the database. */
async function age({ member }: StaffMember, column: 'seen_at' | 'created_at', ms: number): Promise<void> {
  const sql = `UPDATE staff_sessions SET ${column} = :at WHERE staff_id = :id`;
  await transact((tx) => execute(tx, sql, { at: new Date(Date.now() - ms), id: member.staffId }));
}

const codeOf = async (staff: Client) => {
  const { status, problem } = await staff.send(getStaffMe, {});
  return status === 200 ? 'in' : problem.code;
};

test('after a quarter of an hour without a request the session is over; each request begins it anew', async () => {
  const staff = await api.staffOf('registrar');
  await age(staff, 'seen_at', IDLE_MS - 5_000);
  expect(await codeOf(staff)).toBe('in');
  const [row] = await select<{ seen_at: Date | string }>(
    null,
    'SELECT seen_at FROM staff_sessions WHERE staff_id = :id',
    {
      id: staff.member.staffId,
    },
  );
  expect(Date.now() - new Date(`${row?.seen_at}`.replace(' +00:00', 'Z')).getTime()).toBeLessThan(IDLE_MS);
  await age(staff, 'seen_at', IDLE_MS + 1_000);
  expect(await codeOf(staff)).toBe('staff_sign_in_required');
});

test('after eight hours the session is over, however busy it was', async () => {
  const staff = await api.staffOf('registrar');
  await age(staff, 'created_at', LONGEST_MS - 5_000);
  expect(await codeOf(staff)).toBe('in');
  await age(staff, 'created_at', LONGEST_MS + 1_000);
  expect(await codeOf(staff)).toBe('staff_sign_in_required');
});

test('a process whose own clock is wrong by a day lets nobody stay, and nobody go, by it', async () => {
  const [staff, idle] = [await api.staffOf('registrar'), await api.staffOf('registrar')];
  await age(idle, 'seen_at', IDLE_MS + 1_000);
  const real = Date.now;
  for (const shift of [-86_400_000, 86_400_000]) {
    Date.now = () => real() + shift;
    try {
      expect([shift, await codeOf(staff), await codeOf(idle)]).toEqual([shift, 'in', 'staff_sign_in_required']);
    } finally {
      Date.now = real;
    }
  }
});

test('what is over is cleared away, what is not stays', async () => {
  const [idle, staff] = [await api.staffOf('registrar'), await api.staffOf('registrar')];
  await age(idle, 'seen_at', IDLE_MS + 1_000);
  await removeOldStaffSessions(new Date());
  const left = await select<{ staff_id: string }>(null, 'SELECT staff_id FROM staff_sessions');
  const ids = left.map(({ staff_id }) => staff_id);
  expect([ids.includes(idle.member.staffId), ids.includes(staff.member.staffId)]).toEqual([false, true]);
});

test('two staff cookies, a bearer beside one, and a guessed or cut token are refused', async () => {
  const { member } = await api.staffOf('registrar');
  const own = `${STAFF_COOKIE}=${member.token}`;
  const asked: [Record<string, string>, string][] = [
    [{ Cookie: `${own}; ${own}` }, 'two_sessions'],
    [{ Cookie: own, Authorization: `Bearer ${member.token}` }, 'two_sessions'],
    [{ Authorization: `Bearer ${member.token}` }, 'staff_sign_in_required'],
    [{ Cookie: own.slice(0, -1) }, 'staff_sign_in_required'],
    [{ Cookie: `${STAFF_COOKIE}=${'a'.repeat(43)}` }, 'staff_sign_in_required'],
  ];
  for (const [headers, code] of asked) expect(await codeOf(new Client(api.baseUrl, headers))).toBe(code);
});

test('a resident and a member of staff may sit at one browser, and neither is the other', async () => {
  const [staff, resident] = [await api.staffOf('administrator'), await api.signInAs('L2', { client: 'h5' })];
  const both = new Client(api.baseUrl, {
    Origin: api.baseUrl,
    Cookie: `${resident.session['Cookie']}; ${staff.session['Cookie']}`,
  });
  expect((await both.call(getStaffMe, {})).staffId).toBe(staff.member.staffId);
  expect((await both.send(listManagedOffices, {})).status).toBe(200);
});

test('a request that changes something with the cookie must come from our own pages', async () => {
  const security = await api.staffOf('security_administrator', { steppedUp: true });
  const other = await api.staffOf('registrar');
  const { items } = await security.call(listStaff, { query: { limit: 50 } });
  const version = items.find(({ staffId }) => staffId === other.member.staffId)?.version ?? 0;
  const request = { params: { staffId: other.member.staffId }, body: { version, roles: [] } };
  for (const Origin of ['https://evil.example', 'null']) {
    const { problem } = await security.send(updateStaffRoles, request, { headers: { Origin } });
    expect(problem.code).toBe('foreign_origin');
  }
  expect((await security.send(updateStaffRoles, request)).status).toBe(200);
});

test('who asks at the same moment shares one query, and each is who they are, with their own roles alone', async () => {
  const [registrar, auditor, gone, idle] = await Promise.all([
    api.staffOf('registrar', { roles: [{ role: 'administrator', officeId: null }] }),
    api.staffOf('auditor'),
    api.staffOf('registrar'),
    api.staffOf('registrar'),
  ]);
  await transact((tx) =>
    execute(tx, 'UPDATE staff_accounts SET disabled_at = :at WHERE id = :id', {
      at: new Date(),
      id: gone.member.staffId,
    }),
  );
  await age(idle, 'seen_at', IDLE_MS + 1_000);
  for (const staff of [registrar, auditor]) await age(staff, 'seen_at', 60_000);
  const tokens = [registrar, auditor, gone, idle, registrar].map(({ member }) => member.token);
  const found = await Promise.all(tokens.map((token) => findStaff(token)));
  const rolesOf = (at: number) => found[at]?.roles.map(({ role }) => role).sort();
  expect(found.map((each) => each?.staffId)).toEqual([
    registrar.member.staffId,
    auditor.member.staffId,
    undefined,
    undefined,
    registrar.member.staffId,
  ]);
  expect([rolesOf(0), rolesOf(1), rolesOf(4)]).toEqual([
    ['administrator', 'registrar'],
    ['auditor'],
    ['administrator', 'registrar'],
  ]);
  const seen = await select<{ seen_at: Date | string }>(
    null,
    'SELECT seen_at FROM staff_sessions WHERE staff_id IN (:ids)',
    { ids: [registrar.member.staffId, auditor.member.staffId] },
  );
  const agoMs = seen.map(({ seen_at }) => Date.now() - toDate(seen_at).getTime());
  expect(agoMs).toHaveLength(2);
  for (const ms of agoMs) expect(ms).toBeLessThan(30_000);
});
