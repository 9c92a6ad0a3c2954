import { type HeldRole, isControlRole } from '@jianghan/shared/staff/roles';
import type { Transaction } from 'sequelize';
import { newId } from '../db/new-id';
import { execute, insertRows, select } from '../db/sql';

/** A role as it is shown: with the name of the office it is for. */
export interface NamedRole extends HeldRole {
  officeName: string | null;
}

interface Row {
  staff_id: string;
  role: HeldRole['role'];
  office_id: string | null;
  office_name: string | null;
}

const COLUMNS = ['id', 'staff_id', 'role', 'office_id', 'office_key', 'duty'] as const;

/** By member of staff. */
export async function listRoles(
  tx: Transaction | null,
  staffIds: readonly string[],
): Promise<ReadonlyMap<string, NamedRole[]>> {
  const byStaff = new Map<string, NamedRole[]>(staffIds.map((id) => [id, []]));
  if (staffIds.length === 0) return byStaff;
  const rows = await select<Row>(
    tx,
    `SELECT r.staff_id, r.role, r.office_id, o.name AS office_name FROM staff_roles r
     LEFT JOIN offices o ON o.id = r.office_id WHERE r.staff_id IN (:staffIds) ORDER BY r.role, r.office_key`,
    { staffIds },
  );
  for (const row of rows) {
    byStaff.get(row.staff_id)?.push({ role: row.role, officeId: row.office_id, officeName: row.office_name });
  }
  return byStaff;
}

/** These and no others. Two of the three that watch each other violate the unique key over `duty`. */
export async function replaceRoles(tx: Transaction, staffId: string, roles: readonly HeldRole[]): Promise<void> {
  await execute(tx, 'DELETE FROM staff_roles WHERE staff_id = :staffId', { staffId });
  await insertRows(
    tx,
    { table: 'staff_roles', columns: COLUMNS },
    roles.map(({ role, officeId }) => [
      newId(),
      staffId,
      role,
      officeId,
      officeId ?? '',
      isControlRole(role) ? 'control' : null,
    ]),
  );
}
