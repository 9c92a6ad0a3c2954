import type { Transaction } from 'sequelize';
import { change } from '../db/sql';

/** No booking online until then (M-60); a longer ban that stands already stays. In the hall everybody is served (M-62). */
export async function banFromBooking(tx: Transaction, accountId: string, until: Date): Promise<void> {
  await change(
    tx,
    'UPDATE accounts SET banned_until = :until WHERE id = :accountId AND (banned_until IS NULL OR banned_until < :until)',
    { accountId, until },
  );
}

export async function liftBan(tx: Transaction, accountId: string): Promise<void> {
  await change(tx, 'UPDATE accounts SET banned_until = NULL WHERE id = :accountId', { accountId });
}
