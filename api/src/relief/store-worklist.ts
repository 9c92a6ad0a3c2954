import type { PILES } from '@jianghan/shared/relief/contract-work';
import type { Cause } from '@jianghan/shared/relief/lanes';
import type { DayUnit } from '@jianghan/shared/relief/sla';
import type { Lane, ReliefState } from '@jianghan/shared/relief/states';
import type { Transaction } from 'sequelize';
import { select, toDate, toDateOrNull } from '../db/sql';
import { maskedName } from './masked-names';

export type Pile = keyof typeof PILES;

/** A line of a list: of what is sealed, the name alone is opened, and it is masked. */
export interface WorkRow {
  id: string;
  reference: string;
  officeId: string;
  name: string | null;
  cause: Cause;
  isDanger: boolean;
  lane: Lane | null;
  state: ReliefState;
  version: number;
  openedAt: Date;
  dueAt: Date | null;
  clockUnit: DayUnit | null;
  claimedBy: string | null;
}

/** Whose list, from when on, and how it is narrowed. */
export interface Wanted {
  pile: Pile;
  offices: 'all' | readonly string[];
  staffId: string;
  now: Date;
  /** When today ends. */
  tomorrow: Date;
  lane: Lane | undefined;
  state: ReliefState | undefined;
}

/** The last line of the page before; a case without a deadline stands before those with one. */
export interface Place {
  dueAt: Date | null;
  id: string;
}

/** Each is a stretch of an index that ends in the deadline and the id. */
const PILE_SQL: Record<Pile, string> = {
  new: "r.desk = 'new'",
  waiting: "r.desk = 'waiting'",
  mine: 'r.claimed_by = :staffId AND r.is_open = 1',
  due_today: 'r.is_open = 1 AND r.due_at >= :now AND r.due_at < :tomorrow',
  overdue: 'r.is_open = 1 AND r.due_at < :now',
  all: 'r.is_open = 1',
};

const COLUMNS = `r.id, c.reference, r.office_id, r.name_enc, r.cause, r.is_danger, r.lane, r.state, c.version, c.opened_at,
  r.due_at, r.clock_unit, r.claimed_by`;

interface Row {
  id: string;
  reference: string;
  office_id: string;
  name_enc: string | null;
  cause: Cause;
  is_danger: boolean | number;
  lane: Lane | null;
  state: ReliefState;
  version: number;
  opened_at: Date | string;
  due_at: Date | string | null;
  clock_unit: DayUnit | null;
  claimed_by: string | null;
}

function toWorkRow(row: Row): WorkRow {
  return {
    id: row.id,
    reference: row.reference,
    officeId: row.office_id,
    name: row.name_enc === null ? null : maskedName(row.id, row.name_enc),
    cause: row.cause,
    isDanger: Boolean(row.is_danger),
    lane: row.lane,
    state: row.state,
    version: row.version,
    openedAt: toDate(row.opened_at),
    dueAt: toDateOrNull(row.due_at),
    clockUnit: row.clock_unit,
    claimedBy: row.claimed_by,
  };
}

/** What is one's own lies in one index, whatever the office; each other office is a stretch of its own. */
function stretches({ pile, offices }: Wanted): string[] {
  if (offices === 'all') return [PILE_SQL[pile]];
  if (pile === 'mine' || offices.length === 0) return [`${PILE_SQL[pile]} AND r.office_id IN (:offices)`];
  return offices.map((_, at) => `r.office_id = :office${at} AND ${PILE_SQL[pile]}`);
}

function narrowed({ lane, state }: Wanted): string {
  return `${lane === undefined ? '' : ' AND r.lane = :lane'}${state === undefined ? '' : ' AND r.state = :state'}`;
}

function behind(after: Place | null): string {
  if (after === null) return '';
  if (after.dueAt === null) return ' AND (r.due_at IS NOT NULL OR r.id > :afterId)';
  return ' AND r.due_at >= :afterDue AND (r.due_at > :afterDue OR r.id > :afterId)';
}

