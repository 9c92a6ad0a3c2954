import type { Transaction } from 'sequelize';
import { change, execute, insertRows, select } from '../db/sql';

/** An office that is a place of eldercare: what cases and roles need of it. */
export interface PlaceOffice {
  id: string;
  name: string;
  address: string;
  phone: string;
  lng: number;
  lat: number;
  isSample: boolean;
}

const COLUMNS = ['id', 'name', 'address', 'phone', 'longitude', 'latitude', 'is_sample', 'kind'];

export async function insertPlaceOffices(tx: Transaction, offices: readonly PlaceOffice[]): Promise<void> {
  const rows = offices.map(({ id, name, address, phone, lng, lat, isSample }) => {
    return [id, name, address, phone, lng, lat, isSample, 'place'];
  });
  await insertRows(tx, { table: 'offices', columns: COLUMNS }, rows);
}

/** Makes or renews the office of a place. */
export async function putPlaceOffice(tx: Transaction, office: PlaceOffice): Promise<void> {
  const known = await select(tx, "SELECT id FROM offices WHERE id = :id AND kind = 'place'", { id: office.id });
  if (known.length === 0) return insertPlaceOffices(tx, [office]);
  const sql = `UPDATE offices SET name = :name, address = :address, phone = :phone, longitude = :lng, latitude = :lat
    WHERE id = :id`;
  await change(tx, sql, { ...office });
}

/** Of these, the ones on which a case hangs: they stay for the sake of its papers. */
export async function listOfficesWithCases(tx: Transaction, ids: readonly string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set();
  const sql = 'SELECT DISTINCT office_id AS id FROM case_files WHERE office_id IN (:ids)';
  return new Set((await select<{ id: string }>(tx, sql, { ids })).map(({ id }) => id));
}

/** Takes offices of places away, with the roles that were held there. */
export async function deletePlaceOffices(tx: Transaction, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await execute(tx, 'DELETE FROM staff_roles WHERE office_id IN (:ids)', { ids });
  await execute(tx, "DELETE FROM offices WHERE kind = 'place' AND id IN (:ids)", { ids });
}
