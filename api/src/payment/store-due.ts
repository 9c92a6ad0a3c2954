import type { ReliefState } from '@jianghan/shared/relief/states';
import type { Transaction } from 'sequelize';
import { select } from '../db/sql';

/** Granted money that has neither arrived nor is on its way. */
export interface Due {
  grantId: string;
  amountFen: number;
  payOn: string | null;
  isPrepaid: boolean;
  attempts: number;
}

const UNPAID = `g.kind = 'money' AND g.granted_at IS NOT NULL AND g.stopped_at IS NULL
  AND NOT EXISTS (SELECT 1 FROM payments o WHERE o.open_grant = g.id)`;

export async function listUnpaid(tx: Transaction | null, caseId: string): Promise<Due[]> {
  const sql = `SELECT g.id, g.amount_fen, g.pay_on, g.is_prepaid,
      (SELECT COUNT(*) FROM payments a WHERE a.grant_id = g.id) AS attempts
    FROM relief_grants g WHERE g.case_id = :caseId AND ${UNPAID} ORDER BY g.version, g.position`;
  const rows = await select<{
    id: string;
    amount_fen: number;
    pay_on: string | null;
    is_prepaid: boolean | number;
    attempts: number;
  }>(tx, sql, { caseId });
  return rows.map((row) => ({
    grantId: row.id,
    amountFen: row.amount_fen,
    payOn: row.pay_on,
    isPrepaid: Boolean(row.is_prepaid),
    attempts: Number(row.attempts),
  }));
}

/** States in which everything that was granted may be paid. */
export const PAYABLE: readonly ReliefState[] = ['approved', 'payment_failed', 'paid_in_part'];

/** While the papers are gathered, what was granted before them may be paid; once a case has ended, nothing is. */
export const PAYABLE_AHEAD: readonly ReliefState[] = [
  'prepaid',
  'verifying',
  'review',
  'meeting',
  'publicity',
  'deciding',
  'second_approval',
];

interface Asked {
  offices: 'all' | readonly string[];
  today: string;
  after: string | null;
  limit: number;
}

/** Cases of which something is to be paid today, oldest first; what was granted before the papers, while they are gathered. */
export async function listDueCases({
  offices,
  today,
  after,
  limit,
}: Asked): Promise<{ caseId: string; amountFen: number }[]> {
  if (offices.length === 0) return [];
  const scope = offices === 'all' ? '' : 'AND r.office_id IN (:offices)';
  const sql = `SELECT r.id, SUM(g.amount_fen) AS amount_fen
    FROM relief_cases r JOIN relief_grants g ON g.case_id = r.id
    WHERE ${UNPAID} AND (r.state IN (:payable) OR (g.is_prepaid = 1 AND r.state IN (:ahead)))
      AND (g.pay_on IS NULL OR g.pay_on <= :today) AND r.id > :after ${scope}
    GROUP BY r.id ORDER BY r.id LIMIT :limit`;
  const replacements = {
    payable: PAYABLE,
    ahead: PAYABLE_AHEAD,
    today,
    after: after ?? '',
    limit,
    offices: offices === 'all' ? [] : offices,
  };
  const rows = await select<{ id: string; amount_fen: number | string }>(null, sql, replacements);
  return rows.map((row) => ({ caseId: row.id, amountFen: Number(row.amount_fen) }));
}

/** Cases whose next stage has come, after one of them. */
export async function listDueStages(
  today: string,
  { after, limit }: { after: string; limit: number },
): Promise<string[]> {
  const sql = `SELECT DISTINCT r.id FROM relief_cases r JOIN relief_grants g ON g.case_id = r.id
    WHERE r.state = 'paid_in_part' AND r.id > :after AND ${UNPAID} AND g.pay_on <= :today ORDER BY r.id LIMIT :limit`;
  return (await select<{ id: string }>(null, sql, { today, after, limit })).map(({ id }) => id);
}
