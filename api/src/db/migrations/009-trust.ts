import type { Migration } from './migration';

const ENTRY = `id, at, actor_kind, actor_id, action, object_kind, object_id, trace_id`;

/** SQLite cannot add a counting column to a table, so the table is made anew; its triggers go and come with it. */
const sqliteEntries = (position: string) => `CREATE TABLE audit_entries (
      ${position}id CHAR(36) NOT NULL${position === '' ? ' PRIMARY KEY' : ''},
      at DATETIME(3) NOT NULL,
      actor_kind VARCHAR(16) NOT NULL, actor_id CHAR(36),
      action VARCHAR(64) NOT NULL, object_kind VARCHAR(32) NOT NULL, object_id CHAR(36) NOT NULL,
      trace_id VARCHAR(64) NOT NULL
    )`;

const sqliteRebuilt = (position: string) => [
  'DROP TRIGGER audit_never_changes',
  'DROP TRIGGER audit_never_goes',
  'ALTER TABLE audit_entries RENAME TO audit_entries_before',
  sqliteEntries(position),
  `INSERT INTO audit_entries (${ENTRY}) SELECT ${ENTRY} FROM audit_entries_before ORDER BY id`,
  'DROP TABLE audit_entries_before',
];

const WHY = [
  'ALTER TABLE audit_entries ADD COLUMN field VARCHAR(64)',
  'ALTER TABLE audit_entries ADD COLUMN reason VARCHAR(32)',
  'ALTER TABLE audit_entries ADD COLUMN note VARCHAR(200)',
];

/** The law asks for six months; look-ups are kept three years (P-11). Nobody, root aside, removes a younger line. */
const KEPT = { mysql: 'UTC_TIMESTAMP(3) - INTERVAL 3 YEAR', sqlite: "datetime('now', '-3 years')" };
const REFUSED = 'audit entries are append-only';

const mysqlTrigger = (name: string, on: string, when: string) =>
  `CREATE TRIGGER ${name} BEFORE ${on} FOR EACH ROW IF ${when} THEN SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = '${REFUSED}'; END IF`;
const sqliteTrigger = (name: string, on: string, when: string) =>
  `CREATE TRIGGER ${name} BEFORE ${on} WHEN ${when} BEGIN SELECT RAISE(ABORT, '${REFUSED}'); END`;

const ALWAYS = { mysql: 'TRUE', sqlite: '1' };

/** What the original triggers say, for the way back. */
const BEFORE = { changes: 'UPDATE ON audit_entries', goes: 'DELETE ON audit_entries' };

/**
 * A line gets a `position` in the order the database took it, which no clock of a process can confuse, and is known by
 * it; the sealer chains the lines in that order, a block a row. A seal only ever loses its digests, when the lines under it have gone.
 */
export const trust: Migration = {
  name: '009-trust',
  up: [
    `CREATE TABLE audit_seals (
      sequence BIGINT NOT NULL PRIMARY KEY,
      last_position BIGINT NOT NULL, entry_count INTEGER NOT NULL,
      sealed_at DATETIME(3) NOT NULL,
      digests MEDIUMTEXT, digests_hash CHAR(64) NOT NULL,
      previous_hash CHAR(64) NOT NULL UNIQUE, hash CHAR(64) NOT NULL,
      CHECK (sequence >= 1), CHECK (entry_count >= 1)
    )`,
    'CREATE INDEX audit_seals_age ON audit_seals (sealed_at)',
    `CREATE TABLE audit_alerts (
      id CHAR(36) NOT NULL PRIMARY KEY,
      kind VARCHAR(32) NOT NULL, staff_id CHAR(36) NOT NULL,
      looks INTEGER NOT NULL, since DATETIME(3) NOT NULL, raised_at DATETIME(3) NOT NULL,
      seen_at DATETIME(3), seen_by CHAR(36)
    )`,
    'CREATE INDEX audit_alerts_of_staff ON audit_alerts (staff_id, kind, raised_at)',
    'ALTER TABLE accounts ADD COLUMN closed_at DATETIME(3)',
  ],
  only: {
    mysql: [
      'ALTER TABLE audit_entries DROP PRIMARY KEY, ADD COLUMN position BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY',
      ...WHY,
      'CREATE INDEX audit_entries_of_object ON audit_entries (object_id, position)',
      'CREATE INDEX audit_entries_of_actor ON audit_entries (actor_id, position)',
      'DROP TRIGGER audit_never_goes',
      mysqlTrigger('audit_never_goes', 'DELETE ON audit_entries', `OLD.at > ${KEPT.mysql}`),
      mysqlTrigger('seal_never_changes', 'UPDATE ON audit_seals', `OLD.sealed_at > ${KEPT.mysql}`),
      mysqlTrigger('seal_never_goes', 'DELETE ON audit_seals', ALWAYS.mysql),
    ],
    sqlite: [
      ...sqliteRebuilt('position INTEGER PRIMARY KEY AUTOINCREMENT, '),
      ...WHY,
      'CREATE INDEX audit_entries_of_object ON audit_entries (object_id, position)',
      'CREATE INDEX audit_entries_of_actor ON audit_entries (actor_id, position)',
      sqliteTrigger('audit_never_changes', BEFORE.changes, ALWAYS.sqlite),
      sqliteTrigger('audit_never_goes', BEFORE.goes, `OLD.at > ${KEPT.sqlite}`),
      sqliteTrigger('seal_never_changes', 'UPDATE ON audit_seals', `OLD.sealed_at > ${KEPT.sqlite}`),
      sqliteTrigger('seal_never_goes', 'DELETE ON audit_seals', ALWAYS.sqlite),
    ],
  },
  onlyDown: {
    mysql: [
      'DROP TRIGGER audit_never_goes',
      mysqlTrigger('audit_never_goes', BEFORE.goes, ALWAYS.mysql),
      'DROP INDEX audit_entries_of_object ON audit_entries',
      'DROP INDEX audit_entries_of_actor ON audit_entries',
      `ALTER TABLE audit_entries DROP COLUMN position, DROP COLUMN field, DROP COLUMN reason, DROP COLUMN note,
        ADD PRIMARY KEY (id)`,
    ],
    sqlite: [
      ...sqliteRebuilt(''),
      sqliteTrigger('audit_never_changes', BEFORE.changes, ALWAYS.sqlite),
      sqliteTrigger('audit_never_goes', BEFORE.goes, ALWAYS.sqlite),
    ],
  },
  down: ['ALTER TABLE accounts DROP COLUMN closed_at', 'DROP TABLE audit_alerts', 'DROP TABLE audit_seals'],
};
