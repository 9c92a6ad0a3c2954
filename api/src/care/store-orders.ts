import type { OrderKind } from '@jianghan/shared/care/order-flow';
import { Schedule } from '@jianghan/shared/care/schemas';
import type { Transaction } from 'sequelize';
import { decryptField, encryptField } from '../crypto/fields';
import { insertRows, select } from '../db/sql';

const TABLE = 'care_orders';
const COLUMNS = ['id', 'service', 'elder_name_enc', 'address_enc', 'schedule_json', 'at_time'] as const;

/** What is ordered: a service at the door, again and again. */
export interface Order {
  id: string;
  service: OrderKind;
  elderName: string;
  address: string;
  schedule: Schedule;
  /** `11:30`. */
  at: string;
}

export async function insertOrder(tx: Transaction, one: Order): Promise<void> {
  const sealed = (column: string, value: string) => encryptField(value, { table: TABLE, rowId: one.id, column });
  await insertRows(tx, { table: TABLE, columns: COLUMNS }, [
    [
      one.id,
      one.service,
      sealed('elder_name_enc', one.elderName),
      sealed('address_enc', one.address),
      JSON.stringify(one.schedule),
      one.at,
    ],
  ]);
}

interface Row {
  id: string;
  service: OrderKind;
  elder_name_enc: string;
  address_enc: string;
  schedule_json: string;
  at_time: string;
}

/** The orders of these cases, by id. */
export async function listOrders(tx: Transaction | null, ids: readonly string[]): Promise<Map<string, Order>> {
  if (ids.length === 0) return new Map();
  const sql = `SELECT ${COLUMNS.join(', ')} FROM care_orders WHERE id IN (:ids)`;
  return new Map((await select<Row>(tx, sql, { ids })).map((row) => [row.id, toOrder(row)]));
}

export async function findOrder(tx: Transaction | null, id: string): Promise<Order> {
  const order = (await listOrders(tx, [id])).get(id);
  if (order === undefined) throw new Error(`the order ${id} has no row of its own`);
  return order;
}

function toOrder(row: Row): Order {
  const open = (column: string, value: string) => decryptField(value, { table: TABLE, rowId: row.id, column });
  return {
    id: row.id,
    service: row.service,
    elderName: open('elder_name_enc', row.elder_name_enc),
    address: open('address_enc', row.address_enc),
    schedule: Schedule.parse(JSON.parse(row.schedule_json)),
    at: row.at_time,
  };
}
