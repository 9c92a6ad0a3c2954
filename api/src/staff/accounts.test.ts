import { randomUUID } from 'node:crypto';
import { listManagedOffices } from '@jianghan/shared/planning/contract';
import { enrolTotp, getStaffMe, signInStaff } from '@jianghan/shared/staff/contract';
import {
  createStaff,
  disableStaff,
  enableStaff,
  listStaff,
  resetPassword,
  resetTotp,
  updateStaffRoles,
} from '@jianghan/shared/staff/contract-accounts';
import type { Role } from '@jianghan/shared/staff/roles';
import { execute, insertRows, select } from '../db/sql';
import { transact } from '../db/transact';
import { useApi } from '../testing/api';
import { Client } from '../testing/client';
import { makeOffice } from '../testing/couples';
import type { StaffMember } from '../testing/staff';
import { findStaffByLogin, type Staff, takeTotpStep } from './store-accounts';
import { totpCodeAt } from './totp';

const api = useApi();
const visitor = () => new Client(api.baseUrl, { Origin: api.baseUrl });
const as = (role: Role) => api.staffOf(role, { steppedUp: true });
const everywhere = (role: Role) => ({ role, officeId: null });

async function versionOf(staffId: string): Promise<number> {
  const auditor = await api.staffOf('auditor');
  for (let cursor: string | undefined; ; ) {
    const page = await auditor.call(listStaff, { query: { limit: 50, ...(cursor === undefined ? {} : { cursor }) } });
    const found = page.items.find((each) => each.staffId === staffId);
    if (found) return found.version;
    if (page.nextCursor === null) throw new Error('not in the list');
    cursor = page.nextCursor;
  }
}

type Seen = { params: { staffId: string }; body: { version: number } };

async function rowOf({ member }: StaffMember): Promise<Staff> {
  const row = await findStaffByLogin(null, member.login);
  if (row === undefined) throw new Error('no such account');
  return row;
}

const of = async ({ member: { staffId } }: StaffMember) => ({ params: { staffId }, version: await versionOf(staffId) });

test('an administrator makes an account, a security administrator gives it roles, and its holder enrols', async () => {
  const made = await (await as('administrator')).call(createStaff, { body: { login: 'Zhou.XN', name: '周小宁' } });
  expect(made.account).toMatchObject({ login: 'zhou.xn', name: '周小宁', state: 'waiting', roles: [] });
  const { staffId, version } = made.account;
  const officeId = await makeOffice();
  const roles = [{ role: 'registrar' as const, officeId }];
  const given = await (await as('security_administrator')).call(updateStaffRoles, {
    params: { staffId },
    body: { version, roles },
  });
  expect(given.roles).toEqual([{ role: 'registrar', officeId, officeName: '登记处' }]);

  const initial = { login: 'zhou.xn', password: made.initialPassword };
  const first = await visitor().call(signInStaff, { body: initial });
  if (first.next !== 'enrol' || first.enrolment.authenticator === null) throw new Error(first.next);
  const code = totpCodeAt(first.enrolment.authenticator.secret, new Date());
  const body = { ...initial, newPassword: 'anemone folding ladder', code };
  const entered = await visitor().call(enrolTotp, { body });
  expect(entered).toMatchObject({ next: 'in', me: { roles: [{ role: 'registrar', officeId }] } });
});

test('a login is given once', async () => {
  const administrator = await as('administrator');
  const body = { login: 'given.once', name: '周小宁' };
  await administrator.call(createStaff, { body });
  expect((await administrator.send(createStaff, { body })).problem.code).toBe('login_taken');
});

test('nobody is two of administrator, security administrator and auditor: not by the form, not by the database', async () => {
  const security = await as('security_administrator');
  const { params, version } = await of(await api.staffOf('registrar'));
  const roles = [everywhere('administrator'), everywhere('auditor')];
  const answer = await security.send(updateStaffRoles, { params, body: { version, roles } });
  expect([answer.status, answer.problem.code]).toEqual([400, 'malformed']);
  const { member } = await api.staffOf('administrator');
  const columns = ['id', 'staff_id', 'role', 'office_key', 'duty'];
  const insert = (role: string, duty: string | null) =>
    transact((tx) =>
      insertRows(tx, { table: 'staff_roles', columns }, [[randomUUID(), member.staffId, role, '', duty]]),
    );
  await expect(insert('auditor', 'control')).rejects.toThrow();
  await expect(insert('security_administrator', null)).rejects.toThrow();
  const twice = `SELECT staff_id FROM staff_roles WHERE role IN ('administrator', 'security_administrator', 'auditor')
    GROUP BY staff_id HAVING COUNT(*) > 1`;
  expect(await select(null, twice)).toEqual([]);
});

