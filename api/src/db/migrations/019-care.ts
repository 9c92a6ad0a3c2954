import type { Migration } from './migration';

const KINDS = "'visit', 'intention', 'home_service', 'advice'";
const CASES = `SELECT id FROM case_files WHERE kind IN (${KINDS})`;

/**
 * What is asked of eldercare: visits, wishes to move in, orders with their visits, questions. `live_key` is null once a
 * case is over, so that its unique key counts what is running: one visit and one wish of an account at a place.
 * `look_at` is when somebody has to look next, for the lists of the staff. Each case is of an office: the place, or the
 * street of the adviser; `street_id` is where the home of the elder lies.
 */
export const care: Migration = {
  name: '019-care',
  up: [
    `CREATE TABLE visit_slots (
      id CHAR(36) NOT NULL PRIMARY KEY,
      office_id CHAR(36) NOT NULL,
      starts_at DATETIME(3) NOT NULL, ends_at DATETIME(3) NOT NULL,
      capacity INTEGER NOT NULL, taken INTEGER NOT NULL DEFAULT 0, is_open BOOLEAN NOT NULL DEFAULT 1,
      CHECK (taken >= 0 AND taken <= capacity), CHECK (starts_at < ends_at), UNIQUE (office_id, starts_at),
      FOREIGN KEY (office_id) REFERENCES offices (id)
    )`,
    `CREATE TABLE care_cases (
      id CHAR(36) NOT NULL PRIMARY KEY,
      kind VARCHAR(16) NOT NULL, office_id CHAR(36) NOT NULL, street_id CHAR(36),
      state VARCHAR(16) NOT NULL, is_open BOOLEAN NOT NULL,
      happens_at DATETIME(3), due_at DATETIME(3), look_at DATETIME(3) NOT NULL, live_key VARCHAR(100),
      contact_name_enc VARCHAR(512) NOT NULL, contact_phone_enc VARCHAR(255) NOT NULL, phone_hash CHAR(64) NOT NULL,
      relation VARCHAR(16) NOT NULL, note_enc TEXT,
      entered_by CHAR(36),
      UNIQUE (live_key), CHECK (kind IN (${KINDS})),
      FOREIGN KEY (id) REFERENCES case_files (id),
      FOREIGN KEY (office_id) REFERENCES offices (id)
    )`,
    'CREATE INDEX care_cases_of_office ON care_cases (office_id, is_open, look_at, id)',
    'CREATE INDEX care_cases_of_street ON care_cases (street_id, is_open, look_at, id)',
    'CREATE INDEX care_cases_to_look_at ON care_cases (is_open, look_at, id)',
    'CREATE INDEX care_cases_due ON care_cases (is_open, due_at, id)',
    `CREATE TABLE care_visits (
      id CHAR(36) NOT NULL PRIMARY KEY,
      slot_id CHAR(36) NOT NULL, people INTEGER NOT NULL,
      CHECK (people >= 1),
      FOREIGN KEY (id) REFERENCES care_cases (id),
      FOREIGN KEY (slot_id) REFERENCES visit_slots (id)
    )`,
    `CREATE TABLE care_intentions (
      id CHAR(36) NOT NULL PRIMARY KEY,
      elder_name_enc VARCHAR(512) NOT NULL, elder_age INTEGER NOT NULL, is_destitute BOOLEAN NOT NULL,
      wanted_from CHAR(10), queue_class INTEGER, ability_level INTEGER, queued_at DATETIME(3), room_enc VARCHAR(512),
      CHECK (queue_class IS NULL OR queue_class BETWEEN 1 AND 4),
      FOREIGN KEY (id) REFERENCES care_cases (id)
    )`,
    `CREATE TABLE care_orders (
      id CHAR(36) NOT NULL PRIMARY KEY,
      service VARCHAR(16) NOT NULL, elder_name_enc VARCHAR(512) NOT NULL, address_enc TEXT NOT NULL,
      schedule_json VARCHAR(500) NOT NULL, at_time CHAR(5) NOT NULL,
      FOREIGN KEY (id) REFERENCES care_cases (id)
    )`,
    `CREATE TABLE order_visits (
      id CHAR(36) NOT NULL PRIMARY KEY,
      case_id CHAR(36) NOT NULL, office_id CHAR(36) NOT NULL,
      starts_at DATETIME(3) NOT NULL, state VARCHAR(16) NOT NULL, version INTEGER NOT NULL,
      said_enc TEXT, changed_at DATETIME(3) NOT NULL,
      UNIQUE (case_id, starts_at),
      FOREIGN KEY (case_id) REFERENCES care_orders (id),
      FOREIGN KEY (office_id) REFERENCES offices (id)
    )`,
    'CREATE INDEX order_visits_of_day ON order_visits (office_id, starts_at, id)',
    'CREATE INDEX order_visits_by_state ON order_visits (state, starts_at, id)',
    `CREATE TABLE care_words (
      id CHAR(36) NOT NULL PRIMARY KEY,
      case_id CHAR(36) NOT NULL, version INTEGER NOT NULL, action VARCHAR(16) NOT NULL,
      text_enc TEXT NOT NULL, said_at DATETIME(3) NOT NULL,
      UNIQUE (case_id, version),
      FOREIGN KEY (case_id) REFERENCES care_cases (id)
    )`,
    `CREATE TABLE care_abilities (
      id CHAR(36) NOT NULL PRIMARY KEY,
      score_enc VARCHAR(255) NOT NULL, level_enc VARCHAR(255) NOT NULL, points_enc TEXT NOT NULL,
      FOREIGN KEY (id) REFERENCES care_cases (id)
    )`,
    `CREATE TABLE care_alerts (
      id CHAR(36) NOT NULL PRIMARY KEY,
      visit_id CHAR(36) NOT NULL UNIQUE, street_id CHAR(36), raised_at DATETIME(3) NOT NULL,
      settled_by CHAR(36), settled_at DATETIME(3), note_enc TEXT,
      FOREIGN KEY (visit_id) REFERENCES order_visits (id)
    )`,
    'CREATE INDEX care_alerts_waiting ON care_alerts (settled_at, id)',
  ],
  down: [
    'DROP TABLE care_alerts',
    'DROP TABLE care_abilities',
    'DROP TABLE care_words',
    'DROP TABLE order_visits',
    'DROP TABLE care_orders',
    'DROP TABLE care_intentions',
    'DROP TABLE care_visits',
    'DROP TABLE care_cases',
    'DROP TABLE visit_slots',
    `DELETE FROM case_members WHERE case_id IN (${CASES})`,
    `DELETE FROM case_events WHERE case_id IN (${CASES})`,
    `DELETE FROM case_files WHERE kind IN (${KINDS})`,
  ],
};
