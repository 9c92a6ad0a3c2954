import { STREETS } from '@jianghan/shared/relief/streets';
import type { Migration } from './migration';

/** No phone or address of a street was found (D-06): the city line puts people through. */
const STREET_ROWS = STREETS.map(
  ({ officeId, code, name }) => `('${officeId}', '${name}', '', '12345', 'street', '${code}')`,
);

const CASES = "SELECT id FROM case_files WHERE kind = 'relief'";

/**
 * Temporary relief. What the work list sorts by is copied from the case file, so that a booking pays for no index of
 * ours. `entered_key` stands in for an `entered_by` that is null; a decision carries it along by foreign key, and the
 * check on it is what keeps whoever entered a case from deciding it, whatever a program does. `stands` and `pair` are
 * null once a decision was sent back, and the unique keys no longer count it.
 */
export const relief: Migration = {
  name: '013-relief',
  up: [
    "ALTER TABLE offices ADD COLUMN kind VARCHAR(16) NOT NULL DEFAULT 'registry'",
    'ALTER TABLE offices ADD COLUMN code VARCHAR(12)',
    `INSERT INTO offices (id, name, address, phone, kind, code) VALUES ${STREET_ROWS.join(', ')}`,
    `CREATE TABLE relief_emergencies (
      id CHAR(36) NOT NULL PRIMARY KEY,
      title VARCHAR(60) NOT NULL, notice VARCHAR(500) NOT NULL, windows VARCHAR(500) NOT NULL,
      street_limit INTEGER NOT NULL, fast_ceiling INTEGER NOT NULL,
      from_date CHAR(10) NOT NULL, until_date CHAR(10) NOT NULL,
      declared_by CHAR(36) NOT NULL, declared_at DATETIME(3) NOT NULL, ended_at DATETIME(3),
      version INTEGER NOT NULL DEFAULT 1,
      CHECK (from_date <= until_date), CHECK (street_limit >= 1), CHECK (fast_ceiling >= 1)
    )`,
    `CREATE TABLE relief_cases (
      id CHAR(36) NOT NULL PRIMARY KEY,
      office_id CHAR(36) NOT NULL, state VARCHAR(20) NOT NULL, is_open BOOLEAN NOT NULL, due_at DATETIME(3),
      origin VARCHAR(8) NOT NULL,
      name_enc VARCHAR(512), name_hash CHAR(64), phone_enc VARCHAR(255), phone_hash CHAR(64),
      id_number_enc VARCHAR(255), id_hash CHAR(64),
      place_enc TEXT, community VARCHAR(64),
      cause VARCHAR(24) NOT NULL, began VARCHAR(8), story_enc TEXT,
      is_danger BOOLEAN NOT NULL DEFAULT 0, is_small BOOLEAN,
      persons INTEGER NOT NULL DEFAULT 1,
      is_recognised BOOLEAN NOT NULL DEFAULT 0, is_secluded BOOLEAN NOT NULL DEFAULT 0,
      lane VARCHAR(12), received_on CHAR(10) NOT NULL, accepted_on CHAR(10),
      clock VARCHAR(12), clock_from CHAR(10), clock_days INTEGER, clock_unit VARCHAR(8), clock_left INTEGER,
      was_supplemented BOOLEAN NOT NULL DEFAULT 0, is_prepaid BOOLEAN NOT NULL DEFAULT 0,
      amount_fen INTEGER NOT NULL DEFAULT 0, emergency_id CHAR(36),
      claimed_by CHAR(36), claimed_at DATETIME(3),
      entered_by CHAR(36), entered_key VARCHAR(36) NOT NULL,
      escalated_at DATETIME(3),
      UNIQUE (id, entered_key),
      CHECK (origin IN ('self', 'proxy', 'counter', 'report')),
      CHECK (entered_key = COALESCE(entered_by, '')),
      CHECK (persons >= 1), CHECK (amount_fen >= 0), CHECK (clock_left IS NULL OR clock_left >= 0),
      FOREIGN KEY (id) REFERENCES case_files (id),
      FOREIGN KEY (office_id) REFERENCES offices (id),
      FOREIGN KEY (emergency_id) REFERENCES relief_emergencies (id)
    )`,
    'CREATE INDEX relief_cases_of_office ON relief_cases (office_id, is_open, due_at, id)',
    'CREATE INDEX relief_cases_due ON relief_cases (is_open, due_at, id)',
    'CREATE INDEX relief_cases_claimed ON relief_cases (claimed_by, is_open, due_at, id)',
    'CREATE INDEX relief_cases_of_name ON relief_cases (name_hash, id)',
    'CREATE INDEX relief_cases_of_phone ON relief_cases (phone_hash, id)',
    'CREATE INDEX relief_cases_of_person ON relief_cases (id_hash, id)',
    `CREATE TABLE relief_helpers (
      id CHAR(36) NOT NULL PRIMARY KEY,
      case_id CHAR(36) NOT NULL UNIQUE, part VARCHAR(8) NOT NULL,
      name_enc VARCHAR(512), phone_enc VARCHAR(255),
      relation VARCHAR(16), basis VARCHAR(12), account_id CHAR(36),
      CHECK (part IN ('proxy', 'reporter')), CHECK (part = 'reporter' OR basis IN ('consent', 'incapacity')),
      FOREIGN KEY (case_id) REFERENCES relief_cases (id)
    )`,
    `CREATE TABLE relief_steps (
      id CHAR(36) NOT NULL PRIMARY KEY,
      case_id CHAR(36) NOT NULL, version INTEGER NOT NULL, action VARCHAR(32) NOT NULL,
      input_enc MEDIUMTEXT NOT NULL,
      UNIQUE (case_id, version),
      FOREIGN KEY (case_id, version) REFERENCES case_events (case_id, version)
    )`,
    `CREATE TABLE relief_decisions (
      id CHAR(36) NOT NULL PRIMARY KEY,
      case_id CHAR(36) NOT NULL, version INTEGER NOT NULL, entered_key VARCHAR(36) NOT NULL,
      step VARCHAR(8) NOT NULL, stands VARCHAR(8), pair INTEGER,
      outcome VARCHAR(8) NOT NULL, amount_fen INTEGER NOT NULL,
      decided_by CHAR(36) NOT NULL, decided_as VARCHAR(20) NOT NULL, decided_at DATETIME(3) NOT NULL,
      UNIQUE (case_id, version), UNIQUE (case_id, stands), UNIQUE (case_id, pair, decided_by),
      CHECK (step IN ('prepay', 'first', 'final')), CHECK (stands IS NULL OR stands = step),
      CHECK (outcome IN ('granted', 'refused')), CHECK (amount_fen >= 0),
      CHECK (decided_by <> entered_key),
      FOREIGN KEY (case_id, entered_key) REFERENCES relief_cases (id, entered_key)
    )`,
    `CREATE TABLE relief_grants (
      id CHAR(36) NOT NULL PRIMARY KEY,
      case_id CHAR(36) NOT NULL, version INTEGER NOT NULL, position INTEGER NOT NULL,
      kind VARCHAR(8) NOT NULL, amount_fen INTEGER, pay_on CHAR(10), is_prepaid BOOLEAN NOT NULL DEFAULT 0,
      what_enc TEXT, provider_enc TEXT, quantity INTEGER, value_fen INTEGER,
      granted_at DATETIME(3), stopped_at DATETIME(3),
      UNIQUE (case_id, version, position),
      CHECK (kind IN ('money', 'goods', 'service')),
      CHECK (kind <> 'money' OR amount_fen >= 1), CHECK (kind <> 'goods' OR (quantity >= 1 AND value_fen >= 1)),
      FOREIGN KEY (case_id) REFERENCES relief_cases (id)
    )`,
    `CREATE TABLE relief_deliveries (
      id CHAR(36) NOT NULL PRIMARY KEY,
      case_id CHAR(36) NOT NULL, grant_id CHAR(36) NOT NULL UNIQUE,
      delivered_on CHAR(10) NOT NULL, received_by_enc VARCHAR(512) NOT NULL, note_enc TEXT,
      recorded_by CHAR(36) NOT NULL, recorded_at DATETIME(3) NOT NULL,
      FOREIGN KEY (case_id) REFERENCES relief_cases (id),
      FOREIGN KEY (grant_id) REFERENCES relief_grants (id)
    )`,
    `CREATE TABLE relief_promises (
      id CHAR(36) NOT NULL PRIMARY KEY,
      case_id CHAR(36) NOT NULL UNIQUE, items_enc TEXT NOT NULL, due_on CHAR(10) NOT NULL, kept_at DATETIME(3),
      FOREIGN KEY (case_id) REFERENCES relief_cases (id)
    )`,
    `CREATE TABLE relief_notes (
      id CHAR(36) NOT NULL PRIMARY KEY,
      case_id CHAR(36) NOT NULL, staff_id CHAR(36) NOT NULL, text_enc TEXT NOT NULL, written_at DATETIME(3) NOT NULL,
      FOREIGN KEY (case_id) REFERENCES relief_cases (id)
    )`,
    'CREATE INDEX relief_notes_of_case ON relief_notes (case_id, id)',
    `CREATE TABLE relief_objections (
      id CHAR(36) NOT NULL PRIMARY KEY,
      case_id CHAR(36) NOT NULL, objector_enc VARCHAR(512), text_enc TEXT NOT NULL, recorded_at DATETIME(3) NOT NULL,
      FOREIGN KEY (case_id) REFERENCES relief_cases (id)
    )`,
    'CREATE INDEX relief_objections_of_case ON relief_objections (case_id, id)',
    `CREATE TABLE relief_signatures (
      id CHAR(36) NOT NULL PRIMARY KEY,
      case_id CHAR(36) NOT NULL, document VARCHAR(16) NOT NULL, method VARCHAR(8) NOT NULL,
      signer_enc VARCHAR(512) NOT NULL, phone_hash CHAR(64), text_hash CHAR(64) NOT NULL,
      witnessed_by CHAR(36), signed_at DATETIME(3) NOT NULL,
      CHECK (document IN ('application', 'promise', 'authorisation', 'charity')),
      CHECK (method IN ('sms', 'paper')), CHECK (method = 'sms' OR witnessed_by IS NOT NULL),
      CHECK (method = 'paper' OR phone_hash IS NOT NULL),
      FOREIGN KEY (case_id) REFERENCES relief_cases (id)
    )`,
    'CREATE INDEX relief_signatures_of_case ON relief_signatures (case_id, id)',
  ],
  down: [
    ...[
      'relief_signatures',
      'relief_objections',
      'relief_notes',
      'relief_promises',
      'relief_deliveries',
      'relief_grants',
      'relief_decisions',
      'relief_steps',
      'relief_helpers',
      'relief_cases',
      'relief_emergencies',
    ].map((table) => `DROP TABLE ${table}`),
    `DELETE FROM case_members WHERE case_id IN (${CASES})`,
    `DELETE FROM case_events WHERE case_id IN (${CASES})`,
    "DELETE FROM case_files WHERE kind = 'relief'",
    "DELETE FROM staff_roles WHERE office_id IN (SELECT id FROM offices WHERE kind = 'street')",
    "DELETE FROM offices WHERE kind = 'street'",
    'ALTER TABLE offices DROP COLUMN code',
    'ALTER TABLE offices DROP COLUMN kind',
  ],
};
