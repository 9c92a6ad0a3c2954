import type { Migration } from './migration';

/** One access token for all processes (W-02), and the login codes that were presented (each is good once, W-01). */
export const wechat: Migration = {
  name: '005-wechat',
  up: [
    `CREATE TABLE wechat_tokens (
      appid VARCHAR(64) NOT NULL PRIMARY KEY,
      token_enc VARCHAR(2048), expires_at DATETIME(3) NOT NULL, renewing_until DATETIME(3)
    )`,
    `CREATE TABLE wechat_codes (
      code_hash CHAR(64) NOT NULL PRIMARY KEY,
      claimed_at DATETIME(3) NOT NULL
    )`,
    'CREATE INDEX wechat_codes_age ON wechat_codes (claimed_at)',
  ],
  down: ['DROP TABLE wechat_codes', 'DROP TABLE wechat_tokens'],
};
