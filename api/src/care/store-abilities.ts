import { AbilityResult } from '@jianghan/shared/care/schemas';
import type { Transaction } from 'sequelize';
import { decryptField, encryptField } from '../crypto/fields';
import { insertRows, select } from '../db/sql';

const TABLE = 'care_abilities';
const COLUMNS = ['id', 'score_enc', 'level_enc', 'points_enc'] as const;

/** Health data, handed to the adviser by consent; it goes with the question it came with. */
export async function insertAbility(tx: Transaction, id: string, { score, level, points }: AbilityResult) {
  const sealed = (column: string, value: string) => encryptField(value, { table: TABLE, rowId: id, column });
  await insertRows(tx, { table: TABLE, columns: COLUMNS }, [
    [
      id,
      sealed('score_enc', String(score)),
      sealed('level_enc', String(level)),
      sealed('points_enc', JSON.stringify(points)),
    ],
  ]);
}

export async function findAbility(tx: Transaction | null, id: string): Promise<AbilityResult | null> {
  const sql = `SELECT ${COLUMNS.join(', ')} FROM care_abilities WHERE id = :id`;
  const [row] = await select<{ score_enc: string; level_enc: string; points_enc: string }>(tx, sql, { id });
  if (row === undefined) return null;
  const open = (column: string, value: string) => decryptField(value, { table: TABLE, rowId: id, column });
  return AbilityResult.parse({
    score: Number(open('score_enc', row.score_enc)),
    level: Number(open('level_enc', row.level_enc)),
    points: JSON.parse(open('points_enc', row.points_enc)),
  });
}
