import type { Transaction } from 'sequelize';
import type { CareCase } from './row';
import { raiseAlert } from './store-alerts';
import { endPlanned } from './store-order-visits';

/**
 * With the order end its visits that have not begun. One alert for all of them, on the next: an adviser asks whether the
 * elder is looked after, whoever ended it.
 */
export async function endOrder(
  tx: Transaction,
  { care, byProvider, now }: { care: CareCase; byProvider: boolean; now: Date },
): Promise<void> {
  const state = byProvider ? 'called_off' : 'cancelled';
  const next = await endPlanned(tx, { caseId: care.id, state, now });
  if (next !== undefined) await raiseAlert(tx, { visitId: next.id, streetId: care.streetId, now });
}
