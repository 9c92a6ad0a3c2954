import type { Migration } from './migration';

/** Administration without a programmer: versions of an office, closed dates, settings with their history, holidays, figures. */
export const officeAdmin: Migration = {
  name: '011-office-admin',
  up: [
    'ALTER TABLE offices ADD COLUMN version INTEGER NOT NULL DEFAULT 1',
    `CREATE TABLE office_closings (
      id CHAR(36) NOT NULL PRIMARY KEY,
      office_id CHAR(36) NOT NULL, on_date CHAR(10) NOT NULL,
      reason VARCHAR(40) NOT NULL, bookings INTEGER NOT NULL,
      closed_at DATETIME(3) NOT NULL,
      FOREIGN KEY (office_id) REFERENCES offices (id)
    )`,
    'CREATE INDEX office_closings_of_day ON office_closings (office_id, on_date)',
    `CREATE TABLE parameter_settings (
      name VARCHAR(64) NOT NULL, version INTEGER NOT NULL,
      valid_from CHAR(10) NOT NULL, value_json TEXT NOT NULL, source VARCHAR(255) NOT NULL,
      set_at DATETIME(3) NOT NULL,
      PRIMARY KEY (name, version)
    )`,
    `CREATE TABLE holiday_years (
      holiday_year INTEGER NOT NULL PRIMARY KEY,
      version INTEGER NOT NULL, days_json TEXT NOT NULL, source VARCHAR(255) NOT NULL,
      loaded_at DATETIME(3) NOT NULL
    )`,
    `CREATE TABLE office_counters (
      office_id CHAR(36) NOT NULL, on_date CHAR(10) NOT NULL, counter VARCHAR(24) NOT NULL,
      amount INTEGER NOT NULL,
      PRIMARY KEY (office_id, on_date, counter),
      FOREIGN KEY (office_id) REFERENCES offices (id)
    )`,
  ],
  down: [
    'DROP TABLE office_counters',
    'DROP TABLE holiday_years',
    'DROP TABLE parameter_settings',
    'DROP TABLE office_closings',
    'ALTER TABLE offices DROP COLUMN version',
  ],
};
