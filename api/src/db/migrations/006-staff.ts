import type { Migration } from './migration';

const CONTROL = "('administrator', 'security_administrator', 'auditor')";

/**
 * Members of staff. `duty` is set for the three roles that watch each other, and the unique key over it is what keeps
 * anybody from holding two of them, whatever a program does. `office_key` stands in for an office that is null, which
 * a unique key would not compare.
 */
export const staff: Migration = {
  name: '006-staff',
  up: [
    `CREATE TABLE staff_accounts (
      id CHAR(36) NOT NULL PRIMARY KEY,
      login VARCHAR(32) NOT NULL UNIQUE, name_enc VARCHAR(512) NOT NULL,
      password_hash VARCHAR(255) NOT NULL, initial_until DATETIME(3),
      totp_enc VARCHAR(255), totp_step BIGINT, enrolled_at DATETIME(3),
      signed_in_at DATETIME(3), disabled_at DATETIME(3),
      version INTEGER NOT NULL DEFAULT 1, created_at DATETIME(3) NOT NULL,
      CHECK (enrolled_at IS NULL OR totp_enc IS NOT NULL)
    )`,
    `CREATE TABLE staff_roles (
      id CHAR(36) NOT NULL PRIMARY KEY,
      staff_id CHAR(36) NOT NULL, role VARCHAR(32) NOT NULL,
      office_id CHAR(36), office_key VARCHAR(36) NOT NULL, duty VARCHAR(8),
      UNIQUE (staff_id, role, office_key),
      UNIQUE (staff_id, duty),
      CHECK (role NOT IN ${CONTROL} OR duty IS NOT NULL),
      CHECK (duty IS NULL OR duty = 'control'),
      CHECK (duty IS NULL OR office_id IS NULL),
      CHECK (office_key = COALESCE(office_id, '')),
      FOREIGN KEY (staff_id) REFERENCES staff_accounts (id) ON DELETE CASCADE,
      FOREIGN KEY (office_id) REFERENCES offices (id)
    )`,
    `CREATE TABLE staff_sessions (
      id CHAR(36) NOT NULL PRIMARY KEY,
      token_hash CHAR(64) NOT NULL UNIQUE, staff_id CHAR(36) NOT NULL,
      created_at DATETIME(3) NOT NULL, seen_at DATETIME(3) NOT NULL, stepped_up_at DATETIME(3),
      FOREIGN KEY (staff_id) REFERENCES staff_accounts (id) ON DELETE CASCADE
    )`,
    'CREATE INDEX staff_sessions_age ON staff_sessions (created_at)',
    `CREATE TABLE staff_attempts (
      login_hash CHAR(64) NOT NULL PRIMARY KEY,
      failures INTEGER NOT NULL, tried_at DATETIME(3) NOT NULL, locked_until DATETIME(3),
      CHECK (failures >= 0)
    )`,
    'ALTER TABLE sessions ADD COLUMN stepped_up_at DATETIME(3)',
  ],
  down: [
    'ALTER TABLE sessions DROP COLUMN stepped_up_at',
    'DROP TABLE staff_attempts',
    'DROP TABLE staff_sessions',
    'DROP TABLE staff_roles',
    'DROP TABLE staff_accounts',
  ],
};
