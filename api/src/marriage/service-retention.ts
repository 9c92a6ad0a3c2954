import { RETENTION_DAYS } from '@jianghan/shared/personal-data';
import type { Transaction } from 'sequelize';
import { forgetCases } from '../casefile/service';
import { transact } from '../db/transact';
import { deleteBookings, listPast } from './store-booking';
import { deleteDraft, deleteDraftsBefore, findDraft } from './store-draft';
import { deleteUnheld, replacePartner } from './store-partner';

const DAY_MS = 86_400_000;
const MOST_AT_ONCE = 200;

function daysBefore(now: Date, days: number): Date {
  return new Date(now.getTime() - days * DAY_MS);
}

/** Drafts nobody touched for their time go, with the partners that only they held (P-14). */
export function forgetOldDrafts(now: Date): Promise<number> {
  return transact((tx) => deleteDraftsBefore(tx, daysBefore(now, RETENTION_DAYS.draft)));
}

/**
 * Bookings go 180 days after their day: the booking, its case and the partner's sealed row. What stays is how many seats
 * of each slot were taken (P-14).
 */
export function forgetOldBookings(now: Date): Promise<number> {
  const before = daysBefore(now, RETENTION_DAYS.booking);
  return transact(async (tx) => {
    const ids = await listPast(tx, before, MOST_AT_ONCE);
    if (ids.length === 0) return 0;
    await deleteBookings(tx, ids);
    await forgetCases(tx, ids);
    await deleteUnheld(tx, before);
    return ids.length;
  });
}

/**
 * The draft of somebody who leaves, and the row of its partner. Bookings that hold the row too get a copy of it, so that it
 * goes in any case: who is at the desk with this draft at this moment finds nothing left to book with.
 */
export async function forgetDraftOf(tx: Transaction, accountId: string): Promise<void> {
  const draft = await findDraft(tx, accountId);
  if (draft === undefined) return;
  await deleteDraft(tx, draft.id);
  if (draft.partner !== null) await replacePartner(tx, draft.partner);
}
