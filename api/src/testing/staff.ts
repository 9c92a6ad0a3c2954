import { createHash, randomBytes } from 'node:crypto';
import type { HeldRole, Role } from '@jianghan/shared/staff/roles';
import { databaseNow, execute } from '../db/sql';
import { transact } from '../db/transact';
import { STAFF_COOKIE } from '../http/session';
import { hashPassword } from '../staff/password';
import { enrol, insertStaff, proposeTotp } from '../staff/store-accounts';
import { replaceRoles } from '../staff/store-roles';
import { insertStaffSession, stepUpSession } from '../staff/store-sessions';
import { newTotpSecret, totpCodeAt } from '../staff/totp';
import { Client } from './client';

let serial = 0;

export interface StaffOptions {
  /** For which office they hold the role; the whole district when left out. */
  officeId?: string;
  /** More roles than the one. */
  roles?: readonly HeldRole[];
  /** Has shown just now that it is them, so sensitive acts are open. */
  steppedUp?: boolean;
  name?: string;
  /** Hashed in earnest only when a test signs in with it. */
  password?: string;
}

interface Member {
  staffId: string;
  login: string;
  name: string;
  password: string;
  totpSecret: string;
  token: string;
}

/** A member of staff with a session of a browser, and what they sign in with. */
export class StaffMember extends Client {
  constructor(
    baseUrl: string,
    readonly member: Member,
  ) {
    super(baseUrl, { Cookie: `${STAFF_COOKIE}=${member.token}`, Origin: baseUrl });
  }

  /** What their authenticator shows, now or `ahead` half minutes from now: each code is good once. */
  codeNow(ahead = 0): string {
    return totpCodeAt(this.member.totpSecret, new Date(Date.now() + ahead * 30_000));
  }
}

/** Makes an enrolled account with a role and a session for it, through the stores. Null: somebody without any role. */
export async function staffAt(baseUrl: string, role: Role | null, options: StaffOptions = {}): Promise<StaffMember> {
  serial += 1;
  const { officeId = null, roles = [], steppedUp = false, name = '郑秋月', password = 'unset' } = options;
  const login = `staff.${serial}`;
  const token = randomBytes(32).toString('base64url');
  const totpSecret = newTotpSecret();
  const passwordHash = password === 'unset' ? 'none' : await hashPassword(password);
  const staffId = await transact(async (tx) => {
    const now = await databaseNow(tx);
    const id = await insertStaff(tx, { login, name, passwordHash, initialUntil: now }, now);
    await proposeTotp(tx, id, totpSecret);
    await enrol(tx, id, { passwordHash, at: now });
    await replaceRoles(tx, id, [...(role === null ? [] : [{ role, officeId }]), ...roles]);
    const tokenHash = hashOf(token);
    const sessionId = await insertStaffSession(tx, { tokenHash, staffId: id }, now);
    if (steppedUp) await stepUpSession(tx, sessionId, { tokenHash, at: now });
    return id;
  });
  return new StaffMember(baseUrl, { staffId, login, name, password, totpSecret, token });
}

/** As an administrator does it: no session of theirs is left. */
export async function disable({ member }: StaffMember): Promise<void> {
  await transact((tx) =>
    execute(tx, 'UPDATE staff_accounts SET disabled_at = :at WHERE id = :id', { at: new Date(), id: member.staffId }),
  );
}

function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
