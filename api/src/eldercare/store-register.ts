import type { RegisterItem } from '@jianghan/shared/eldercare/contract-register';
import type { PlaceType } from '@jianghan/shared/eldercare/places';
import type { Transaction } from 'sequelize';
import { change, execute, select, toDate, toDateOrNull } from '../db/sql';

/** Which part of the register somebody looks at. */
export interface Wanted {
  /** Offices of streets. */
  streets: 'all' | readonly string[];
  street: string | null;
  type: PlaceType | null;
  q: string | null;
  only: 'all' | 'stale' | 'reported' | 'sample' | 'hidden';
  /** Beds said before this moment are old. */
  staleBefore: Date;
  /** The last of the page before. */
  before: { changedAt: Date; id: string } | null;
  limit: number;
}

const ONLY: Record<Wanted['only'], string> = {
  all: '1 = 1',
  stale: 'p.beds_total > 0 AND (p.beds_updated_at IS NULL OR p.beds_updated_at < :staleBefore)',
  reported: 'EXISTS (SELECT 1 FROM place_reports r WHERE r.place_id = p.id AND r.settled_at IS NULL)',
  sample: 'p.is_sample = 1',
  hidden: "p.state = 'hidden'",
};

const LISTED = `p.id AS placeId, p.type, p.name, o.name AS street, p.community, p.address, p.phone,
  p.beds_total AS bedsTotal, p.beds_free AS freeBeds, p.beds_updated_at AS bedsUpdatedAt, p.state, p.is_sample AS isSample,
  p.verified_at AS verifiedAt, p.changed_at AS changedAt, p.version,
  (SELECT COUNT(*) FROM place_reports r WHERE r.place_id = p.id AND r.settled_at IS NULL) AS openReports`;

type Row = Omit<RegisterItem, 'isShown' | 'changedAt'> & { state: string; changedAt: Date | string };

/** What was changed last comes first. */
export async function listRegister(wanted: Wanted): Promise<RegisterItem[]> {
  const { streets, street, type, q, only, staleBefore, before, limit } = wanted;
  const parts = [
    ONLY[only],
    streets === 'all' ? '' : 'p.street_id IN (:streets)',
    street === null ? '' : 'p.street_id = :street',
    type === null ? '' : 'p.type = :type',
    q === null ? '' : "(p.name LIKE :q ESCAPE '!' OR p.community LIKE :q ESCAPE '!' OR p.address LIKE :q ESCAPE '!')",
    before === null ? '' : '(p.changed_at < :at OR (p.changed_at = :at AND p.id < :id))',
  ].filter((part) => part !== '');
  const sql = `SELECT ${LISTED} FROM places p JOIN offices o ON o.id = p.street_id
    WHERE ${parts.join(' AND ')} ORDER BY p.changed_at DESC, p.id DESC LIMIT :limit`;
  const values = {
    streets: streets === 'all' ? [] : [...streets, ''],
    street,
    type,
    q: q === null ? null : `%${q.replace(/[!%_]/g, '!$&')}%`,
    staleBefore,
    at: before?.changedAt ?? null,
    id: before?.id ?? null,
    limit,
  };
  return (await select<Row>(null, sql, values)).map(toItem);
}

export async function findRegisterItem(tx: Transaction, id: string): Promise<RegisterItem | undefined> {
  const sql = `SELECT ${LISTED} FROM places p JOIN offices o ON o.id = p.street_id WHERE p.id = :id`;
  return (await select<Row>(tx, sql, { id })).map(toItem)[0];
}

function toItem({ state, ...row }: Row): RegisterItem {
  return {
    ...row,
    bedsUpdatedAt: toDateOrNull(row.bedsUpdatedAt)?.toISOString() ?? null,
    verifiedAt: toDateOrNull(row.verifiedAt)?.toISOString() ?? null,
    changedAt: toDate(row.changedAt).toISOString(),
    isShown: state === 'shown',
    isSample: Boolean(row.isSample),
    openReports: Number(row.openReports),
  };
}

export async function listSampleIds(tx: Transaction): Promise<string[]> {
  return (await select<{ id: string }>(tx, 'SELECT id FROM places WHERE is_sample = 1')).map(({ id }) => id);
}

/** With everything that belongs to them: prices, photos, proposals, reports. */
export async function deletePlaces(tx: Transaction, ids: readonly string[]): Promise<void> {
  if (ids.length > 0) await execute(tx, 'DELETE FROM places WHERE id IN (:ids)', { ids });
}

export async function hidePlaces(tx: Transaction, ids: readonly string[], now: Date): Promise<void> {
  if (ids.length === 0) return;
  const sql = "UPDATE places SET state = 'hidden', version = version + 1, changed_at = :now WHERE id IN (:ids)";
  await execute(tx, sql, { ids, now });
}

export function deleteSampleCommunities(tx: Transaction): Promise<number> {
  return change(tx, 'DELETE FROM communities WHERE is_sample = 1');
}
