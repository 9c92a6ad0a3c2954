import { addDays, dateOf, timeOf } from '@jianghan/shared/calendar/dates';
import type { Transaction } from 'sequelize';
import { listMembers } from '../casefile/service';
import { transact } from '../db/transact';
import { addNew, type OutboxLine } from '../outbox/outbox';
import { getParameter } from '../parameters/service';
import { type Expected, listExpected } from './store-reminders';

const MOST_AT_ONCE = 200;

/**
 * Reminds everyone of tomorrow, from the time of the office on until midnight; each appointment once, and one that was
 * moved to tomorrow in the evening too. Answers with how many were reminded now.
 */
export async function remindOfTomorrow(now: Date): Promise<number> {
  const today = dateOf(now);
  if (timeOf(now) < (await getParameter('message.reminder_time', today))) return 0;
  const on = addDays(today, 1);
  for (let [reminded, after] = [0, '']; ; ) {
    const page = await transact((tx) => remindPage(tx, { on, after, most: MOST_AT_ONCE }, now));
    reminded += page.reminded;
    if (page.last === undefined) return reminded;
    after = page.last;
  }
}

async function remindPage(tx: Transaction, page: Parameters<typeof listExpected>[1], now: Date) {
  const expected = await listExpected(tx, page);
  const members = await listMembers(
    tx,
    expected.map(({ bookingId }) => bookingId),
  );
  const everybody = expected.flatMap((one) => [
    one,
    ...(members.get(one.bookingId) ?? []).map((accountId) => ({ ...one, accountId })),
  ]);
  const reminded = await addNew(tx, everybody.map(reminderOf), now);
  return { reminded, last: expected.at(-1)?.bookingId };
}

/** The moment is part of the key: an appointment at another time is another reminder. */
function reminderOf({ bookingId, accountId, startsAt }: Expected): OutboxLine {
  const dedupKey = `marriage.reminder ${bookingId} ${accountId} ${startsAt.getTime()}`;
  return { topic: 'marriage.reminder', dedupKey, accountId, caseId: bookingId };
}
