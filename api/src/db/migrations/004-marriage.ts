import type { Migration } from './migration';

/** Offices, hours, capacities and special days are data (M-50…M-57); the rest is the booking. */
export const marriage: Migration = {
  name: '004-marriage',
  up: [
    `CREATE TABLE offices (
      id CHAR(36) NOT NULL PRIMARY KEY,
      name VARCHAR(100) NOT NULL, address VARCHAR(200) NOT NULL, phone VARCHAR(32) NOT NULL,
      longitude DOUBLE, latitude DOUBLE, is_sample BOOLEAN NOT NULL DEFAULT 0
    )`,
    `CREATE TABLE office_hours (
      id CHAR(36) NOT NULL PRIMARY KEY,
      office_id CHAR(36) NOT NULL, weekday INTEGER NOT NULL CHECK (weekday BETWEEN 1 AND 7),
      opens CHAR(5) NOT NULL, closes CHAR(5) NOT NULL,
      CHECK (opens < closes), UNIQUE (office_id, weekday, opens),
      FOREIGN KEY (office_id) REFERENCES offices (id)
    )`,
    `CREATE TABLE office_services (
      office_id CHAR(36) NOT NULL, service VARCHAR(16) NOT NULL,
      capacity INTEGER NOT NULL, online_capacity INTEGER NOT NULL,
      PRIMARY KEY (office_id, service),
      CHECK (online_capacity >= 0 AND online_capacity <= capacity),
      FOREIGN KEY (office_id) REFERENCES offices (id)
    )`,
    `CREATE TABLE office_days (
      office_id CHAR(36) NOT NULL, on_date CHAR(10) NOT NULL,
      is_open BOOLEAN NOT NULL, hours_json TEXT, online_capacity INTEGER, note VARCHAR(40),
      PRIMARY KEY (office_id, on_date),
      CHECK (online_capacity IS NULL OR online_capacity >= 0),
      FOREIGN KEY (office_id) REFERENCES offices (id)
    )`,
    `CREATE TABLE marriage_slots (
      id CHAR(36) NOT NULL PRIMARY KEY,
      office_id CHAR(36) NOT NULL, service VARCHAR(16) NOT NULL, on_date CHAR(10) NOT NULL,
      starts_at DATETIME(3) NOT NULL, ends_at DATETIME(3) NOT NULL,
      capacity INTEGER NOT NULL, taken INTEGER NOT NULL DEFAULT 0,
      CHECK (taken >= 0 AND taken <= capacity), UNIQUE (office_id, service, starts_at),
      FOREIGN KEY (office_id) REFERENCES offices (id)
    )`,
    'CREATE INDEX marriage_slots_of_day ON marriage_slots (office_id, service, on_date)',
    `CREATE TABLE marriage_partners (
      id CHAR(36) NOT NULL PRIMARY KEY,
      category VARCHAR(16) NOT NULL,
      name_enc VARCHAR(512) NOT NULL, id_number_enc VARCHAR(255) NOT NULL, id_hash CHAR(64) NOT NULL, phone_enc VARCHAR(255),
      created_at DATETIME(3) NOT NULL
    )`,
    `CREATE TABLE marriage_drafts (
      id CHAR(36) NOT NULL PRIMARY KEY,
      account_id CHAR(36) NOT NULL UNIQUE, version INTEGER NOT NULL,
      own_category VARCHAR(16), partner_id CHAR(36),
      ceremony VARCHAR(3), guests INTEGER, counselling VARCHAR(3), needs_json VARCHAR(255) NOT NULL,
      updated_at DATETIME(3) NOT NULL,
      FOREIGN KEY (account_id) REFERENCES accounts (id) ON DELETE CASCADE,
      FOREIGN KEY (partner_id) REFERENCES marriage_partners (id)
    )`,
    `CREATE TABLE marriage_bookings (
      id CHAR(36) NOT NULL PRIMARY KEY,
      slot_id CHAR(36) NOT NULL, partner_id CHAR(36) NOT NULL,
      check_in_token CHAR(22) NOT NULL,
      ceremony VARCHAR(3) NOT NULL, guests INTEGER NOT NULL, counselling VARCHAR(3) NOT NULL, needs_json VARCHAR(255) NOT NULL,
      is_birthday BOOLEAN NOT NULL, late_cancel BOOLEAN NOT NULL DEFAULT 0,
      booked_at DATETIME(3) NOT NULL,
      FOREIGN KEY (id) REFERENCES case_files (id),
      FOREIGN KEY (slot_id) REFERENCES marriage_slots (id),
      FOREIGN KEY (partner_id) REFERENCES marriage_partners (id)
    )`,
    `CREATE TABLE live_parties (
      id_hash CHAR(64) NOT NULL, service_group VARCHAR(16) NOT NULL, booking_id CHAR(36) NOT NULL,
      PRIMARY KEY (id_hash, service_group),
      FOREIGN KEY (booking_id) REFERENCES marriage_bookings (id)
    )`,
    'CREATE INDEX live_parties_of_booking ON live_parties (booking_id)',
    `CREATE TABLE seat_returns (
      id CHAR(36) NOT NULL PRIMARY KEY,
      slot_id CHAR(36) NOT NULL, release_at DATETIME(3) NOT NULL, returned_at DATETIME(3),
      FOREIGN KEY (slot_id) REFERENCES marriage_slots (id)
    )`,
    'CREATE INDEX seat_returns_waiting ON seat_returns (returned_at, release_at)',
  ],
  down: [
    'seat_returns',
    'live_parties',
    'marriage_bookings',
    'marriage_drafts',
    'marriage_partners',
    'marriage_slots',
    'office_days',
    'office_services',
    'office_hours',
    'offices',
  ].map((table) => `DROP TABLE ${table}`),
};
