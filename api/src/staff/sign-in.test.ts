import { enrolTotp, getStaffMe, signInStaff, signOutStaff, stepUpStaff } from '@jianghan/shared/staff/contract';
import { databaseNow, execute, select } from '../db/sql';
import { transact } from '../db/transact';
import { STAFF_COOKIE } from '../http/session';
import { useApi } from '../testing/api';
import { Client } from '../testing/client';
import { disable, type StaffMember } from '../testing/staff';
import { hashPassword } from './password';
import { insertStaff } from './store-accounts';
import { totpCodeAt } from './totp';

const api = useApi();

const PASSWORD = 'anemone folding ladder';
let logins = 0;

function visitor(): Client {
  return new Client(api.baseUrl, { Origin: api.baseUrl });
}

/** The session that a sign-in put into the browser. */
function withCookie(headers: Headers): Client {
  const cookie = headers.get('set-cookie')?.split(';')[0] ?? '';
  return new Client(api.baseUrl, { Origin: api.baseUrl, Cookie: cookie });
}

const typed = ({ member }: StaffMember, code?: string) => ({
  body: { login: member.login, password: member.password, ...(code === undefined ? {} : { code }) },
});

/** An account as its maker hands it over: an initial password and nothing else. */
async function newcomer(validMs = 60_000): Promise<{ login: string; password: string }> {
  logins += 1;
  const made = { login: `new.${logins}`, password: 'k7qm-2p9r' };
  const passwordHash = await hashPassword(made.password);
  await transact(async (tx) => {
    const now = await databaseNow(tx);
    const initialUntil = new Date(now.getTime() + validMs);
    await insertStaff(tx, { login: made.login, name: '赵秋月', passwordHash, initialUntil }, now);
  });
  return made;
}

async function enrolmentOf(made: { login: string; password: string }): Promise<{ secret: string; uri: string }> {
  const reply = await visitor().call(signInStaff, { body: made });
  if (reply.next !== 'enrol') throw new Error(`asked to ${reply.next}`);
  if (reply.enrolment.authenticator === null) throw new Error('has an authenticator');
  return reply.enrolment.authenticator;
}

async function actionsOf(staffId: string): Promise<string[]> {
  const sql = 'SELECT action FROM audit_entries WHERE object_id = :staffId ORDER BY position';
  return (await select<{ action: string }>(null, sql, { staffId })).map(({ action }) => action);
}

test('password, then code: a cookie that scripts cannot read and other sites cannot send', async () => {
  const staff = await api.staffOf('registrar', { password: PASSWORD });
  expect(await visitor().call(signInStaff, typed(staff))).toEqual({ next: 'code' });
  const answer = await visitor().send(signInStaff, typed(staff, staff.codeNow()));
  const cookie = answer.headers.get('set-cookie');
  expect([answer.status, cookie]).toEqual([201, expect.stringContaining('HttpOnly; SameSite=Strict')]);
  const me = await withCookie(answer.headers).call(getStaffMe, {});
  const { staffId, login, name } = staff.member;
  expect(me).toMatchObject({ staffId, login, name, roles: [{ role: 'registrar', officeId: null }] });
  expect(await actionsOf(staff.member.staffId)).toEqual(['staff.signed_in']);
});

test('a code is good once, even when many use it at the same moment', async () => {
  const staff = await api.staffOf('registrar', { password: PASSWORD });
  const request = typed(staff, staff.codeNow());
  const twins = await Promise.all([1, 2, 3].map(() => visitor().send(signInStaff, request)));
  expect(twins.map(({ status }) => status).sort()).toEqual([201, 422, 422]);
  const later = await visitor().send(signInStaff, request);
  expect([later.status, later.problem.code]).toEqual([422, 'totp_wrong']);
});

test('unknown login, wrong password and a disabled account get the same answer', async () => {
  const [staff, gone] = [
    await api.staffOf('registrar', { password: PASSWORD }),
    await api.staffOf('auditor', { password: PASSWORD }),
  ];
  await disable(gone);
  const asked = [
    { login: 'nobody.here', password: PASSWORD },
    { login: staff.member.login, password: 'wrong' },
    { login: gone.member.login, password: PASSWORD },
  ];
  const said = await Promise.all(
    asked.map(async (body) => {
      const { status, problem } = await visitor().send(signInStaff, { body });
      const { traceId: _, ...rest } = problem;
      return { status, rest };
    }),
  );
  expect(said[0]?.rest.code).toBe('credentials_wrong');
  for (const answer of said) expect(answer).toEqual(said[0]);
});

