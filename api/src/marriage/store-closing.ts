import type { Transaction } from 'sequelize';
import { newId } from '../db/new-id';
import { change, FOR_UPDATE, insertRows, select } from '../db/sql';
import { isDuplicate } from '../db/transact';

/** A booking that ends because its date is closed. */
export interface Ending {
  id: string;
  slotId: string;
  accountId: string;
  partnerId: string;
  /** The row of the one who called, when the registry booked for them. */
  callerId: string | null;
  state: string;
  ceremony: string;
  guests: number;
  counselling: string;
  needsJson: string;
}

const READ = `SELECT b.id, b.slot_id AS slotId, c.account_id AS accountId, b.partner_id AS partnerId,
    b.caller_id AS callerId, c.state, b.ceremony, b.guests, b.counselling, b.needs_json AS needsJson
  FROM marriage_bookings b JOIN case_files c ON c.id = b.id JOIN marriage_slots s ON s.id = b.slot_id`;

/** How many bookings of a date are in each state. */
export async function countStates(
  tx: Transaction | null,
  { officeId, on }: { officeId: string; on: string },
): Promise<Map<string, number>> {
  const rows = await select<{ state: string; bookings: number }>(
    tx,
    `SELECT c.state, COUNT(*) AS bookings FROM marriage_bookings b JOIN case_files c ON c.id = b.id
     JOIN marriage_slots s ON s.id = b.slot_id WHERE s.office_id = :officeId AND s.on_date = :on GROUP BY c.state`,
    { officeId, on },
  );
  return new Map(rows.map(({ state, bookings }) => [state, Number(bookings)]));
}

/** Locks the bookings of slots that are locked already: whoever cancels at this moment comes before or after, not between. */
export async function lockEnding(
  tx: Transaction,
  slotIds: readonly string[],
  states: readonly string[],
): Promise<Ending[]> {
  const sql = `${READ} WHERE b.slot_id IN (:slotIds) AND c.state IN (:states) ORDER BY b.id${FOR_UPDATE}`;
  return select<Ending>(tx, sql, { slotIds, states });
}

/** Accounts of the people who were named, where they have one. */
export async function listNamed(
  tx: Transaction,
  bookingIds: readonly string[],
): Promise<{ bookingId: string; accountId: string }[]> {
  return select(
    tx,
    `SELECT b.id AS bookingId, a.id AS accountId FROM marriage_bookings b JOIN marriage_partners p ON p.id = b.partner_id
     JOIN accounts a ON a.id_hash = p.id_hash WHERE b.id IN (:bookingIds) ORDER BY b.id`,
    { bookingIds },
  );
}

export async function releaseAll(tx: Transaction, bookingIds: readonly string[]): Promise<void> {
  await change(tx, 'DELETE FROM live_parties WHERE booking_id IN (:bookingIds)', { bookingIds });
}

/**
 * The couple books again without typing anything: their draft lives on, and one that has gone is made anew from the
 * booking. Who has filled in something else since keeps that. What a registrar typed for a caller goes into no draft: the
 * phone that was given may be a stranger's.
 */
export async function keepDrafts(tx: Transaction, endings: readonly Ending[], now: Date): Promise<void> {
  const own = endings.filter(({ callerId }) => callerId === null);
  if (own.length === 0) return;
  const accountIds = own.map(({ accountId }) => accountId);
  await change(tx, 'UPDATE marriage_drafts SET updated_at = :now WHERE account_id IN (:accountIds)', {
    now,
    accountIds,
  });
  const rows = await select<{ accountId: string }>(
    tx,
    'SELECT account_id AS accountId FROM marriage_drafts WHERE account_id IN (:accountIds)',
    { accountIds },
  );
  const having = new Set(rows.map(({ accountId }) => accountId));
  for (const one of own) if (!having.has(one.accountId)) await remakeDraft(tx, one, now);
}

/** A draft that somebody began at this very moment stands: it must not keep the date from being closed. */
async function remakeDraft(tx: Transaction, one: Ending, now: Date): Promise<void> {
  const wishes = [one.ceremony, one.guests, one.counselling, one.needsJson];
  const row = [newId(), one.accountId, 1, 'mainland', one.partnerId, ...wishes, now];
  try {
    await insertRows(tx, { table: 'marriage_drafts', columns: DRAFT_COLUMNS }, [row]);
  } catch (error) {
    if (!isDuplicate(error)) throw error;
  }
}

const DRAFT_COLUMNS = [
  'id',
  'account_id',
  'version',
  'own_category',
  'partner_id',
  'ceremony',
  'guests',
  'counselling',
  'needs_json',
  'updated_at',
] as const;
