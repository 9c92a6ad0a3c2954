import type { Migration } from './migration';

/** What every feature stands on: keys, limits, audit, outbox, inbox, leases, dated parameters. */
export const platform: Migration = {
  name: '002-platform',
  up: [
    `CREATE TABLE idempotency_keys (
      account_id CHAR(36) NOT NULL, idempotency_key VARCHAR(64) NOT NULL,
      endpoint VARCHAR(64) NOT NULL, body_hash CHAR(64) NOT NULL, reply_enc TEXT,
      created_at DATETIME(3) NOT NULL,
      PRIMARY KEY (idempotency_key, account_id)
    )`,
    'CREATE INDEX idempotency_keys_age ON idempotency_keys (created_at)',
    `CREATE TABLE rate_limits (
      name VARCHAR(190) NOT NULL PRIMARY KEY,
      points INTEGER NOT NULL, expires_ms BIGINT NOT NULL
    )`,
    `CREATE TABLE audit_entries (
      id CHAR(36) NOT NULL PRIMARY KEY,
      at DATETIME(3) NOT NULL,
      actor_kind VARCHAR(16) NOT NULL, actor_id CHAR(36),
      action VARCHAR(64) NOT NULL, object_kind VARCHAR(32) NOT NULL, object_id CHAR(36) NOT NULL,
      trace_id VARCHAR(64) NOT NULL
    )`,
    `CREATE TABLE outbox (
      id CHAR(36) NOT NULL PRIMARY KEY,
      topic VARCHAR(64) NOT NULL, dedup_key VARCHAR(128) NOT NULL UNIQUE,
      account_id CHAR(36) NOT NULL, case_id CHAR(36),
      created_at DATETIME(3) NOT NULL, available_at DATETIME(3) NOT NULL,
      attempts INTEGER NOT NULL DEFAULT 0, delivered_at DATETIME(3)
    )`,
    'CREATE INDEX outbox_waiting ON outbox (delivered_at, available_at)',
    `CREATE TABLE inbox_messages (
      id CHAR(36) NOT NULL PRIMARY KEY,
      account_id CHAR(36) NOT NULL,
      topic VARCHAR(64) NOT NULL, case_id CHAR(36),
      sent_at DATETIME(3) NOT NULL, read_at DATETIME(3),
      FOREIGN KEY (account_id) REFERENCES accounts (id) ON DELETE CASCADE,
      FOREIGN KEY (id) REFERENCES outbox (id)
    )`,
    'CREATE INDEX inbox_of_account ON inbox_messages (account_id, id)',
    `CREATE TABLE leases (
      name VARCHAR(64) NOT NULL PRIMARY KEY,
      holder CHAR(36) NOT NULL, until_at DATETIME(3) NOT NULL
    )`,
    `CREATE TABLE parameters (
      name VARCHAR(64) NOT NULL, valid_from CHAR(10) NOT NULL,
      value_json TEXT NOT NULL, source VARCHAR(255) NOT NULL,
      PRIMARY KEY (name, valid_from)
    )`,
  ],
  only: {
    mysql: [
      "CREATE TRIGGER audit_never_changes BEFORE UPDATE ON audit_entries FOR EACH ROW SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'audit entries are append-only'",
      "CREATE TRIGGER audit_never_goes BEFORE DELETE ON audit_entries FOR EACH ROW SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'audit entries are append-only'",
    ],
    sqlite: [
      "CREATE TRIGGER audit_never_changes BEFORE UPDATE ON audit_entries BEGIN SELECT RAISE(ABORT, 'audit entries are append-only'); END",
      "CREATE TRIGGER audit_never_goes BEFORE DELETE ON audit_entries BEGIN SELECT RAISE(ABORT, 'audit entries are append-only'); END",
    ],
  },
  down: ['inbox_messages', 'outbox', 'audit_entries', 'rate_limits', 'idempotency_keys', 'leases', 'parameters'].map(
    (table) => `DROP TABLE ${table}`,
  ),
};
