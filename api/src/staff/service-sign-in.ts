import type { BodyOf } from '@jianghan/shared/contract';
import { Refusal, type RefusalCode } from '@jianghan/shared/refusal';
import type * as contract from '@jianghan/shared/staff/contract';
import type { Enrolment, SignedInStaff, StaffMe } from '@jianghan/shared/staff/schemas';
import type { Transaction } from 'sequelize';
import { record } from '../audit/audit';
import { databaseNow } from '../db/sql';
import { transact } from '../db/transact';
import { type Call, staffOf } from '../http/call';
import { once } from '../idempotency/once';
import { hashPassword, isCommonPassword, isPassword } from './password';
import { type AttemptTaken, auditFailure, beginAttempt, forgive, giveBack } from './service-attempts';
import { type NewStaffSession, openStaffSession, readStaffMe, stepUpSession } from './service-sessions';
import * as store from './store-accounts';
import { newTotpSecret, totpStepOf, totpUri } from './totp';

/** A reply and the cookie that goes with it, where there is one. */
export interface StaffEntered<Reply> {
  reply: Reply;
  cookie: NewStaffSession | null;
}

type SignIn = BodyOf<typeof contract.signInStaff>;
type Enrol = BodyOf<typeof contract.enrolTotp>;

/** Password, then code, in one request or in two; who comes for the first time is shown how to enrol. */
export async function signInStaff(call: Call, { login, password, code }: SignIn): Promise<StaffEntered<SignedInStaff>> {
  const { staff, attempt } = await provePassword(call, { login, password });
  if (mustEnrol(staff)) {
    await giveBack(attempt);
    return { reply: { next: 'enrol', enrolment: await enrolmentOf(staff) }, cookie: null };
  }
  if (code === undefined) {
    await giveBack(attempt);
    return { reply: { next: 'code' }, cookie: null };
  }
  return enter(call, { staff, attempt, code });
}

/** The first sign-in, or one after a reset: an authenticator, and a password that nobody else has seen. */
export async function enrolTotp(call: Call, given: Enrol): Promise<StaffEntered<SignedInStaff>> {
  const { login, password, newPassword, code } = given;
  if (newPassword !== undefined) await assertOwnPassword(newPassword, { login, password });
  const { staff, attempt } = await provePassword(call, { login, password });
  if (!mustEnrol(staff) || (staff.initialUntil !== null && newPassword === undefined)) {
    await giveBack(attempt);
    throw new Refusal('state_changed');
  }
  const passwordHash = newPassword === undefined ? staff.passwordHash : await hashPassword(newPassword);
  return enter(call, { staff, attempt, code, passwordHash });
}

async function assertOwnPassword(chosen: string, { login, password }: { login: string; password: string }) {
  const isWeak = chosen.toLowerCase().includes(login) || (await isCommonPassword(chosen));
  if (!isWeak && chosen !== password) return;
  const fields = [{ field: 'newPassword', message: '请换一个别人猜不到的密码，不含账号，也不是初始密码' }];
  throw new Refusal('password_common', undefined, fields);
}

/** Nobody works with a password that somebody else has seen, or without an authenticator. */
function mustEnrol({ enrolledAt, initialUntil }: store.Staff): boolean {
  return enrolledAt === null || initialUntil !== null;
}

interface Proved {
  staff: store.Staff;
  attempt: AttemptTaken;
}

/** The same answer after the same work for a wrong password, an unknown login and somebody who is disabled. */
async function provePassword(call: Call, { login, password }: { login: string; password: string }): Promise<Proved> {
  const attempt = await beginAttempt(login);
  const staff = await store.findStaffByLogin(null, login);
  const isRight = await isPassword(password, staff?.passwordHash);
  if (staff === undefined || !isRight || staff.disabledAt !== null) {
    await auditFailure(call, attempt, staff?.id);
    throw new Refusal('credentials_wrong');
  }
  if (staff.initialUntil === null || staff.initialUntil > (await databaseNow(null))) return { staff, attempt };
  await giveBack(attempt);
  throw new Refusal('initial_password_expired');
}

interface Entering extends Proved {
  code: string;
  /** Set at a first sign-in. */
  passwordHash?: string;
}

/** The code is spent, the session opened and the audit written together; a wrong code stays counted. */
async function enter(call: Call, entering: Entering): Promise<StaffEntered<SignedInStaff>> {
  const { staff, attempt, code, passwordHash } = entering;
  const entered = await transact(async (tx) => {
    const at = await databaseNow(tx);
    if (!(await spendCode(tx, staff, code))) return 'totp_wrong';
    if (passwordHash !== undefined && !(await store.enrol(tx, staff.id, { passwordHash, at }))) return 'state_changed';
    await forgive(tx, attempt.login);
    await store.noteSignIn(tx, staff.id, at);
    const { actor, ...cookie } = await openStaffSession(tx, call, staff.id);
    const object = { kind: 'staff', id: staff.id };
    const by = { ...call, staff: actor };
    if (passwordHash !== undefined) await record(tx, { call: by, action: 'staff.enrolled', object });
    await record(tx, { call: by, action: 'staff.signed_in', object });
    return { reply: { next: 'in' as const, me: await readStaffMe(tx, actor) }, cookie };
  });
  return typeof entered === 'string' ? refuse(call, { staff, attempt }, entered) : entered;
}

async function refuse(call: Call, { staff, attempt }: Proved, code: RefusalCode): Promise<never> {
  await auditFailure(call, attempt, staff.id);
  throw new Refusal(code);
}

/** Whether the code is right and was not used before; from now on it is. */
async function spendCode(tx: Transaction, staff: store.Staff, code: string): Promise<boolean> {
  if (staff.totpSecret === null) return false;
  const step = totpStepOf(staff.totpSecret, code, await databaseNow(tx));
  return step !== null && (await store.takeTotpStep(tx, staff, step));
}

/** An authenticator that is set up is never shown again: the initial password alone may be in other hands. */
async function enrolmentOf({ id, login, enrolledAt, initialUntil }: store.Staff): Promise<Enrolment> {
  const password = initialUntil !== null;
  if (enrolledAt !== null) return { authenticator: null, password };
  const staff = await transact(async (tx) => {
    await store.proposeTotp(tx, id, newTotpSecret());
    return store.findStaffById(tx, id);
  });
  const secret = staff?.totpSecret;
  if (!secret) throw new Refusal('state_changed');
  return { authenticator: { secret, uri: totpUri(login, secret) }, password };
}

/** Once more the code, for a sensitive act. A repeat of the same key costs no attempt. */
export async function stepUpStaff(call: Call, { code }: { code: string }): Promise<StaffEntered<StaffMe>> {
  const actor = staffOf(call);
  const staff = await store.findStaffById(null, actor.staffId);
  if (staff === undefined) throw new Refusal('staff_sign_in_required');
  const attempt = await beginAttempt(staff.login);
  let cookie: NewStaffSession | null = null;
  try {
    const reply = await once(call, async (tx) => {
      if (!(await spendCode(tx, staff, code))) throw new Refusal('totp_wrong');
      await forgive(tx, attempt.login);
      cookie = await stepUpSession(tx, actor);
      await record(tx, { call, action: 'staff.stepped_up', object: { kind: 'staff', id: staff.id } });
      return readStaffMe(tx, { ...actor, steppedUpAt: await databaseNow(tx) });
    });
    if (cookie === null) await giveBack(attempt);
    return { reply, cookie };
  } catch (error) {
    if (error instanceof Refusal && error.code === 'totp_wrong') return refuse(call, { staff, attempt }, error.code);
    await giveBack(attempt);
    throw error;
  }
}
