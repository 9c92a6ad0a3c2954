import type { Migration } from './migration';

/**
 * On which pile of the work list a case lies, so that each list is a stretch of one index, however many cases there are.
 * It follows from the state and from who has claimed the case; `relief/desk` says how.
 */
export const reliefDesk: Migration = {
  name: '015-relief-desk',
  up: [
    "ALTER TABLE relief_cases ADD COLUMN desk VARCHAR(8) NOT NULL DEFAULT 'new'",
    'CREATE INDEX relief_cases_on_desk ON relief_cases (office_id, desk, due_at, id)',
    'CREATE INDEX relief_cases_on_desks ON relief_cases (desk, due_at, id)',
  ],
  onlyDown: {
    mysql: ['DROP INDEX relief_cases_on_desks ON relief_cases', 'DROP INDEX relief_cases_on_desk ON relief_cases'],
    sqlite: ['DROP INDEX relief_cases_on_desks', 'DROP INDEX relief_cases_on_desk'],
  },
  down: ['ALTER TABLE relief_cases DROP COLUMN desk'],
};
