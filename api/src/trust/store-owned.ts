import { PERSONAL_COLUMNS, type PersonalColumn } from '@jianghan/shared/personal-data';
import { INNER_COLUMNS, INNER_STEPS } from '@jianghan/shared/trust/left-out';
import type { Transaction } from 'sequelize';
import { placeIn, SEALED_TABLES, type SealedRow } from '../crypto/sealed-columns';
import { change, select } from '../db/sql';

/** A resident, by everything that a row about them may carry. */
export interface Owner {
  me: string;
  /** `-` when there is none: no row has it. */
  phoneHash: string;
  idHash: string;
}

type Stored = string | number | boolean | Date | null;
export type StoredRow = Record<string, Stored>;

/** Cases that somebody opened, or joined as the other one of the two. */
const MEMBER = 'SELECT case_id FROM case_members WHERE account_id = :me';
const OPENED = '(account_id = :me AND (holder_id_hash IS NULL OR holder_id_hash = :idHash))';
const CASES = `SELECT id FROM case_files WHERE ${OPENED} OR id IN (${MEMBER})`;

/**
 * Bookings of those cases. A booking made on the phone stands on the account of the phone that was given, which may be a
 * stranger's: it is the resident's only when the number that was typed is the one they have proved.
 */
const BOOKINGS = `SELECT b.id FROM marriage_bookings b JOIN case_files c ON c.id = b.id
  LEFT JOIN marriage_partners caller ON caller.id = b.caller_id
  WHERE (c.account_id = :me AND (b.caller_id IS NULL OR caller.id_hash = :idHash)) OR c.id IN (${MEMBER})`;

/** Taken down at the counter and signed with the phone that stands in it; where none does, nobody came for somebody else. */
const SIGNED = `r.id IN (${MEMBER}) AND (r.phone_hash = :phoneHash
  OR (r.phone_hash IS NULL AND NOT EXISTS (SELECT 1 FROM relief_helpers h WHERE h.case_id = r.id)))`;

/**
 * Cases of relief that are the resident's own: opened by them for themselves, signed by them at the counter, or carrying
 * the number they have proved. Who applied for somebody else has no copy of that person's case.
 */
const RELIEF = `SELECT r.id FROM relief_cases r JOIN case_files c ON c.id = r.id
  WHERE (c.account_id = :me AND r.origin IN ('self', 'counter')) OR r.id_hash = :idHash
    OR (r.origin = 'counter' AND ${SIGNED})`;

/** What a resident asked of eldercare, and its visits. */
const CARE = `SELECT id FROM case_files WHERE account_id = :me AND kind IN ('visit', 'intention', 'home_service', 'advice')`;
const CARE_VISITS = `SELECT id FROM order_visits WHERE case_id IN (${CARE})`;

/** Which rows of a table are about a resident. A table of the registry that is missing here fails a test. */
export const OWNED: Readonly<Record<string, string>> = {
  accounts: 'id = :me',
  sessions: 'account_id = :me',
  sms_codes: 'phone_hash = :phoneHash',
  consents: 'account_id = :me',
  idempotency_keys: 'account_id = :me',
  inbox_messages: 'account_id = :me',
  subscription_credits: 'account_id = :me',
  message_deliveries: 'account_id = :me',
  case_files: `${OPENED} OR id IN (${MEMBER})`,
  case_events: `case_id IN (${CASES})`,
  case_members: 'account_id = :me',
  marriage_drafts: 'account_id = :me',
  marriage_bookings: `id IN (${BOOKINGS})`,
  marriage_partners: `id IN (SELECT partner_id FROM marriage_drafts WHERE account_id = :me)
    OR id IN (SELECT partner_id FROM marriage_bookings WHERE id IN (${BOOKINGS}))
    OR (id_hash = :idHash AND EXISTS (SELECT 1 FROM marriage_bookings called WHERE called.caller_id = marriage_partners.id))`,
  marriage_bars: 'account_id = :me',
  no_shows: 'id_hash = :idHash',
  live_parties: 'id_hash = :idHash',
  hall_tickets: `booking_id IN (${BOOKINGS})`,
  care_cases: `id IN (${CARE})`,
  care_visits: `id IN (${CARE})`,
  care_intentions: `id IN (${CARE})`,
  care_orders: `id IN (${CARE})`,
  order_visits: `case_id IN (${CARE})`,
  care_words: `case_id IN (${CARE})`,
  care_abilities: `id IN (${CARE})`,
  care_alerts: `visit_id IN (${CARE_VISITS})`,
  relief_cases: `id IN (${RELIEF})`,
  relief_helpers: 'account_id = :me',
  relief_steps: `case_id IN (${RELIEF})`,
  relief_decisions: `case_id IN (${RELIEF})`,
  relief_grants: `case_id IN (${RELIEF})`,
  relief_deliveries: `case_id IN (${RELIEF})`,
  relief_promises: `case_id IN (${RELIEF})`,
  relief_notes: `case_id IN (${RELIEF})`,
  relief_signatures: `case_id IN (${RELIEF})`,
  payment_accounts: `case_id IN (${RELIEF})`,
  payments: `case_id IN (${RELIEF})`,
  payment_results: `case_id IN (${RELIEF})`,
};

