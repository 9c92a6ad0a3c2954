import type { Migration } from './migration';

/**
 * The hall of a registry. Numbers come from the row of the day, never from the highest number found. A ticket points at
 * its booking by id alone: the booking goes when its retention ends, the ticket by a job of its own.
 */
export const hall: Migration = {
  name: '010-hall',
  up: [
    `CREATE TABLE hall_days (
      office_id CHAR(36) NOT NULL, on_date CHAR(10) NOT NULL,
      booked_last INTEGER NOT NULL DEFAULT 0, walk_in_last INTEGER NOT NULL DEFAULT 0,
      revision INTEGER NOT NULL DEFAULT 0, closed_at DATETIME(3),
      PRIMARY KEY (office_id, on_date),
      FOREIGN KEY (office_id) REFERENCES offices (id)
    )`,
    `CREATE TABLE hall_tickets (
      id CHAR(36) NOT NULL PRIMARY KEY,
      office_id CHAR(36) NOT NULL, on_date CHAR(10) NOT NULL,
      kind VARCHAR(8) NOT NULL, number INTEGER NOT NULL,
      service VARCHAR(16) NOT NULL, booking_id CHAR(36) UNIQUE,
      priority BOOLEAN NOT NULL DEFAULT 0, starts_at DATETIME(3), arrived_at DATETIME(3) NOT NULL,
      issued_at DATETIME(3) NOT NULL,
      state VARCHAR(8) NOT NULL, version INTEGER NOT NULL DEFAULT 1,
      window_number INTEGER, calls INTEGER NOT NULL DEFAULT 0,
      called_at DATETIME(3), last_called_at DATETIME(3), started_at DATETIME(3), ended_at DATETIME(3),
      result VARCHAR(24), ceremony VARCHAR(3),
      is_corrected BOOLEAN NOT NULL DEFAULT 0, is_closed_by_day BOOLEAN NOT NULL DEFAULT 0,
      UNIQUE (office_id, on_date, kind, number),
      CHECK (kind IN ('booked', 'walk_in')), CHECK (number >= 1),
      CHECK (state <> 'done' OR result IS NOT NULL),
      FOREIGN KEY (office_id, on_date) REFERENCES hall_days (office_id, on_date)
    )`,
    'CREATE INDEX hall_tickets_of_date ON hall_tickets (on_date)',
    `CREATE TABLE hall_corrections (
      id CHAR(36) NOT NULL PRIMARY KEY,
      ticket_id CHAR(36) NOT NULL, corrected_at DATETIME(3) NOT NULL, staff_id CHAR(36) NOT NULL,
      reason VARCHAR(24) NOT NULL, earlier_result VARCHAR(24) NOT NULL, earlier_ceremony VARCHAR(3),
      FOREIGN KEY (ticket_id) REFERENCES hall_tickets (id)
    )`,
    'CREATE INDEX hall_corrections_of_ticket ON hall_corrections (ticket_id)',
    'ALTER TABLE accounts ADD COLUMN banned_until DATETIME(3)',
    'ALTER TABLE marriage_bookings ADD COLUMN caller_id CHAR(36)',
  ],
  down: [
    'ALTER TABLE marriage_bookings DROP COLUMN caller_id',
    'ALTER TABLE accounts DROP COLUMN banned_until',
    'DROP TABLE hall_corrections',
    'DROP TABLE hall_tickets',
    'DROP TABLE hall_days',
  ],
};
