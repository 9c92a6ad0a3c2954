import type { Transaction } from 'sequelize';
import { change, select } from '../db/sql';

/** Rows whose time is over at an instant, as SQL after `FROM`. */
export const DUE = {
  sessions: 'sessions WHERE expires_at <= :at',
  sms_codes: 'sms_codes WHERE expires_at <= :at',
  idempotency_keys: 'idempotency_keys WHERE created_at <= :keyBefore',
  rate_limits: 'rate_limits WHERE expires_ms <= :atMs',
  marriage_drafts: 'marriage_drafts WHERE updated_at < :draftBefore',
  marriage_bookings: `marriage_bookings b JOIN marriage_slots s ON s.id = b.slot_id WHERE s.starts_at < :bookingBefore`,
  no_shows: 'no_shows WHERE on_date < :noShowBefore AND (bans_until IS NULL OR bans_until <= :at)',
  relief_cases: `relief_cases r JOIN case_files c ON c.id = r.id
    WHERE r.is_open = 0 AND c.due_at IS NULL AND c.updated_at < :reliefBefore`,
  care_cases: `care_cases k JOIN case_files c ON c.id = k.id WHERE k.is_open = 0 AND c.updated_at < :careBefore
    AND NOT EXISTS (SELECT 1 FROM case_events e
      WHERE e.case_id = k.id AND e.action IN ('pass', 'leave') AND e.at > :passedSince)`,
  accounts: `accounts a WHERE a.closed_at IS NOT NULL AND NOT EXISTS (SELECT 1 FROM case_files c WHERE c.account_id = a.id)
    AND NOT EXISTS (SELECT 1 FROM case_members m WHERE m.account_id = a.id)`,
  outbox: `outbox o WHERE o.delivered_at < :outboxBefore
    AND NOT EXISTS (SELECT 1 FROM inbox_messages i WHERE i.id = o.id)`,
} as const;
export type DueTable = keyof typeof DUE;

export interface Instants {
  at: Date;
  keyBefore: Date;
  draftBefore: Date;
  bookingBefore: Date;
  /** A date. */
  noShowBefore: string;
  reliefBefore: Date;
  careBefore: Date;
  passedSince: Date;
  outboxBefore: Date;
}

export async function countDue(table: DueTable, instants: Instants): Promise<number> {
  const values = { ...instants, atMs: instants.at.getTime() };
  const used = Object.entries(values).filter(([name]) => new RegExp(`:${name}\\b`).test(DUE[table]));
  const [row] = await select<{ n: number }>(null, `SELECT COUNT(*) AS n FROM ${DUE[table]}`, Object.fromEntries(used));
  return Number(row?.n ?? 0);
}

/** Delivered messages that nobody's inbox holds any more. */
export async function deleteDeliveredBefore(tx: Transaction, before: Date, most: number): Promise<number> {
  const rows = await select<{ id: string }>(tx, `SELECT o.id FROM ${DUE.outbox} LIMIT :most`, {
    outboxBefore: before,
    most,
  });
  if (rows.length === 0) return 0;
  return change(tx, 'DELETE FROM outbox WHERE id IN (:ids)', { ids: rows.map(({ id }) => id) });
}