test('new roles act on the next request and end the sessions that had the old ones', async () => {
  const staff = await api.staffOf('administrator');
  await staff.call(listManagedOffices, {});
  const { params, version } = await of(staff);
  const body = { version, roles: [everywhere('registrar')] };
  await (await as('security_administrator')).call(updateStaffRoles, { params, body });
  expect((await staff.send(listManagedOffices, {})).problem.code).toBe('staff_sign_in_required');
});

test('disabling ends every session at once, and enabling brings none back', async () => {
  const [staff, administrator] = [
    await api.staffOf('registrar', { password: 'anemone folding ladder' }),
    await as('administrator'),
  ];
  const { params, version } = await of(staff);
  const off = await administrator.call(disableStaff, { params, body: { version } });
  expect(off.state).toBe('disabled');
  expect((await staff.send(getStaffMe, {})).status).toBe(401);
  const typed = { login: staff.member.login, password: staff.member.password };
  expect((await visitor().send(signInStaff, { body: typed })).problem.code).toBe('credentials_wrong');
  await administrator.call(enableStaff, { params, body: { version: off.version } });
  expect((await staff.send(getStaffMe, {})).status).toBe(401);
  expect(await visitor().call(signInStaff, { body: typed })).toEqual({ next: 'code' });
});

test('a reset password needs the old authenticator, which is not shown again, and a new password', async () => {
  const staff = await api.staffOf('registrar', { password: 'anemone folding ladder' });
  const { params, version } = await of(staff);
  const reset = await (await as('administrator')).call(resetPassword, { params, body: { version } });
  const typed = { login: staff.member.login, password: reset.initialPassword };
  const first = await visitor().call(signInStaff, { body: { ...typed, code: staff.codeNow() } });
  expect(first).toEqual({ next: 'enrol', enrolment: { authenticator: null, password: true } });
  const without = await visitor().send(enrolTotp, { body: { ...typed, code: staff.codeNow() } });
  expect(without.problem.code).toBe('state_changed');
  const body = { ...typed, code: staff.codeNow(), newPassword: 'lantern under seven rivers' };
  expect((await visitor().call(enrolTotp, { body })).next).toBe('in');
});

test('a reset authenticator is set up anew with the password of before, which is then replaced', async () => {
  const staff = await api.staffOf('registrar', { password: 'anemone folding ladder' });
  const { params, version } = await of(staff);
  await (await as('security_administrator')).call(resetTotp, { params, body: { version } });
  const typed = { login: staff.member.login, password: staff.member.password };
  const first = await visitor().call(signInStaff, { body: typed });
  if (first.next !== 'enrol' || first.enrolment.authenticator === null) throw new Error(first.next);
  const { secret } = first.enrolment.authenticator;
  expect([secret === staff.member.totpSecret, first.enrolment.password]).toEqual([false, true]);
  const proof = { ...typed, code: totpCodeAt(secret, new Date()) };
  expect((await visitor().send(enrolTotp, { body: proof })).problem.code).toBe('state_changed');
  const entered = await visitor().call(enrolTotp, { body: { ...proof, newPassword: 'lantern under seven rivers' } });
  expect(entered.next).toBe('in');
});

test('after a reset of the authenticator the password alone opens the door for seven days and no longer', async () => {
  const staff = await api.staffOf('registrar', { password: 'anemone folding ladder' });
  const { params, version } = await of(staff);
  await (await as('security_administrator')).call(resetTotp, { params, body: { version } });
  const { initialUntil } = await rowOf(staff);
  const days = ((initialUntil?.getTime() ?? 0) - Date.now()) / 86_400_000;
  expect([days > 6.9, days < 7.1]).toEqual([true, true]);
  await transact((tx) =>
    execute(tx, 'UPDATE staff_accounts SET initial_until = :at WHERE id = :id', {
      at: new Date(Date.now() - 1000),
      id: staff.member.staffId,
    }),
  );
  const body = { login: staff.member.login, password: staff.member.password };
  expect((await visitor().send(signInStaff, { body })).problem.code).toBe('initial_password_expired');
});

