import type { Migration } from './migration';

export const accounts: Migration = {
  name: '001-accounts',
  up: [
    `CREATE TABLE accounts (
      id CHAR(36) NOT NULL PRIMARY KEY,
      phone_enc VARCHAR(255), phone_hash CHAR(64) UNIQUE,
      name_enc VARCHAR(512), id_number_enc VARCHAR(255), id_hash CHAR(64) UNIQUE,
      openid_enc VARCHAR(255), openid_hash CHAR(64) UNIQUE,
      real_name_at DATETIME(3),
      elder BOOLEAN NOT NULL DEFAULT 0, contrast BOOLEAN NOT NULL DEFAULT 0,
      created_at DATETIME(3) NOT NULL,
      CHECK (real_name_at IS NULL OR (name_enc IS NOT NULL AND id_hash IS NOT NULL AND phone_hash IS NOT NULL))
    )`,
    `CREATE TABLE sessions (
      id CHAR(36) NOT NULL PRIMARY KEY,
      token_hash CHAR(64) NOT NULL UNIQUE,
      account_id CHAR(36) NOT NULL,
      client VARCHAR(8) NOT NULL CHECK (client IN ('h5', 'weapp')),
      created_at DATETIME(3) NOT NULL, expires_at DATETIME(3) NOT NULL,
      FOREIGN KEY (account_id) REFERENCES accounts (id) ON DELETE CASCADE
    )`,
    'CREATE INDEX sessions_expire ON sessions (expires_at)',
    `CREATE TABLE sms_codes (
      id CHAR(36) NOT NULL PRIMARY KEY,
      phone_hash CHAR(64) NOT NULL, code_hash CHAR(64) NOT NULL,
      attempts INTEGER NOT NULL DEFAULT 0,
      created_at DATETIME(3) NOT NULL, expires_at DATETIME(3) NOT NULL, used_at DATETIME(3),
      CHECK (attempts >= 0)
    )`,
    'CREATE INDEX sms_codes_of_phone ON sms_codes (phone_hash, created_at)',
    `CREATE TABLE consents (
      id CHAR(36) NOT NULL PRIMARY KEY,
      account_id CHAR(36) NOT NULL,
      purpose VARCHAR(32) NOT NULL, version VARCHAR(20) NOT NULL,
      given_at DATETIME(3) NOT NULL, withdrawn_at DATETIME(3),
      FOREIGN KEY (account_id) REFERENCES accounts (id) ON DELETE CASCADE
    )`,
    'CREATE INDEX consents_of_account ON consents (account_id, purpose)',
  ],
  down: ['DROP TABLE consents', 'DROP TABLE sms_codes', 'DROP TABLE sessions', 'DROP TABLE accounts'],
};
