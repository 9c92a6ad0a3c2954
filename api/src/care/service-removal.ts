import type { Transaction } from 'sequelize';
import { execute } from '../db/sql';

/** Takes away the times for visits of places that go; nobody has ever asked anything of them. */
export async function forgetSlots(tx: Transaction, officeIds: readonly string[]): Promise<void> {
  if (officeIds.length > 0) await execute(tx, 'DELETE FROM visit_slots WHERE office_id IN (:officeIds)', { officeIds });
}
