import { ROLE_NAMES, type Role } from '@jianghan/shared/staff/roles';
import type { Transaction } from 'sequelize';
import { decryptField } from '../crypto/fields';
import { select } from '../db/sql';

interface Row {
  id: string;
  name_enc: string;
}

function nameOf({ id, name_enc }: Row): string {
  return decryptField(name_enc, { table: 'staff_accounts', rowId: id, column: 'name_enc' });
}

/** Names by id, for colleagues. */
export async function listStaffNames(tx: Transaction | null, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await select<Row>(tx, 'SELECT id, name_enc FROM staff_accounts WHERE id IN (:ids)', { ids });
  return new Map(rows.map((row) => [row.id, nameOf(row)]));
}

/** Who of the staff works with one of these roles at an office or for the whole district. */
export interface Colleague {
  staffId: string;
  name: string;
  /** The roles in words. */
  role: string;
}

export async function listColleagues(
  tx: Transaction | null,
  { roles, officeId }: { roles: readonly Role[]; officeId: string },
): Promise<Colleague[]> {
  const sql = `SELECT s.id, s.name_enc, r.role FROM staff_roles r JOIN staff_accounts s ON s.id = r.staff_id
    WHERE r.role IN (:roles) AND (r.office_id = :officeId OR r.office_id IS NULL) AND s.disabled_at IS NULL
    ORDER BY s.id, r.role LIMIT 300`;
  const rows = await select<Row & { role: Role }>(tx, sql, { roles, officeId });
  const byId = new Map<string, Colleague>();
  for (const row of rows) {
    const known = byId.get(row.id);
    const role = ROLE_NAMES[row.role];
    byId.set(row.id, {
      staffId: row.id,
      name: known?.name ?? nameOf(row),
      role: known === undefined || known.role.includes(role) ? role : `${known.role}、${role}`,
    });
  }
  return [...byId.values()];
}
