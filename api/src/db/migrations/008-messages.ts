import type { Migration } from './migration';

/** What leaves for phones, what people subscribed to, how the office words its messages, and what each message said. */
export const messages: Migration = {
  name: '008-messages',
  up: [
    'ALTER TABLE inbox_messages ADD COLUMN text_version INTEGER NOT NULL DEFAULT 0',
    'ALTER TABLE inbox_messages ADD COLUMN facts_json VARCHAR(1000)',
    `CREATE TABLE message_deliveries (
      id CHAR(36) NOT NULL PRIMARY KEY,
      message_id CHAR(36) NOT NULL, account_id CHAR(36) NOT NULL,
      channel VARCHAR(8) NOT NULL CHECK (channel IN ('wechat', 'sms')),
      state VARCHAR(8) NOT NULL CHECK (state IN ('waiting', 'sent', 'refused', 'failed', 'dropped')),
      attempts INTEGER NOT NULL DEFAULT 0 CHECK (attempts >= 0),
      available_at DATETIME(3) NOT NULL, attempted_at DATETIME(3),
      reason VARCHAR(64),
      created_at DATETIME(3) NOT NULL, settled_at DATETIME(3),
      UNIQUE (message_id, channel),
      FOREIGN KEY (message_id) REFERENCES inbox_messages (id) ON DELETE CASCADE,
      FOREIGN KEY (account_id) REFERENCES accounts (id) ON DELETE CASCADE
    )`,
    'CREATE INDEX message_deliveries_due ON message_deliveries (state, channel, available_at)',
    'CREATE INDEX message_deliveries_settled ON message_deliveries (state, settled_at)',
    'CREATE INDEX message_deliveries_tried ON message_deliveries (channel, attempted_at)',
    `CREATE TABLE subscription_credits (
      id CHAR(36) NOT NULL PRIMARY KEY,
      account_id CHAR(36) NOT NULL, template_id VARCHAR(64) NOT NULL,
      credits INTEGER NOT NULL CHECK (credits >= 0),
      updated_at DATETIME(3) NOT NULL,
      UNIQUE (account_id, template_id),
      FOREIGN KEY (account_id) REFERENCES accounts (id) ON DELETE CASCADE
    )`,
    `CREATE TABLE message_texts (
      topic VARCHAR(64) NOT NULL, version INTEGER NOT NULL CHECK (version >= 1),
      content_json TEXT NOT NULL,
      saved_at DATETIME(3) NOT NULL, saved_by CHAR(36) NOT NULL,
      PRIMARY KEY (topic, version)
    )`,
  ],
  down: [
    'DROP TABLE message_texts',
    'DROP TABLE subscription_credits',
    'DROP TABLE message_deliveries',
    'ALTER TABLE inbox_messages DROP COLUMN facts_json',
    'ALTER TABLE inbox_messages DROP COLUMN text_version',
  ],
};
