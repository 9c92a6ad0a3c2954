import type { Transaction } from 'sequelize';
import { change, insertRows, select } from '../db/sql';
import type { Picture } from './picture';

export function listPhotos(tx: Transaction | null, placeId: string): Promise<{ photoId: string; caption: string }[]> {
  const sql = 'SELECT id AS photoId, caption FROM place_photos WHERE place_id = :placeId ORDER BY position';
  return select(tx, sql, { placeId });
}

/** Only of a place that is shown. */
export async function findShownPhoto(placeId: string, photoId: string): Promise<Buffer | undefined> {
  const sql = `SELECT f.base64 FROM place_photos f JOIN places p ON p.id = f.place_id
    WHERE f.id = :photoId AND f.place_id = :placeId AND p.state = 'shown'`;
  const [row] = await select<{ base64: string }>(null, sql, { placeId, photoId });
  return row && Buffer.from(row.base64, 'base64');
}

const COLUMNS = [
  ...['id', 'place_id', 'position', 'caption', 'media_type', 'width', 'height', 'base64', 'added_by', 'added_at'],
];

interface NewPhoto extends Picture {
  id: string;
  placeId: string;
  caption: string;
  addedBy: string;
  at: Date;
}

/** Puts a photo behind the others. */
export async function insertPhoto(tx: Transaction, photo: NewPhoto): Promise<void> {
  const { id, placeId, caption, width, height, jpeg, addedBy, at } = photo;
  const sql = 'SELECT COALESCE(MAX(position), 0) AS last FROM place_photos WHERE place_id = :placeId';
  const [row] = await select<{ last: number }>(tx, sql, { placeId });
  const position = Number(row?.last ?? 0) + 1;
  const values = [id, placeId, position, caption, 'image/jpeg', width, height, jpeg.toString('base64'), addedBy, at];
  await insertRows(tx, { table: 'place_photos', columns: COLUMNS }, [values]);
}

/** False when there is no such photo at this place. */
export async function deletePhoto(
  tx: Transaction,
  { placeId, photoId }: { placeId: string; photoId: string },
): Promise<boolean> {
  const sql = 'DELETE FROM place_photos WHERE id = :photoId AND place_id = :placeId';
  return (await change(tx, sql, { placeId, photoId })) === 1;
}