test('an unknown login takes as long as a known one', async () => {
  // The work of this process, which is both the server and who asks: what else the machine does is not counted.
  const timed = async (login: string) => {
    const began = process.cpuUsage();
    await visitor().send(signInStaff, { body: { login, password: 'wrong' } });
    const { user, system } = process.cpuUsage(began);
    return user + system;
  };
  const middle = (times: number[]) => times.sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;
  const known: number[] = [];
  const unknown: number[] = [];
  for (let at = 0; at < 9; at += 1) {
    const staff = await api.staffOf('registrar', { password: PASSWORD });
    known.push(await timed(staff.member.login));
    unknown.push(await timed(`nobody.${at}`));
  }
  expect(Math.abs(middle(known) - middle(unknown))).toBeLessThan(middle(known) / 3);
});

test('of twenty wrong guesses at once five are looked at, and then the right password is locked out too', async () => {
  const staff = await api.staffOf('registrar', { password: PASSWORD });
  for (const login of [staff.member.login, 'nobody.at.all']) {
    const guesses = await Promise.all(
      Array.from({ length: 20 }, (_, at) => visitor().send(signInStaff, { body: { login, password: `guess ${at}` } })),
    );
    const codes = guesses.map(({ problem }) => problem.code).sort();
    expect(codes).toEqual([...Array(5).fill('credentials_wrong'), ...Array(15).fill('staff_locked')]);
  }
  const locked = await visitor().send(signInStaff, typed(staff, staff.codeNow()));
  expect([locked.status, locked.problem.code]).toEqual([429, 'staff_locked']);
  expect(Number(locked.headers.get('retry-after'))).toBeGreaterThan(14 * 60);
  expect(await actionsOf(staff.member.staffId)).toEqual(
    [...Array(5).fill('staff.attempt_failed'), 'staff.locked'].sort(),
  );
});

test('after a quarter of an hour the lock is over, and a right sign-in forgets the wrong ones', async () => {
  const staff = await api.staffOf('registrar', { password: PASSWORD });
  const wrong = { body: { login: staff.member.login, password: 'wrong' } };
  for (let at = 0; at < 6; at += 1) await visitor().send(signInStaff, wrong);
  await transact((tx) =>
    execute(tx, 'UPDATE staff_attempts SET locked_until = :at WHERE locked_until IS NOT NULL', {
      at: new Date(Date.now() - 1),
    }),
  );
  expect((await visitor().send(signInStaff, typed(staff, staff.codeNow()))).status).toBe(201);
  for (let at = 0; at < 4; at += 1) {
    expect((await visitor().send(signInStaff, wrong)).problem.code).toBe('credentials_wrong');
  }
});

test('wrong codes count as wrong attempts: a known password gives no more than five tries at them', async () => {
  const staff = await api.staffOf('registrar', { password: PASSWORD });
  const codes: unknown[] = [];
  for (let at = 0; at < 7; at += 1) {
    await visitor().send(signInStaff, typed(staff));
    codes.push((await visitor().send(signInStaff, typed(staff, staff.codeNow(10 + at)))).problem.code);
  }
  expect(codes).toEqual([...Array(5).fill('totp_wrong'), 'staff_locked', 'staff_locked']);
});

test('a first sign-in sets up an authenticator and a password of one’s own', async () => {
  const made = await newcomer();
  const { secret, uri } = await enrolmentOf(made);
  expect(await enrolmentOf(made)).toEqual({ secret, uri });
  expect(uri).toContain(`secret=${secret}`);
  const code = totpCodeAt(secret, new Date());
  const wrong = { ...made, newPassword: PASSWORD, code: totpCodeAt(secret, new Date(Date.now() + 600_000)) };
  expect((await visitor().send(enrolTotp, { body: wrong })).problem.code).toBe('totp_wrong');
  const answer = await visitor().send(enrolTotp, { body: { ...made, newPassword: PASSWORD, code } });
  expect(answer.body).toMatchObject({ next: 'in', me: { login: made.login, roles: [] } });
  expect((await withCookie(answer.headers).call(getStaffMe, {})).login).toBe(made.login);
  const again = await visitor().send(signInStaff, { body: made });
  expect(again.problem.code).toBe('credentials_wrong');
  const twice = await visitor().send(enrolTotp, {
    body: { ...made, password: PASSWORD, newPassword: 'another one of mine', code },
  });
  expect(twice.problem.code).toBe('state_changed');
});

