import type { Migration } from './migration';

export const casefile: Migration = {
  name: '003-casefile',
  up: [
    `CREATE TABLE case_files (
      id CHAR(36) NOT NULL PRIMARY KEY,
      reference CHAR(14) NOT NULL UNIQUE,
      kind VARCHAR(32) NOT NULL,
      account_id CHAR(36) NOT NULL, office_id CHAR(36),
      state VARCHAR(32) NOT NULL, version INTEGER NOT NULL DEFAULT 1,
      happens_at DATETIME(3), due_at DATETIME(3),
      opened_at DATETIME(3) NOT NULL, updated_at DATETIME(3) NOT NULL,
      unified_case_no VARCHAR(64), item_impl_code CHAR(31),
      CHECK (version >= 1),
      FOREIGN KEY (account_id) REFERENCES accounts (id)
    )`,
    'CREATE INDEX case_files_of_account ON case_files (account_id, id)',
    `CREATE TABLE case_events (
      case_id CHAR(36) NOT NULL, version INTEGER NOT NULL,
      action VARCHAR(32) NOT NULL, from_state VARCHAR(32), to_state VARCHAR(32) NOT NULL,
      actor_kind VARCHAR(16) NOT NULL, actor_id CHAR(36),
      at DATETIME(3) NOT NULL,
      PRIMARY KEY (case_id, version),
      FOREIGN KEY (case_id) REFERENCES case_files (id)
    )`,
  ],
  down: ['DROP TABLE case_events', 'DROP TABLE case_files'],
};
