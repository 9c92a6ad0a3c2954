import type { OfficeChange } from '@jianghan/shared/planning/schemas';
import type { Transaction } from 'sequelize';
import { change as changeRows, FOR_UPDATE, insertRows, select } from '../db/sql';
import { insertDays, insertHours } from './store';
import { OfficeDayRow, OfficeHoursRow, OfficeRow, OfficeServiceRow } from './tables';

/** Locks offices in the order of their ids; every change of a plan and every making of slots begins here. */
export async function lockOffices(tx: Transaction, officeId?: string): Promise<Map<string, number>> {
  const of = officeId === undefined ? '' : 'WHERE id = :officeId ';
  const sql = `SELECT id, version FROM offices ${of}ORDER BY id${FOR_UPDATE}`;
  const rows = await select<{ id: string; version: number }>(tx, sql, officeId === undefined ? {} : { officeId });
  return new Map(rows.map(({ id, version }) => [id, version]));
}

/** Counts a change of the office; its row is locked. */
export async function raiseVersion(tx: Transaction, officeId: string): Promise<void> {
  await changeRows(tx, 'UPDATE offices SET version = version + 1 WHERE id = :officeId', { officeId });
}

/** One closing of a date (M-68): why, and how many bookings it ended. */
export interface Closing {
  id: string;
  officeId: string;
  on: string;
  reason: string;
  bookings: number;
  closedAt: Date;
}

export async function insertClosing(tx: Transaction, closing: Closing): Promise<void> {
  const { id, officeId, on, reason, bookings, closedAt } = closing;
  const columns = ['id', 'office_id', 'on_date', 'reason', 'bookings', 'closed_at'];
  await insertRows(tx, { table: 'office_closings', columns }, [[id, officeId, on, reason, bookings, closedAt]]);
}

/** Writes one change of an office's plan; its row is locked. */
export async function writeChange(tx: Transaction, officeId: string, change: OfficeChange): Promise<void> {
  switch (change.kind) {
    case 'details': {
      const { name, address, phone, location, isSample } = change;
      const { longitude, latitude } = location ?? { longitude: null, latitude: null };
      const values = { name, address, phone, longitude, latitude, isSample };
      await OfficeRow.update(values, { where: { id: officeId }, transaction: tx });
      return;
    }
    case 'hours':
      await OfficeHoursRow.destroy({ where: { officeId }, transaction: tx });
      await insertHours(tx, officeId, change.hours);
      return;
    case 'service': {
      const { service, capacity, onlineCapacity } = change;
      await OfficeServiceRow.destroy({ where: { officeId, service }, transaction: tx });
      await OfficeServiceRow.create({ officeId, service, capacity, onlineCapacity }, { transaction: tx });
      return;
    }
    case 'day': {
      const { on, isOpen, hours, onlineCapacity, note } = change;
      await removeDay(tx, officeId, on);
      await insertDays(tx, officeId, [{ onDate: on, isOpen, hours, onlineCapacity, note }]);
      return;
    }
    case 'ordinary':
      await removeDay(tx, officeId, change.on);
  }
}

async function removeDay(tx: Transaction, officeId: string, onDate: string): Promise<void> {
  await OfficeDayRow.destroy({ where: { officeId, onDate }, transaction: tx });
}
