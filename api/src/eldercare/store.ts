import type { PlacePrice } from '@jianghan/shared/eldercare/schemas';
import type { Transaction } from 'sequelize';
import { newId } from '../db/new-id';
import { change, execute, FOR_UPDATE, insertRows, select } from '../db/sql';
import { PLACE_COLUMNS, type Place, SELECTED, toPlace } from './place';

/** How far the register has come: the last turn at which anything changed, and at which places went away. */
export interface Stamp {
  stamp: number;
  cleared: number;
}

export async function readStamp(tx: Transaction | null): Promise<Stamp> {
  const [row] = await select<Stamp>(tx, 'SELECT stamp, cleared FROM place_stamp WHERE id = 1');
  return { stamp: Number(row?.stamp ?? 0), cleared: Number(row?.cleared ?? 0) };
}

/** The next turn. Who has it holds the row until the commit, so that turns are in the order of commits. */
export async function nextStamp(tx: Transaction, isCleared = false): Promise<number> {
  await execute(tx, 'UPDATE place_stamp SET stamp = stamp + 1 WHERE id = 1');
  if (isCleared) await execute(tx, 'UPDATE place_stamp SET cleared = stamp WHERE id = 1');
  return (await readStamp(tx)).stamp;
}

export async function findPlace(tx: Transaction | null, id: string): Promise<Place | undefined> {
  const rows = await select(tx, `SELECT ${SELECTED} FROM places p WHERE p.id = :id`, { id });
  return rows.map(toPlace)[0];
}

/** Holds the row until the commit. */
export async function lockPlace(tx: Transaction, id: string): Promise<Place | undefined> {
  const rows = await select(tx, `SELECT ${SELECTED} FROM places p WHERE p.id = :id${FOR_UPDATE}`, { id });
  return rows.map(toPlace)[0];
}

/** Everything, a page at a time, by id. */
export async function listPlaces(
  tx: Transaction | null,
  { after, limit }: { after: string; limit: number },
): Promise<Place[]> {
  const sql = `SELECT ${SELECTED} FROM places p WHERE p.id > :after ORDER BY p.id LIMIT :limit`;
  return (await select(tx, sql, { after, limit })).map(toPlace);
}

/** What was changed after a turn. */
export async function listChanged(stamp: number, limit: number): Promise<Place[]> {
  const sql = `SELECT ${SELECTED} FROM places p WHERE p.stamp > :stamp ORDER BY p.stamp, p.id LIMIT :limit`;
  return (await select(null, sql, { stamp, limit })).map(toPlace);
}

export async function countPlaces(): Promise<number> {
  const [row] = await select<{ count: number }>(null, 'SELECT COUNT(*) AS count FROM places');
  return Number(row?.count ?? 0);
}

const FIELDS = Object.keys(PLACE_COLUMNS) as (keyof Place)[];
const COLUMNS = [...Object.values(PLACE_COLUMNS), 'stamp'];
/** A statement stays well below what a database takes. */
const AT_ONCE = 200;

export async function insertPlaces(tx: Transaction, places: readonly Place[], stamp: number): Promise<void> {
  for (let at = 0; at < places.length; at += AT_ONCE) {
    const rows = places.slice(at, at + AT_ONCE).map((place) => [...FIELDS.map((field) => place[field]), stamp]);
    await insertRows(tx, { table: 'places', columns: COLUMNS }, rows);
  }
}

/** Writes the whole row anew; false when it is not the version that was read. */
export async function updatePlace(tx: Transaction, place: Place, stamp: number): Promise<boolean> {
  const set = FIELDS.filter((field) => field !== 'id').map((field) => `${PLACE_COLUMNS[field]} = :${field}`);
  const sql = `UPDATE places SET ${set.join(', ')}, stamp = :stamp WHERE id = :id AND version = :version - 1`;
  return (await change(tx, sql, { ...place, stamp })) === 1;
}

type PriceRow = PlacePrice & { placeId: string };
const PRICES = `SELECT place_id AS placeId, kind, label, least_fen AS leastFen, most_fen AS mostFen, unit,
  quoted_on AS quotedOn FROM place_prices WHERE place_id IN (:ids) ORDER BY place_id, position`;

export async function listPrices(tx: Transaction | null, ids: readonly string[]): Promise<PriceRow[]> {
  return ids.length === 0 ? [] : select<PriceRow>(tx, PRICES, { ids });
}

/** The prices of a place as they stand from now on. */
export async function replacePrices(tx: Transaction, placeId: string, prices: readonly PlacePrice[]): Promise<void> {
  await execute(tx, 'DELETE FROM place_prices WHERE place_id = :placeId', { placeId });
  await insertPrices(
    tx,
    prices.map((price) => ({ ...price, placeId })),
  );
}

const PRICE_COLUMNS = ['id', 'place_id', 'position', 'kind', 'label', 'least_fen', 'most_fen', 'unit', 'quoted_on'];

/** Prices of many places; those of one stand one after the other. */
export async function insertPrices(tx: Transaction, prices: readonly PriceRow[]): Promise<void> {
  const positions = new Map<string, number>();
  const rows = prices.map(({ placeId, kind, label, leastFen, mostFen, unit, quotedOn }) => {
    const position = (positions.get(placeId) ?? 0) + 1;
    positions.set(placeId, position);
    return [newId(), placeId, position, kind, label, leastFen, mostFen, unit, quotedOn];
  });
  for (let at = 0; at < rows.length; at += AT_ONCE)
    await insertRows(tx, { table: 'place_prices', columns: PRICE_COLUMNS }, rows.slice(at, at + AT_ONCE));
}

export interface CommunityRow {
  id: string;
  streetId: string;
  name: string;
  lng: number;
  lat: number;
  isSample: boolean;
}

export async function listCommunities(tx: Transaction | null): Promise<CommunityRow[]> {
  const sql = 'SELECT id, street_id AS streetId, name, lng, lat, is_sample AS isSample FROM communities ORDER BY id';
  return (await select<CommunityRow>(tx, sql)).map((row) => ({ ...row, isSample: Boolean(row.isSample) }));
}

export async function insertCommunities(tx: Transaction, communities: readonly CommunityRow[]): Promise<void> {
  const columns = ['id', 'street_id', 'name', 'lng', 'lat', 'is_sample'];
  const rows = communities.map(({ id, streetId, name, lng, lat, isSample }) => [
    id,
    streetId,
    name,
    lng,
    lat,
    isSample,
  ]);
  await insertRows(tx, { table: 'communities', columns }, rows);
}
