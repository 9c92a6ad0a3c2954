import type { Migration } from './migration';

/** A reply that is kept for its key may hold a whole file for the bank, which MySQL's TEXT of 64 KB does not. */
export const longReplies: Migration = {
  name: '017-long-replies',
  up: [],
  only: { mysql: ['ALTER TABLE idempotency_keys MODIFY reply_enc MEDIUMTEXT'], sqlite: [] },
  onlyDown: {
    mysql: [
      'DELETE FROM idempotency_keys WHERE LENGTH(reply_enc) > 65535',
      'ALTER TABLE idempotency_keys MODIFY reply_enc TEXT',
    ],
    sqlite: [],
  },
  down: [],
};
