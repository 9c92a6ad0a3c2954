import type { Migration } from './migration';

/** Whether both were of age when the draft was saved: then the desk opens no number to find out. Older drafts are asked. */
export const ofAge: Migration = {
  name: '012-of-age',
  up: ['ALTER TABLE marriage_drafts ADD COLUMN of_age BOOLEAN NOT NULL DEFAULT 0'],
  down: ['ALTER TABLE marriage_drafts DROP COLUMN of_age'],
};
