import { sequelize } from '@jianghan/api/db/database';
import { select } from '@jianghan/api/db/sql';
import { transact } from '@jianghan/api/db/transact';
import { insertSlots } from '@jianghan/api/marriage/store-slots';
import { openOffice } from '@jianghan/api/office/service';
import { addDays, dateOf, instantOf } from '@jianghan/shared/calendar/dates';
import { v7 as uuid } from 'uuid';

const PLENTY = 1_000_000;
const MINUTE_MS = 60_000;
const SPREAD = 200;

export interface Slots {
  /** One slot with room for all. */
  hot: string[];
  /** Two hundred slots with room for all. */
  many: string[];
  /** One slot with two hundred seats. */
  scarce: string;
  seats: number;
}

/** Makes an office and slots that can be booked now, without any limit of the ordinary week. */
export async function makeSlots(): Promise<Slots> {
  const officeId = uuid();
  const office = { name: '登记处', address: '路 1 号', phone: '027-0000-1101', longitude: null, latitude: null };
  await transact((tx) =>
    openOffice(
      tx,
      { id: officeId, ...office, isSample: true, hours: [{ weekday: 1, opens: '08:30', closes: '12:00' }] },
      [{ officeId, service: 'MARRY', capacity: 3, onlineCapacity: 3 }],
    ),
  );
  const onDate = addDays(dateOf(new Date()), 7);
  const first = instantOf(onDate, '06:00').getTime();
  const capacities = [...Array.from({ length: SPREAD + 1 }, () => PLENTY), SPREAD];
  await transact((tx) =>
    insertSlots(
      tx,
      { officeId, service: 'MARRY' },
      capacities.map((capacity, at) => {
        const startsAt = new Date(first + at * MINUTE_MS);
        return { onDate, startsAt, endsAt: new Date(startsAt.getTime() + MINUTE_MS), capacity };
      }),
    ),
  );
  const ids = (await select<{ id: string }>(null, 'SELECT id FROM marriage_slots ORDER BY starts_at')).map(
    ({ id }) => id,
  );
  return { hot: ids.slice(0, 1), many: ids.slice(1, SPREAD + 1), scarce: ids.at(-1) as string, seats: SPREAD };
}

const EMPTIED = [
  'inbox_messages',
  'outbox',
  'live_parties',
  'marriage_bookings',
  'case_events',
  'case_files',
  'idempotency_keys',
  'seat_returns',
  'bare_bookings',
];

/** Everybody may book again: all bookings gone, all seats free. The audit stays: it is chained while the load runs. */
export async function clearBookings(): Promise<void> {
  await sequelize.transaction(async (transaction) => {
    await sequelize.query('SET FOREIGN_KEY_CHECKS = 0', { transaction });
    for (const name of EMPTIED) await sequelize.query(`TRUNCATE TABLE ${name}`, { transaction });
    await sequelize.query('SET FOREIGN_KEY_CHECKS = 1', { transaction });
  });
  await sequelize.query('UPDATE marriage_slots SET taken = 0');
  await sequelize.query('UPDATE bare_slots SET taken = 0');
}

export interface Broken {
  oversold: number;
  double_booked: number;
  lost: number;
}

/** Compares what the rows say with each other and with what was acknowledged. */
export async function countBroken(acknowledged: readonly string[]): Promise<Broken> {
  const [oversold, doubled, bookings] = await Promise.all([
    select(
      null,
      `SELECT s.id FROM marriage_slots s LEFT JOIN marriage_bookings b ON b.slot_id = s.id
      GROUP BY s.id, s.taken, s.capacity HAVING s.taken > s.capacity OR s.taken <> COUNT(b.id)`,
    ),
    select(
      null,
      `SELECT people.id_hash FROM (
        SELECT a.id_hash, b.id FROM marriage_bookings b JOIN case_files f ON f.id = b.id JOIN accounts a ON a.id = f.account_id
        UNION ALL SELECT p.id_hash, b.id FROM marriage_bookings b JOIN marriage_partners p ON p.id = b.partner_id
      ) people JOIN case_files c ON c.id = people.id
      WHERE c.state = 'awaiting_partner' GROUP BY people.id_hash HAVING COUNT(*) > 1`,
    ),
    select<{ id: string }>(null, 'SELECT id FROM marriage_bookings'),
  ]);
  const known = new Set(bookings.map(({ id }) => id));
  return {
    oversold: oversold.length,
    double_booked: doubled.length,
    lost: acknowledged.filter((id) => !known.has(id)).length,
  };
}
