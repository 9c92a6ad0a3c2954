import { select } from '../db/sql';

/** Somebody whose data may be out: by account, or as the partner that somebody typed. */
export interface StoredPerson {
  id: string;
  name_enc: string | null;
  phone_enc: string | null;
}

/** Who has rows in a table, by account. Tables of the registry that are missing here hold rows of nobody in particular. */
export const OWNERS: Readonly<Record<string, string>> = {
  sessions: 'SELECT DISTINCT account_id AS owner FROM sessions',
  consents: 'SELECT DISTINCT account_id AS owner FROM consents',
  inbox_messages: 'SELECT DISTINCT account_id AS owner FROM inbox_messages',
  subscription_credits: 'SELECT DISTINCT account_id AS owner FROM subscription_credits',
  message_deliveries: 'SELECT DISTINCT account_id AS owner FROM message_deliveries',
  marriage_drafts: 'SELECT DISTINCT account_id AS owner FROM marriage_drafts',
  case_files: 'SELECT DISTINCT account_id AS owner FROM case_files',
  case_events: 'SELECT DISTINCT c.account_id AS owner FROM case_events e JOIN case_files c ON c.id = e.case_id',
  case_members: 'SELECT DISTINCT account_id AS owner FROM case_members',
  marriage_bars: 'SELECT DISTINCT account_id AS owner FROM marriage_bars',
  no_shows: 'SELECT DISTINCT a.id AS owner FROM no_shows n JOIN accounts a ON a.id_hash = n.id_hash',
  hall_tickets: 'SELECT DISTINCT c.account_id AS owner FROM hall_tickets h JOIN case_files c ON c.id = h.booking_id',
  marriage_bookings: 'SELECT DISTINCT c.account_id AS owner FROM marriage_bookings b JOIN case_files c ON c.id = b.id',
};

export async function listOwners(table: string): Promise<string[]> {
  return (await select<{ owner: string }>(null, OWNERS[table] ?? '')).map(({ owner }) => owner);
}

const TABLES = { account: 'accounts', partner: 'marriage_partners' } as const;
export type PersonKind = keyof typeof TABLES;

export const tableOf = (kind: PersonKind): string => TABLES[kind];

/** In order of id, a page at a time; made before an instant. */
export function listPeople(kind: PersonKind, { after, until, most }: { after: string; until: Date; most: number }) {
  const sql = `SELECT id, name_enc, phone_enc FROM ${TABLES[kind]} WHERE id > :after AND created_at < :until ORDER BY id LIMIT :most`;
  return select<StoredPerson>(null, sql, { after, until, most });
}

export function findPeople(kind: PersonKind, ids: readonly string[]): Promise<StoredPerson[]> {
  return select<StoredPerson>(null, `SELECT id, name_enc, phone_enc FROM ${TABLES[kind]} WHERE id IN (:ids)`, { ids });
}

export interface Shown {
  position: number | string;
  action: string;
  field: string | null;
  /** The account the line is about, or the booker of its case. */
  account_id: string | null;
  partner_id: string | null;
}

/** Lines of a window that say whose data was shown or moved; of one member of staff, or of anybody. */
export function listShown(
  window: { from: Date; until: Date; staffId: string | null },
  { after, most }: { after: number; most: number },
): Promise<Shown[]> {
  const by = window.staffId === null ? '' : ' AND e.actor_id = :staffId';
  return select<Shown>(
    null,
    `SELECT e.position, e.action, e.field, COALESCE(c.account_id, a.id) AS account_id, b.partner_id
     FROM audit_entries e
       LEFT JOIN case_files c ON c.id = e.object_id
       LEFT JOIN marriage_bookings b ON b.id = e.object_id
       LEFT JOIN accounts a ON a.id = e.object_id
     WHERE e.position > :after AND e.at >= :from AND e.at < :until${by} ORDER BY e.position LIMIT :most`,
    {
      after,
      most,
      from: window.from,
      until: window.until,
      ...(window.staffId === null ? {} : { staffId: window.staffId }),
    },
  );
}