const FINAL = "step <> 'first' AND stands IS NOT NULL";
const GRANTED = 'SELECT g.id FROM relief_grants g WHERE g.granted_at IS NOT NULL';

/** Of the rows about a resident, those a copy holds: what is still being thought about is no fact about anybody (R-40). */
const SHOWN: Readonly<Record<string, string>> = {
  relief_steps: `action NOT IN (${INNER_STEPS.map((action) => `'${action}'`).join(', ')})`,
  relief_decisions: FINAL,
  relief_grants: 'granted_at IS NOT NULL',
  relief_deliveries: `grant_id IN (${GRANTED})`,
};

/** Nothing in them says whose row it is: a counter goes by itself within a day, an objector is nobody's business (R-53). */
export const OF_NOBODY = ['rate_limits', 'relief_objections'];

const sealedBy = new Map(SEALED_TABLES.map((sealed) => [sealed.table, sealed]));

function isCopied({ table, column, exportName }: PersonalColumn): boolean {
  return exportName !== null && !INNER_COLUMNS.includes(`${table}.${column}`);
}

/** Tables in the order of the registry, each with the columns a resident gets a copy of. */
export const COPIED: readonly { table: string; columns: readonly PersonalColumn[] }[] = [
  ...new Set(PERSONAL_COLUMNS.map(({ table }) => table)),
].flatMap((table) => {
  const columns = PERSONAL_COLUMNS.filter((column) => column.table === table && isCopied(column));
  return columns.length > 0 && table in OWNED ? [{ table, columns }] : [];
});

export async function findOwner(tx: Transaction | null, accountId: string): Promise<Owner> {
  const sql = 'SELECT phone_hash, id_hash FROM accounts WHERE id = :id';
  const [row] = await select<{ phone_hash: string | null; id_hash: string | null }>(tx, sql, { id: accountId });
  return { me: accountId, phoneHash: row?.phone_hash ?? '-', idHash: row?.id_hash ?? '-' };
}

/** The rows of one table about somebody, with what their seals need. */
export function listOwned(
  tx: Transaction | null,
  owner: Owner,
  { table, columns }: (typeof COPIED)[number],
): Promise<StoredRow[]> {
  const key = sealedBy.get(table)?.key ?? [];
  const wanted = [...new Set([...key, ...columns.map(({ column }) => column)])];
  const shown = SHOWN[table] ?? '1 = 1';
  const sql = `SELECT ${wanted.join(', ')} FROM ${table} WHERE (${OWNED[table]}) AND ${shown}`;
  return select<StoredRow>(tx, sql, { ...owner });
}

export async function countOwned(tx: Transaction, owner: Owner, table: string): Promise<number> {
  const sql = `SELECT COUNT(*) AS n FROM ${table} WHERE ${OWNED[table]}`;
  return Number((await select<{ n: number }>(tx, sql, { ...owner }))[0]?.n ?? 0);
}

export function deleteOwned(tx: Transaction, owner: Owner, table: string): Promise<number> {
  return change(tx, `DELETE FROM ${table} WHERE ${OWNED[table]}`, { ...owner });
}

/** Where a sealed value of a row stands. */
export function placeOf(table: string, row: StoredRow, column: string) {
  const sealed = sealedBy.get(table);
  if (sealed === undefined) throw new Error(`${table} has no sealed columns`);
  return placeIn(sealed, row as SealedRow, column);
}
