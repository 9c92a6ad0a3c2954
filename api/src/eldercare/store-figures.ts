import { ALL_NEEDS, toBits } from '@jianghan/shared/eldercare/places';
import type { PlaceSum } from '@jianghan/shared/eldercare/plan-figures';
import { select } from '../db/sql';

const SAID = 'beds_total IS NOT NULL AND beds_nursing IS NOT NULL';

/** Everything that is shown, summed by street and kind; a few hundred rows however large the register is. */
export async function sumPlaces(complexBeds: number): Promise<PlaceSum[]> {
  const sql = `SELECT street_id AS streetId, type, medical <> 'none' AS hasMedical,
      COALESCE(beds_total, 0) >= :complexBeds AS isLarge, COUNT(*) AS count, SUM(COALESCE(beds_total, 0)) AS beds,
      SUM(CASE WHEN ${SAID} THEN beds_total ELSE 0 END) AS saidBeds,
      SUM(CASE WHEN ${SAID} THEN beds_nursing ELSE 0 END) AS nursingBeds,
      SUM(CASE WHEN ${SAID} THEN 0 ELSE 1 END) AS unsaid
    FROM places WHERE state = 'shown' GROUP BY streetId, type, hasMedical, isLarge`;
  const rows = await select<PlaceSum>(null, sql, { complexBeds });
  return rows.map((row) => ({
    ...row,
    hasMedical: Boolean(row.hasMedical),
    isLarge: Boolean(row.isLarge),
    count: Number(row.count),
    beds: Number(row.beds),
    saidBeds: Number(row.saidBeds),
    nursingBeds: Number(row.nursingBeds),
    unsaid: Number(row.unsaid),
  }));
}

/** Communities, by street and name, in which something that is shown takes people for the day. */
export function listDaycareCommunities(): Promise<{ streetId: string; community: string }[]> {
  const sql = `SELECT DISTINCT street_id AS streetId, community FROM places
    WHERE state = 'shown' AND community IS NOT NULL AND (needs & :day) <> 0`;
  return select(null, sql, { day: toBits(ALL_NEEDS, ['day']) });
}