test.each(['password1', 'Football1', 'QWERTYUIOP', 'k7qm-2p9r', 'i am new.17 indeed'])(
  'a common password, the initial one or the login is no password of one’s own: %s',
  async (newPassword) => {
    logins = 16;
    const made = await newcomer();
    const { secret } = await enrolmentOf(made);
    const body = { ...made, newPassword, code: totpCodeAt(secret, new Date()) };
    const { status, problem } = await visitor().send(enrolTotp, { body });
    expect([status, problem.code, problem.errors[0]?.field]).toEqual([422, 'password_common', 'newPassword']);
    await transact((tx) => execute(tx, 'DELETE FROM staff_accounts WHERE login = :login', { login: made.login }));
  },
);

test('an initial password has an end', async () => {
  const made = await newcomer(-1);
  expect((await visitor().send(signInStaff, { body: made })).problem.code).toBe('initial_password_expired');
});

test('signing in anew ends the session the browser came with, and keeps none that was planted', async () => {
  const staff = await api.staffOf('registrar', { password: PASSWORD });
  const planted = 'a'.repeat(43);
  const other = new Client(api.baseUrl, { Origin: api.baseUrl, Cookie: `${STAFF_COOKIE}=${planted}` });
  const first = await other.send(signInStaff, typed(staff, staff.codeNow()));
  expect(first.headers.get('set-cookie')).not.toContain(planted);
  expect((await other.send(getStaffMe, {})).status).toBe(401);
  const before = withCookie(first.headers);
  const second = await before.send(signInStaff, typed(staff, staff.codeNow(1)));
  expect(second.status).toBe(201);
  expect((await before.send(getStaffMe, {})).status).toBe(401);
  expect((await withCookie(second.headers).send(getStaffMe, {})).status).toBe(200);
});

test('signing out ends the session at once', async () => {
  const staff = await api.staffOf('registrar');
  const answer = await staff.send(signOutStaff, { body: {} });
  expect([answer.status, answer.headers.get('set-cookie')]).toEqual([200, expect.stringContaining('Max-Age=0')]);
  expect((await staff.send(getStaffMe, {})).problem.code).toBe('staff_sign_in_required');
});

test('stepping up opens sensitive acts for five minutes, under a new token', async () => {
  const staff = await api.staffOf('auditor');
  expect((await staff.call(getStaffMe, {})).steppedUpUntil).toBeNull();
  const wrong = await staff.send(stepUpStaff, { body: { code: staff.codeNow(20) } });
  expect(wrong.problem.code).toBe('totp_wrong');
  const answer = await staff.send(stepUpStaff, { body: { code: staff.codeNow() } });
  expect([answer.status, typeof answer.body.steppedUpUntil]).toEqual([200, 'string']);
  expect((await staff.send(getStaffMe, {})).status).toBe(401);
  const now = withCookie(answer.headers);
  expect((await now.call(getStaffMe, {})).steppedUpUntil).not.toBeNull();
  await transact((tx) =>
    execute(tx, 'UPDATE staff_sessions SET stepped_up_at = :at WHERE staff_id = :id', {
      at: new Date(Date.now() - 5 * 60_000 - 1000),
      id: staff.member.staffId,
    }),
  );
  expect((await now.call(getStaffMe, {})).steppedUpUntil).toBeNull();
});

test('a sign-in from another site is refused', async () => {
  const staff = await api.staffOf('registrar', { password: PASSWORD });
  for (const Origin of [undefined, 'https://evil.example']) {
    const foreign = new Client(api.baseUrl, Origin === undefined ? {} : { Origin });
    expect((await foreign.send(signInStaff, typed(staff))).problem.code).toBe('foreign_origin');
  }
});
