import { type Connection, createConnection } from 'mysql2/promise';

const CONNECTIONS = 8;

/** The least a booking can be in SQL: two tables, a guarded UPDATE and an INSERT in a transaction of its own. */
export async function makeBareTables(url: string, slotIds: readonly string[]): Promise<void> {
  const connection = await createConnection(url);
  await connection.query(
    'CREATE TABLE bare_slots (id CHAR(36) PRIMARY KEY, taken INT NOT NULL, capacity INT NOT NULL) ENGINE=InnoDB',
  );
  await connection.query(
    'CREATE TABLE bare_bookings (id BIGINT AUTO_INCREMENT PRIMARY KEY, slot_id CHAR(36) NOT NULL, person CHAR(36) NOT NULL) ENGINE=InnoDB',
  );
  await connection.query('INSERT INTO bare_slots VALUES ?', [slotIds.map((id) => [id, 0, 1_000_000])]);
  await connection.end();
}

/** Booking transactions a second over eight connections, each on the next slot. */
export async function bareBookingsPerSecond(url: string, slotIds: readonly string[], seconds: number): Promise<number> {
  const connections = await Promise.all(Array.from({ length: CONNECTIONS }, () => createConnection(url)));
  let done = 0;
  const startedAt = performance.now();
  const endsAt = startedAt + seconds * 1000;
  const book = async (connection: Connection): Promise<void> => {
    while (performance.now() < endsAt) {
      const slotId = slotIds[done % slotIds.length] as string;
      await connection.query('START TRANSACTION');
      await connection.execute('UPDATE bare_slots SET taken = taken + 1 WHERE id = ? AND taken < capacity', [slotId]);
      await connection.execute('INSERT INTO bare_bookings (slot_id, person) VALUES (?, ?)', [slotId, slotId]);
      await connection.query('COMMIT');
      done += 1;
    }
  };
  await Promise.all(connections.map(book));
  const rate = done / ((performance.now() - startedAt) / 1000);
  await Promise.all(connections.map((connection) => connection.end()));
  return rate;
}