function values(wanted: Wanted) {
  const { offices, staffId, now, tomorrow, lane = null, state = null } = wanted;
  const own = offices === 'all' ? [] : offices;
  const each = Object.fromEntries(own.map((id, at) => [`office${at}`, id]));
  return { ...each, offices: own.length === 0 ? [''] : own, staffId, now, tomorrow, lane, state };
}

/** The nearest deadline first. Every stretch gives a page at most, so what is sorted is small. */
export async function listWork(wanted: Wanted, page: { after: Place | null; limit: number }): Promise<WorkRow[]> {
  const more = `${narrowed(wanted)}${behind(page.after)}`;
  const pages = stretches(wanted).map(
    (where, at) =>
      `SELECT * FROM (SELECT r.id, r.due_at FROM relief_cases r WHERE ${where}${more} ORDER BY r.due_at, r.id LIMIT :limit) p${at}`,
  );
  const sql = `SELECT ${COLUMNS} FROM (${pages.join(' UNION ALL ')}) page
    JOIN relief_cases r ON r.id = page.id JOIN case_files c ON c.id = page.id
    ORDER BY page.due_at, page.id LIMIT :limit`;
  const place = { afterDue: page.after?.dueAt ?? null, afterId: page.after?.id ?? '' };
  return (await select<Row>(null, sql, { ...values(wanted), ...place, limit: page.limit })).map(toWorkRow);
}

/** A list is counted this far: whoever sees the number knows that it is many. */
const MOST_COUNTED = 999;

export async function countWork(piles: readonly Pile[], wanted: Omit<Wanted, 'pile'>): Promise<Record<string, number>> {
  const counted = piles.map((pile) => {
    const parts = stretches({ ...wanted, pile }).map(
      (where, at) => `SELECT * FROM (SELECT r.id FROM relief_cases r WHERE ${where} LIMIT ${MOST_COUNTED}) p${at}`,
    );
    return `(SELECT COUNT(*) FROM (${parts.join(' UNION ALL ')}) ${pile}_pile) AS ${pile}_n`;
  });
  const [row] = await select<Record<string, number>>(
    null,
    `SELECT ${counted.join(', ')}`,
    values({ ...wanted, pile: 'all' }),
  );
  return Object.fromEntries(piles.map((pile) => [pile, Math.min(MOST_COUNTED, Number(row?.[`${pile}_n`] ?? 0))]));
}

/** Cases of one name or one phone, by its hash; the newest first, `before` is the id of the last one seen. */
export async function findByHash(
  { column, hash }: { column: 'name_hash' | 'phone_hash'; hash: string },
  { offices, before, limit }: { offices: 'all' | readonly string[]; before: string | null; limit: number },
): Promise<WorkRow[]> {
  const own = offices === 'all' ? '' : ' AND r.office_id IN (:offices)';
  const sql = `SELECT ${COLUMNS} FROM relief_cases r JOIN case_files c ON c.id = r.id
    WHERE r.${column} = :hash AND r.id < :before${own} ORDER BY r.id DESC LIMIT :limit`;
  const asked = { hash, before: before ?? 'g', limit, offices: offices === 'all' ? [] : [...offices, ''] };
  return (await select<Row>(null, sql, asked)).map(toWorkRow);
}

export async function findByReference(reference: string, offices: 'all' | readonly string[]): Promise<WorkRow[]> {
  const own = offices === 'all' ? '' : ' AND r.office_id IN (:offices)';
  const sql = `SELECT ${COLUMNS} FROM case_files c JOIN relief_cases r ON r.id = c.id WHERE c.reference = :reference${own}`;
  const asked = { reference, offices: offices === 'all' ? [] : [...offices, ''] };
  return (await select<Row>(null, sql, asked)).map(toWorkRow);
}

/** One case as a line of a list. */
export async function findWorkRow(tx: Transaction | null, id: string): Promise<WorkRow | undefined> {
  const sql = `SELECT ${COLUMNS} FROM relief_cases r JOIN case_files c ON c.id = r.id WHERE r.id = :id`;
  return (await select<Row>(tx, sql, { id })).map(toWorkRow)[0];
}
