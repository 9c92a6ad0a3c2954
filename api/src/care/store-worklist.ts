import type { CARE_PILES } from '@jianghan/shared/care/contract-desk';
import type { CareKind } from '@jianghan/shared/care/schemas';
import { select, toDate } from '../db/sql';
import { CARE_COLUMNS, type CareCase, type CareRow, toCare } from './row';

interface Wanted {
  pile: keyof typeof CARE_PILES;
  kind: CareKind | undefined;
  offices: 'all' | readonly string[];
  now: Date;
  tomorrow: Date;
}

/** The last line of the page before. */
interface Place {
  lookAt: Date;
  id: string;
}

/** A page ends where the next begins; what is done stands newest first. */
export function cursorOf({ lookAt, id }: Place): string {
  return `${lookAt.getTime()}_${id}`;
}

/** Null at the beginning of a list, undefined for a place that no list has given out. */
export function placeOf(cursor: string | undefined): Place | null | undefined {
  if (cursor === undefined) return null;
  const [, at = '', id = ''] = /^(\d{1,15})_([0-9a-f-]{36})$/.exec(cursor) ?? [];
  return id === '' ? undefined : { lookAt: new Date(Number(at)), id };
}

const PILES: Record<Wanted['pile'], string> = {
  open: 'k.is_open = 1',
  today: 'k.is_open = 1 AND k.look_at < :tomorrow',
  overdue: 'k.is_open = 1 AND k.due_at < :now',
  done: 'k.is_open = 0',
};

/** Of one's own place or street, or all of them. */
const WITHIN = ' AND (k.office_id IN (:offices) OR k.street_id IN (:offices))';

/** What has to be looked at first stands first. */
export async function listWork(
  { pile, kind, offices, now, tomorrow }: Wanted,
  { after, limit }: { after: Place | null; limit: number },
): Promise<(CareCase & { lookAt: Date })[]> {
  const [order, beyond] = pile === 'done' ? ['DESC', '<'] : ['ASC', '>'];
  const more =
    after === null ? '' : ` AND (k.look_at ${beyond} :afterAt OR (k.look_at = :afterAt AND k.id ${beyond} :afterId))`;
  const sql = `SELECT ${CARE_COLUMNS}, k.look_at FROM care_cases k JOIN case_files c ON c.id = k.id
    WHERE ${PILES[pile]}${offices === 'all' ? '' : WITHIN}${kind === undefined ? '' : ' AND k.kind = :kind'}${more}
    ORDER BY k.look_at ${order}, k.id ${order} LIMIT :limit`;
  const rows = await select<CareRow & { look_at: Date | string }>(null, sql, {
    now,
    tomorrow,
    kind: kind ?? null,
    offices: offices === 'all' ? [] : [...offices, ''],
    afterAt: after?.lookAt ?? null,
    afterId: after?.id ?? null,
    limit,
  });
  return rows.map((row) => ({ ...toCare(row), lookAt: toDate(row.look_at) }));
}