test('who was let as far as the code before a reset or a disabling does not come in after it', async () => {
  const [administrator, security] = [await as('administrator'), await as('security_administrator')];
  const changes = [
    (about: Seen) => security.call(resetTotp, about),
    (about: Seen) => administrator.call(resetPassword, about),
    (about: Seen) => administrator.call(disableStaff, about),
  ];
  for (const [at, change] of changes.entries()) {
    const staff = await api.staffOf('registrar');
    const read = await rowOf(staff);
    expect(await transact((tx) => takeTotpStep(tx, read, 1))).toBe(true);
    await change({ params: { staffId: read.id }, body: { version: read.version } });
    expect([at, await transact((tx) => takeTotpStep(tx, read, 2))]).toEqual([at, false]);
  }
});

test('a reset of the authenticator and a sign-in with the old one at the same moment: nobody is in afterwards', async () => {
  const security = await as('security_administrator');
  const outcomes: string[] = [];
  for (let round = 0; round < 6; round += 1) {
    const staff = await api.staffOf('registrar', { password: 'anemone folding ladder' });
    const { id, login, version } = await rowOf(staff);
    const body = { login, password: staff.member.password, code: staff.codeNow() };
    const [came] = await Promise.all([
      visitor().send(signInStaff, { body }),
      security.call(resetTotp, { params: { staffId: id }, body: { version } }),
    ]);
    const cookie = came.headers.get('set-cookie')?.split(';')[0] ?? '';
    const inside = new Client(api.baseUrl, { Origin: api.baseUrl, Cookie: cookie });
    expect((await inside.send(getStaffMe, {})).status).toBe(401);
    const sessions = await select(null, 'SELECT id FROM staff_sessions WHERE staff_id = :id', { id });
    expect(sessions).toEqual([]);
    expect((await visitor().send(signInStaff, { body })).body).toMatchObject({ next: 'enrol' });
    outcomes.push(came.status === 200 ? came.body.next : came.problem.code);
  }
  expect(
    outcomes.every((one) => ['in', 'enrol', 'totp_wrong', 'credentials_wrong', 'state_changed'].includes(one)),
  ).toBe(true);
});

test('nobody changes the own account, and nobody one that somebody else has changed meanwhile', async () => {
  const security = await as('security_administrator');
  const own = await security.send(updateStaffRoles, {
    params: { staffId: security.member.staffId },
    body: { version: 1, roles: [everywhere('administrator')] },
  });
  expect(own.problem.code).toBe('not_permitted');
  const { params, version } = await of(await api.staffOf('registrar'));
  const late = await security.send(resetTotp, { params, body: { version: version - 1 } });
  expect(late.problem.code).toBe('state_changed');
});

test('every change leaves its line, with who did it', async () => {
  const [staff, administrator, security] = [
    await api.staffOf('registrar'),
    await as('administrator'),
    await as('security_administrator'),
  ];
  const next = async () => ({ version: await versionOf(staff.member.staffId) });
  const params = { staffId: staff.member.staffId };
  await security.call(updateStaffRoles, { params, body: { ...(await next()), roles: [everywhere('auditor')] } });
  await administrator.call(disableStaff, { params, body: await next() });
  await administrator.call(enableStaff, { params, body: await next() });
  await administrator.call(resetPassword, { params, body: await next() });
  await security.call(resetTotp, { params, body: await next() });
  const sql = `SELECT action, actor_id, actor_kind FROM audit_entries WHERE object_id = :staffId ORDER BY position`;
  const lines = await select<{ action: string; actor_id: string; actor_kind: string }>(null, sql, params);
  const [a, s] = [administrator.member.staffId, security.member.staffId];
  expect(lines.map(({ action, actor_id, actor_kind }) => [action, actor_id, actor_kind])).toEqual([
    ['staff.roles_changed', s, 'staff'],
    ['staff.disabled', a, 'staff'],
    ['staff.enabled', a, 'staff'],
    ['staff.password_reset', a, 'staff'],
    ['staff.totp_reset', s, 'staff'],
  ]);
});
