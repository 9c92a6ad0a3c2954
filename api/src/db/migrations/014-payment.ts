import type { Migration } from './migration';

/**
 * Payments of relief. `open_grant` is the grant itself until the payment has failed or was stopped: while one is on its
 * way or has arrived, the unique key lets no second one be. An outcome is a row whose key is the payment: there is only
 * one, however often a file comes. Who entered, decided, started or filled in the account is copied beside who releases,
 * so that a check keeps them apart. `holder_differs` and `is_account_late` are what the releaser has to look at: the
 * holder is not the applicant, or the account was filled in after the decision.
 */
export const payment: Migration = {
  name: '014-payment',
  up: [
    `CREATE TABLE payment_accounts (
      id CHAR(36) NOT NULL PRIMARY KEY,
      case_id CHAR(36) NOT NULL UNIQUE,
      holder_enc VARCHAR(512) NOT NULL, number_enc VARCHAR(255) NOT NULL, bank_enc VARCHAR(512) NOT NULL,
      is_suspect BOOLEAN NOT NULL, set_by CHAR(36), set_at DATETIME(3) NOT NULL,
      FOREIGN KEY (case_id) REFERENCES relief_cases (id)
    )`,
    `CREATE TABLE payment_batches (
      id CHAR(36) NOT NULL PRIMARY KEY,
      number VARCHAR(24) NOT NULL UNIQUE, office_id CHAR(36), state VARCHAR(10) NOT NULL,
      row_count INTEGER NOT NULL, total_fen BIGINT NOT NULL, checksum VARCHAR(64) NOT NULL,
      made_by CHAR(36) NOT NULL, made_at DATETIME(3) NOT NULL,
      released_by CHAR(36), released_at DATETIME(3),
      CHECK (state IN ('made', 'released', 'answered', 'cancelled')), CHECK (row_count >= 1), CHECK (total_fen >= 1),
      CHECK (released_by IS NULL OR released_by <> made_by),
      CHECK (state IN ('made', 'cancelled') OR released_by IS NOT NULL)
    )`,
    `CREATE TABLE payments (
      id CHAR(36) NOT NULL PRIMARY KEY,
      grant_id CHAR(36) NOT NULL, attempt INTEGER NOT NULL, open_grant CHAR(36) UNIQUE,
      case_id CHAR(36) NOT NULL, office_id CHAR(36) NOT NULL, amount_fen INTEGER NOT NULL,
      holder_enc VARCHAR(512) NOT NULL, number_enc VARCHAR(255) NOT NULL, bank_enc VARCHAR(512) NOT NULL,
      holder_differs BOOLEAN NOT NULL, is_account_late BOOLEAN NOT NULL,
      entered_key VARCHAR(36) NOT NULL, decided_key VARCHAR(36) NOT NULL, started_key VARCHAR(36) NOT NULL,
      account_key VARCHAR(36) NOT NULL,
      started_at DATETIME(3) NOT NULL,
      state VARCHAR(10) NOT NULL, batch_id CHAR(36),
      released_by CHAR(36), released_at DATETIME(3), settled_at DATETIME(3), followed_at DATETIME(3),
      UNIQUE (grant_id, attempt),
      CHECK (attempt >= 1), CHECK (amount_fen >= 1),
      CHECK (state IN ('ready', 'batched', 'released', 'paid', 'failed', 'stopped')),
      CHECK ((state IN ('failed', 'stopped') AND open_grant IS NULL)
        OR (state NOT IN ('failed', 'stopped') AND open_grant IS NOT NULL AND open_grant = grant_id)),
      CHECK (state <> 'batched' OR batch_id IS NOT NULL),
      CHECK (released_by IS NULL OR (released_by <> entered_key AND released_by <> decided_key AND released_by <> started_key
        AND released_by <> account_key)),
      CHECK (account_key = '' OR account_key <> decided_key),
      CHECK (state IN ('ready', 'batched', 'stopped') OR released_by IS NOT NULL),
      FOREIGN KEY (grant_id) REFERENCES relief_grants (id),
      FOREIGN KEY (case_id) REFERENCES relief_cases (id),
      FOREIGN KEY (batch_id) REFERENCES payment_batches (id)
    )`,
    'CREATE INDEX payments_of_case ON payments (case_id, id)',
    'CREATE INDEX payments_of_state ON payments (state, office_id, id)',
    'CREATE INDEX payments_of_batch ON payments (batch_id, state, id)',
    'CREATE INDEX payments_to_follow ON payments (followed_at, state, id)',
    `CREATE TABLE payment_returns (
      id CHAR(36) NOT NULL PRIMARY KEY,
      batch_id CHAR(36) NOT NULL, file_hash CHAR(64) NOT NULL,
      row_count INTEGER NOT NULL, paid_count INTEGER NOT NULL, failed_count INTEGER NOT NULL,
      imported_by CHAR(36) NOT NULL, imported_at DATETIME(3) NOT NULL,
      UNIQUE (batch_id, file_hash),
      FOREIGN KEY (batch_id) REFERENCES payment_batches (id)
    )`,
    `CREATE TABLE payment_results (
      payment_id CHAR(36) NOT NULL PRIMARY KEY,
      case_id CHAR(36) NOT NULL, return_id CHAR(36), outcome VARCHAR(8) NOT NULL,
      bank_reference VARCHAR(64), why_enc VARCHAR(1024),
      CHECK (outcome IN ('paid', 'failed')),
      FOREIGN KEY (payment_id) REFERENCES payments (id),
      FOREIGN KEY (return_id) REFERENCES payment_returns (id)
    )`,
  ],
  down: ['payment_results', 'payment_returns', 'payments', 'payment_batches', 'payment_accounts'].map(
    (table) => `DROP TABLE ${table}`,
  ),
};
