import { Refusal } from '@jianghan/shared/refusal';
import { type CONTROL_ROLES, isControlRole, type Role } from '@jianghan/shared/staff/roles';
import { record } from '../audit/audit';
import { select } from '../db/sql';
import { transact } from '../db/transact';
import { callOfJob } from '../jobs/call';
import { insert } from './service-accounts';
import { makeInitialPassword } from './service-initial';
import { replaceRoles } from './store-roles';

/** Those without whom nobody can be made or given a role; everybody else is made by them. */
export type FirstRole = Exclude<(typeof CONTROL_ROLES)[number], 'auditor'>;

export function isFirstRole(role: string): role is FirstRole {
  return isControlRole(role as Role) && role !== 'auditor';
}

/** Makes the first holder of a role; undefined when there is one who is not disabled. Answers with the initial password. */
export async function makeFirst(
  role: FirstRole,
  person: { login: string; name: string },
  now: Date,
): Promise<string | undefined> {
  const initial = await makeInitialPassword();
  const isMade = await transact(async (tx) => {
    const sql = `SELECT a.id FROM staff_accounts a JOIN staff_roles r ON r.staff_id = a.id
      WHERE r.role = :role AND a.disabled_at IS NULL LIMIT 1`;
    if ((await select(tx, sql, { role })).length > 0) return false;
    const id = await insert(tx, person, initial);
    await replaceRoles(tx, id, [{ role, officeId: null }]);
    await record(tx, { call: callOfJob(now), action: 'staff.first_made', object: { kind: 'staff', id } });
    return true;
  });
  return isMade ? initial.password : undefined;
}

export function isTaken(error: unknown): boolean {
  return error instanceof Refusal && error.code === 'login_taken';
}
