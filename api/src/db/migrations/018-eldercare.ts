import { NAMED_COMMUNITIES } from '@jianghan/shared/eldercare/communities';
import type { Migration } from './migration';

const COMMUNITY_ROWS = NAMED_COMMUNITIES.map(
  ({ id, streetId, name, lng, lat }) => `('${id}', '${streetId}', '${name}', ${lng}, ${lat}, 0)`,
);

/**
 * The register of eldercare. `levels`, `needs`, `takes` and `order_kinds` are sets as bits. A place that takes visits,
 * intentions or orders is an office of the same id as well, so that cases and roles hang on it as on every office.
 * `stamp` is the turn of the one row of `place_stamp` at which a place was last changed: a process that knows all up to
 * a turn reads what came after. `cleared` is the last turn at which places went away, after which all is read anew.
 */
export const eldercare: Migration = {
  name: '018-eldercare',
  up: [
    `CREATE TABLE communities (
      id VARCHAR(16) NOT NULL PRIMARY KEY,
      street_id CHAR(36) NOT NULL, name VARCHAR(64) NOT NULL,
      lng DOUBLE NOT NULL, lat DOUBLE NOT NULL, is_sample BOOLEAN NOT NULL DEFAULT 0,
      UNIQUE (street_id, name),
      FOREIGN KEY (street_id) REFERENCES offices (id)
    )`,
    `INSERT INTO communities (id, street_id, name, lng, lat, is_sample) VALUES ${COMMUNITY_ROWS.join(', ')}`,
    `CREATE TABLE places (
      id CHAR(36) NOT NULL PRIMARY KEY,
      type VARCHAR(16) NOT NULL, name VARCHAR(100) NOT NULL,
      street_id CHAR(36) NOT NULL, community VARCHAR(64), address VARCHAR(200) NOT NULL, phone VARCHAR(32) NOT NULL,
      lng DOUBLE NOT NULL, lat DOUBLE NOT NULL,
      operator VARCHAR(100), ownership VARCHAR(16),
      beds_total INTEGER, beds_nursing INTEGER, beds_free INTEGER, beds_updated_at DATETIME(3),
      levels INTEGER NOT NULL DEFAULT 0, needs INTEGER NOT NULL DEFAULT 0,
      takes INTEGER NOT NULL DEFAULT 0, order_kinds INTEGER NOT NULL DEFAULT 0,
      star INTEGER NOT NULL DEFAULT 0, star_valid_until CHAR(10), star_certificate VARCHAR(64),
      medical VARCHAR(8) NOT NULL DEFAULT 'none',
      price_least_fen INTEGER, price_most_fen INTEGER, price_unit VARCHAR(8),
      barrier_free BOOLEAN NOT NULL DEFAULT 0, hours VARCHAR(100), filing_no VARCHAR(64),
      publishes_queue BOOLEAN NOT NULL DEFAULT 0, is_sample BOOLEAN NOT NULL DEFAULT 0,
      source VARCHAR(200) NOT NULL, verified_at DATETIME(3),
      state VARCHAR(8) NOT NULL DEFAULT 'shown', version INTEGER NOT NULL DEFAULT 1,
      changed_at DATETIME(3) NOT NULL, stamp BIGINT NOT NULL,
      CHECK (lng BETWEEN -180 AND 180), CHECK (lat BETWEEN -90 AND 90),
      CHECK (beds_total IS NULL OR beds_total >= 0),
      CHECK (beds_nursing IS NULL OR (beds_total IS NOT NULL AND beds_nursing BETWEEN 0 AND beds_total)),
      CHECK (beds_free IS NULL OR (beds_total IS NOT NULL AND beds_free BETWEEN 0 AND beds_total)),
      CHECK (levels BETWEEN 0 AND 31), CHECK (star BETWEEN 0 AND 5),
      CHECK (star = 0 OR (star_valid_until IS NOT NULL AND star_certificate IS NOT NULL)),
      CHECK (medical IN ('own', 'contract', 'none')),
      CHECK (price_least_fen IS NULL OR (price_least_fen >= 0 AND price_unit IS NOT NULL)),
      CHECK (price_most_fen IS NULL OR (price_least_fen IS NOT NULL AND price_most_fen >= price_least_fen)),
      CHECK (state IN ('shown', 'hidden')), CHECK (version >= 1),
      FOREIGN KEY (street_id) REFERENCES offices (id)
    )`,
    'CREATE INDEX places_by_stamp ON places (stamp, id)',
    'CREATE INDEX places_by_change ON places (changed_at, id)',
    'CREATE INDEX places_of_street ON places (street_id, changed_at, id)',
    'CREATE TABLE place_stamp (id INTEGER NOT NULL PRIMARY KEY, stamp BIGINT NOT NULL, cleared BIGINT NOT NULL)',
    'INSERT INTO place_stamp (id, stamp, cleared) VALUES (1, 0, 0)',
    `CREATE TABLE place_prices (
      id CHAR(36) NOT NULL PRIMARY KEY,
      place_id CHAR(36) NOT NULL, position INTEGER NOT NULL,
      kind VARCHAR(8) NOT NULL, label VARCHAR(60) NOT NULL,
      least_fen INTEGER NOT NULL, most_fen INTEGER, unit VARCHAR(8) NOT NULL, quoted_on CHAR(10) NOT NULL,
      UNIQUE (place_id, position),
      CHECK (kind IN ('bed', 'care', 'meal', 'day', 'other')), CHECK (unit IN ('month', 'day', 'meal', 'time')),
      CHECK (least_fen >= 0), CHECK (most_fen IS NULL OR most_fen >= least_fen),
      FOREIGN KEY (place_id) REFERENCES places (id) ON DELETE CASCADE
    )`,
    `CREATE TABLE place_photos (
      id CHAR(36) NOT NULL PRIMARY KEY,
      place_id CHAR(36) NOT NULL, position INTEGER NOT NULL,
      caption VARCHAR(60) NOT NULL, media_type VARCHAR(20) NOT NULL,
      width INTEGER NOT NULL, height INTEGER NOT NULL, base64 MEDIUMTEXT NOT NULL,
      added_by CHAR(36), added_at DATETIME(3) NOT NULL,
      UNIQUE (place_id, position),
      CHECK (media_type = 'image/jpeg'),
      FOREIGN KEY (place_id) REFERENCES places (id) ON DELETE CASCADE
    )`,
    `CREATE TABLE place_changes (
      id CHAR(36) NOT NULL PRIMARY KEY,
      place_id CHAR(36) NOT NULL, open_place CHAR(36) UNIQUE, changes_json TEXT NOT NULL,
      state VARCHAR(10) NOT NULL, proposed_by CHAR(36) NOT NULL, proposed_at DATETIME(3) NOT NULL,
      decided_by CHAR(36), decided_at DATETIME(3), reason VARCHAR(300),
      CHECK (state IN ('proposed', 'approved', 'refused', 'withdrawn')),
      CHECK ((state = 'proposed' AND open_place IS NOT NULL AND open_place = place_id)
        OR (state <> 'proposed' AND open_place IS NULL)),
      CHECK (decided_by IS NULL OR state = 'withdrawn' OR decided_by <> proposed_by),
      CHECK (state <> 'refused' OR reason IS NOT NULL),
      FOREIGN KEY (place_id) REFERENCES places (id) ON DELETE CASCADE
    )`,
    'CREATE INDEX place_changes_by_state ON place_changes (state, id)',
    `CREATE TABLE place_reports (
      id CHAR(36) NOT NULL PRIMARY KEY,
      place_id CHAR(36) NOT NULL, subject VARCHAR(8) NOT NULL, text VARCHAR(500), reported_at DATETIME(3) NOT NULL,
      settled_at DATETIME(3), settled_by CHAR(36), outcome VARCHAR(8), note VARCHAR(300),
      CHECK (outcome IS NULL OR outcome IN ('right', 'mended', 'hidden')),
      CHECK (settled_at IS NULL OR (settled_by IS NOT NULL AND outcome IS NOT NULL)),
      FOREIGN KEY (place_id) REFERENCES places (id) ON DELETE CASCADE
    )`,
    'CREATE INDEX place_reports_open ON place_reports (settled_at, id)',
    'CREATE INDEX place_reports_of_place ON place_reports (place_id, settled_at, id)',
  ],
  down: [
    ...['place_reports', 'place_changes', 'place_photos', 'place_prices', 'place_stamp', 'places', 'communities'].map(
      (table) => `DROP TABLE ${table}`,
    ),
    "DELETE FROM staff_roles WHERE office_id IN (SELECT id FROM offices WHERE kind = 'place')",
    "DELETE FROM offices WHERE kind = 'place'",
  ],
};
