import type { ChangeState } from '@jianghan/shared/eldercare/own-place';
import type { Transaction } from 'sequelize';
import { change, insertRows, select, toDate, toDateOrNull } from '../db/sql';
import type { Place } from './place';

/** The facts of a place that change only when the district says so. */
export type Facts = Partial<
  Pick<Place, 'name' | 'address' | 'lng' | 'lat' | 'phone' | 'filingNo' | 'star' | 'starCertificate' | 'starValidUntil'>
>;

/** A proposal: what is to be, and what stood there when it was made. */
export interface ChangeRow {
  id: string;
  placeId: string;
  state: ChangeState;
  before: Facts;
  after: Facts;
  proposedBy: string;
  proposedAt: Date;
  decidedAt: Date | null;
  reason: string | null;
}

const SELECTED = `c.id, c.place_id AS placeId, c.state, c.changes_json AS changes, c.proposed_by AS proposedBy,
  c.proposed_at AS proposedAt, c.decided_at AS decidedAt, c.reason`;

type Raw = Omit<ChangeRow, 'before' | 'after' | 'proposedAt' | 'decidedAt'> & {
  changes: string;
  proposedAt: Date | string;
  decidedAt: Date | string | null;
};

function toRow({ changes, ...raw }: Raw): ChangeRow {
  const { before, after } = JSON.parse(changes) as Pick<ChangeRow, 'before' | 'after'>;
  return { ...raw, before, after, proposedAt: toDate(raw.proposedAt), decidedAt: toDateOrNull(raw.decidedAt) };
}

const COLUMNS = ['id', 'place_id', 'open_place', 'changes_json', 'state', 'proposed_by', 'proposed_at'];

type NewChange = Pick<ChangeRow, 'id' | 'placeId' | 'before' | 'after' | 'proposedBy' | 'proposedAt'>;

export async function insertChange(tx: Transaction, of: NewChange): Promise<void> {
  const { id, placeId, before, after, proposedBy, proposedAt } = of;
  const values = [id, placeId, placeId, JSON.stringify({ before, after }), 'proposed', proposedBy, proposedAt];
  await insertRows(tx, { table: 'place_changes', columns: COLUMNS }, [values]);
}

export async function findChange(tx: Transaction | null, id: string): Promise<ChangeRow | undefined> {
  const rows = await select<Raw>(tx, `SELECT ${SELECTED} FROM place_changes c WHERE c.id = :id`, { id });
  return rows.map(toRow)[0];
}

export async function findLatestChange(tx: Transaction | null, placeId: string): Promise<ChangeRow | undefined> {
  const sql = `SELECT ${SELECTED} FROM place_changes c WHERE c.place_id = :placeId ORDER BY c.id DESC LIMIT 1`;
  return (await select<Raw>(tx, sql, { placeId })).map(toRow)[0];
}

interface Decision {
  id: string;
  state: Exclude<ChangeState, 'proposed'>;
  by: string;
  at: Date;
  reason: string | null;
}

/** Ends a proposal that waits; false when it waits no more. */
export async function endChange(tx: Transaction, { id, state, by, at, reason }: Decision): Promise<boolean> {
  const sql = `UPDATE place_changes SET state = :state, open_place = NULL, decided_by = :by, decided_at = :at,
    reason = :reason WHERE id = :id AND state = 'proposed'`;
  return (await change(tx, sql, { id, state, by, at, reason })) === 1;
}

interface Listed {
  streets: 'all' | readonly string[];
  isOpen: boolean;
  /** The last of the page before. */
  after: string | null;
  limit: number;
}

/** Those that wait, first come first; those that were decided, the latest proposed first. */
export async function listChanges({ streets, isOpen, after, limit }: Listed): Promise<ChangeRow[]> {
  const parts = [
    isOpen ? "c.state = 'proposed'" : "c.state IN ('approved', 'refused')",
    streets === 'all' ? '' : 'p.street_id IN (:streets)',
    after === null ? '' : `c.id ${isOpen ? '>' : '<'} :after`,
  ].filter((part) => part !== '');
  const sql = `SELECT ${SELECTED} FROM place_changes c JOIN places p ON p.id = c.place_id
    WHERE ${parts.join(' AND ')} ORDER BY c.id ${isOpen ? 'ASC' : 'DESC'} LIMIT :limit`;
  const values = { streets: streets === 'all' ? [] : [...streets, ''], after, limit };
  return (await select<Raw>(null, sql, values)).map(toRow);
}
