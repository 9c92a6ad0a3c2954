import { select } from '../db/sql';
import { type Place, SELECTED, toPlace } from './place';

interface Wanted {
  offices: 'all' | readonly string[];
  after: string;
  limit: number;
}

/** Places of these offices, by id; of the whole district only those that act, for the others have nobody. */
export async function listOwned({ offices, after, limit }: Wanted): Promise<Place[]> {
  const which = offices === 'all' ? 'p.takes <> 0' : 'p.id IN (:offices)';
  const sql = `SELECT ${SELECTED} FROM places p WHERE ${which} AND p.id > :after ORDER BY p.id LIMIT :limit`;
  return (await select(null, sql, { offices: offices === 'all' ? [] : [...offices, ''], after, limit })).map(toPlace);
}
