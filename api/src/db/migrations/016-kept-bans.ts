import type { Migration } from './migration';

const BARS = (name: string, booker: string) => `CREATE TABLE ${name} (
      id CHAR(36) NOT NULL PRIMARY KEY,
      ${booker} NOT NULL, id_hash CHAR(64) NOT NULL,
      account_id CHAR(36) NOT NULL, barred_at DATETIME(3) NOT NULL,`;
const OF_ACCOUNT = 'CREATE INDEX marriage_bars_of_account ON marriage_bars (account_id, id)';
const NO_SHOWS = `FROM marriage_bookings b JOIN case_files c ON c.id = b.id JOIN marriage_slots s ON s.id = b.slot_id`;
const HOLDER = 'ALTER TABLE case_files ADD COLUMN holder_id_hash CHAR(64)';

/**
 * What must outlive an account is known by the keyed hash of the identity number: who did not come and until when they
 * are banned for it, whom somebody no longer lets name them, and whose a booking made on the phone is. Of the looks at
 * cases outside the own queue only the last ones are kept here, so that counting them reads a few rows.
 */
export const keptBans: Migration = {
  name: '016-kept-bans',
  up: [
    `CREATE TABLE no_shows (
      id_hash CHAR(64) NOT NULL, booking_id CHAR(36) NOT NULL,
      on_date CHAR(10) NOT NULL, bans_until DATETIME(3),
      PRIMARY KEY (id_hash, booking_id)
    )`,
    'CREATE INDEX no_shows_of_booking ON no_shows (booking_id)',
    'CREATE INDEX no_shows_of_date ON no_shows (on_date)',
    `INSERT INTO no_shows (id_hash, booking_id, on_date, bans_until) SELECT a.id_hash, b.id, s.on_date, a.banned_until
      ${NO_SHOWS} JOIN accounts a ON a.id = c.account_id
      WHERE c.state = 'no_show' AND b.caller_id IS NULL AND a.id_hash IS NOT NULL`,
    `INSERT INTO no_shows (id_hash, booking_id, on_date, bans_until) SELECT p.id_hash, b.id, s.on_date, a.banned_until
      ${NO_SHOWS} JOIN marriage_partners p ON p.id = b.partner_id OR p.id = b.caller_id
        LEFT JOIN accounts a ON a.id_hash = p.id_hash
      WHERE c.state = 'no_show'`,
    `${BARS('marriage_bars_anew', 'booker_id_hash CHAR(64)')}
      UNIQUE (booker_id_hash, id_hash),
      FOREIGN KEY (account_id) REFERENCES accounts (id) ON DELETE CASCADE
    )`,
    `INSERT INTO marriage_bars_anew (id, booker_id_hash, id_hash, account_id, barred_at)
      SELECT r.id, a.id_hash, r.id_hash, r.account_id, r.barred_at FROM marriage_bars r JOIN accounts a ON a.id = r.booker_id
      WHERE a.id_hash IS NOT NULL`,
    'DROP TABLE marriage_bars',
    'ALTER TABLE marriage_bars_anew RENAME TO marriage_bars',
    OF_ACCOUNT,
    `CREATE TABLE staff_looks (
      staff_id CHAR(36) NOT NULL, case_id CHAR(36) NOT NULL, looked_at DATETIME(3) NOT NULL,
      PRIMARY KEY (staff_id, case_id)
    )`,
    'CREATE INDEX staff_looks_lately ON staff_looks (staff_id, looked_at)',
  ],
  only: {
    // Of the same letters as the hash it is compared with, so that the index of that one serves.
    mysql: [`${HOLDER} CHARACTER SET ascii COLLATE ascii_bin`, holdersOfPhoneBookings()],
    sqlite: [HOLDER, holdersOfPhoneBookings()],
  },
  down: [
    'ALTER TABLE case_files DROP COLUMN holder_id_hash',
    'DROP TABLE staff_looks',
    `${BARS('marriage_bars_before', 'booker_id CHAR(36)')}
      UNIQUE (booker_id, id_hash),
      FOREIGN KEY (booker_id) REFERENCES accounts (id) ON DELETE CASCADE,
      FOREIGN KEY (account_id) REFERENCES accounts (id) ON DELETE CASCADE
    )`,
    `INSERT INTO marriage_bars_before (id, booker_id, id_hash, account_id, barred_at)
      SELECT r.id, a.id, r.id_hash, r.account_id, r.barred_at FROM marriage_bars r JOIN accounts a ON a.id_hash = r.booker_id_hash`,
    'DROP TABLE marriage_bars',
    'ALTER TABLE marriage_bars_before RENAME TO marriage_bars',
    OF_ACCOUNT,
    'DROP TABLE no_shows',
  ],
};

function holdersOfPhoneBookings(): string {
  return `UPDATE case_files SET holder_id_hash = (SELECT p.id_hash FROM marriage_bookings b
      JOIN marriage_partners p ON p.id = b.caller_id WHERE b.id = case_files.id)
    WHERE id IN (SELECT b.id FROM marriage_bookings b WHERE b.caller_id IS NOT NULL)`;
}
