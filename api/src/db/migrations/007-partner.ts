import type { Migration } from './migration';

/** Who else a case belongs to, whom somebody no longer lets name them, and how often a booking was moved. */
export const partner: Migration = {
  name: '007-partner',
  up: [
    `CREATE TABLE case_members (
      case_id CHAR(36) NOT NULL, account_id CHAR(36) NOT NULL,
      joined_at DATETIME(3) NOT NULL,
      PRIMARY KEY (case_id, account_id),
      FOREIGN KEY (case_id) REFERENCES case_files (id) ON DELETE CASCADE,
      FOREIGN KEY (account_id) REFERENCES accounts (id) ON DELETE CASCADE
    )`,
    'CREATE INDEX case_members_of_account ON case_members (account_id, case_id)',
    `CREATE TABLE marriage_bars (
      id CHAR(36) NOT NULL PRIMARY KEY,
      booker_id CHAR(36) NOT NULL, id_hash CHAR(64) NOT NULL,
      account_id CHAR(36) NOT NULL, barred_at DATETIME(3) NOT NULL,
      UNIQUE (booker_id, id_hash),
      FOREIGN KEY (booker_id) REFERENCES accounts (id) ON DELETE CASCADE,
      FOREIGN KEY (account_id) REFERENCES accounts (id) ON DELETE CASCADE
    )`,
    'CREATE INDEX marriage_bars_of_account ON marriage_bars (account_id, id)',
    'ALTER TABLE marriage_bookings ADD COLUMN moves INTEGER NOT NULL DEFAULT 0',
    'CREATE INDEX case_files_due ON case_files (due_at)',
  ],
  onlyDown: {
    mysql: ['DROP INDEX case_files_due ON case_files'],
    sqlite: ['DROP INDEX case_files_due'],
  },
  down: ['ALTER TABLE marriage_bookings DROP COLUMN moves', 'DROP TABLE marriage_bars', 'DROP TABLE case_members'],
};
