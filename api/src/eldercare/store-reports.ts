import type { ReportSubject } from '@jianghan/shared/eldercare/contract-finder';
import type { ReportItem, ReportOutcome } from '@jianghan/shared/eldercare/contract-oversight';
import type { Transaction } from 'sequelize';
import { change, insertRows, select, toDate, toDateOrNull } from '../db/sql';

const COLUMNS = ['id', 'place_id', 'subject', 'text', 'reported_at'];

interface NewReport {
  id: string;
  placeId: string;
  subject: ReportSubject;
  text: string | null;
  at: Date;
}

export async function insertReport(tx: Transaction, { id, placeId, subject, text, at }: NewReport): Promise<void> {
  await insertRows(tx, { table: 'place_reports', columns: COLUMNS }, [[id, placeId, subject, text, at]]);
}

const SELECTED = `r.id AS reportId, r.subject, r.text, r.reported_at AS reportedAt, r.settled_at AS settledAt, r.outcome,
  r.note, p.id AS placeId, p.name AS place, p.street_id AS streetId, o.name AS street, p.address, p.phone, p.state
  FROM place_reports r JOIN places p ON p.id = r.place_id JOIN offices o ON o.id = p.street_id`;

/** A report with the place it is about. */
export type ReportRow = ReportItem & { streetId: string };

type Raw = Omit<ReportRow, 'reportedAt' | 'settledAt' | 'isShown'> & {
  reportedAt: Date | string;
  settledAt: Date | string | null;
  state: string;
};

function toRow({ state, ...raw }: Raw): ReportRow {
  return {
    ...raw,
    reportedAt: toDate(raw.reportedAt).toISOString(),
    settledAt: toDateOrNull(raw.settledAt)?.toISOString() ?? null,
    isShown: state === 'shown',
  };
}

export async function findReport(tx: Transaction | null, id: string): Promise<ReportRow | undefined> {
  return (await select<Raw>(tx, `SELECT ${SELECTED} WHERE r.id = :id`, { id })).map(toRow)[0];
}

interface Settled {
  id: string;
  by: string;
  at: Date;
  outcome: ReportOutcome;
  note: string | null;
}

/** False when somebody has settled it already. */
export async function settleReport(tx: Transaction, { id, by, at, outcome, note }: Settled): Promise<boolean> {
  const sql = `UPDATE place_reports SET settled_at = :at, settled_by = :by, outcome = :outcome, note = :note
    WHERE id = :id AND settled_at IS NULL`;
  return (await change(tx, sql, { id, by, at, outcome, note })) === 1;
}

interface Listed {
  streets: 'all' | readonly string[];
  isOpen: boolean;
  after: string | null;
  limit: number;
}

/** Those that wait, first come first; those that are settled, the latest first. */
export async function listReports({ streets, isOpen, after, limit }: Listed): Promise<ReportRow[]> {
  const parts = [
    `r.settled_at IS ${isOpen ? '' : 'NOT '}NULL`,
    streets === 'all' ? '' : 'p.street_id IN (:streets)',
    after === null ? '' : `r.id ${isOpen ? '>' : '<'} :after`,
  ].filter((part) => part !== '');
  const sql = `SELECT ${SELECTED} WHERE ${parts.join(' AND ')} ORDER BY r.id ${isOpen ? 'ASC' : 'DESC'} LIMIT :limit`;
  const values = { streets: streets === 'all' ? [] : [...streets, ''], after, limit };
  return (await select<Raw>(null, sql, values)).map(toRow);
}
