import { addDays, dateOf } from '@jianghan/shared/calendar/dates';
import type { Transaction } from 'sequelize';
import { banFromBooking, countNoShows, forgetNoShow, liftBan, noteNoShow } from '../account/service';
import * as audit from '../audit/audit';
import { transact } from '../db/transact';
import type { Call } from '../http/call';
import { callOfJob } from '../jobs/call';
import { type HallBooking, listAccountsOf, listHashesOf, listLeftOver, moveBooking } from '../marriage/service-hall';
import * as outbox from '../outbox/outbox';
import { getParameter } from '../parameters/service';

/** Somebody who is still on the way half an hour after the last time of the day can be served yet. */
const AFTER_LAST_TIME_MS = 30 * 60_000;
const BATCH = 50;
const DAY_MS = 86_400_000;

export interface BanRules {
  most: number;
  withinDays: number;
  banDays: number;
}

/** Ask before a transaction: a request holds one connection. */
export async function banRules(now: Date): Promise<BanRules> {
  const on = dateOf(now);
  const [most, withinDays, banDays] = await Promise.all([
    getParameter('noshow.most', on),
    getParameter('noshow.within_days', on),
    getParameter('noshow.ban_days', on),
  ]);
  return { most, withinDays, banDays };
}

/**
 * After the last time of a day, whoever booked and did not come is marked, told, and after M-60's number of times not
 * let book online for a while. Run by a leased job; running it again finds nobody.
 */
export async function markNoShows(now: Date): Promise<number> {
  const rules = await banRules(now);
  const call = callOfJob(now);
  return transact(async (tx) => {
    const left = await listLeftOver(tx, 'booked', {
      endedBefore: new Date(now.getTime() - AFTER_LAST_TIME_MS),
      most: BATCH,
    });
    for (const booking of left) await markOne(tx, call, { booking, rules });
    return left.length;
  });
}

async function markOne(
  tx: Transaction,
  call: Call,
  { booking, rules }: { booking: HallBooking; rules: BanRules },
): Promise<void> {
  await moveBooking(tx, call, { booking, action: 'mark_no_show' });
  await audit.record(tx, { call, action: 'booking.no_show', object: { kind: 'marriage_booking', id: booking.id } });
  const on = dateOf(booking.startsAt);
  const until = new Date(call.now.getTime() + rules.banDays * DAY_MS);
  for (const idHash of await listHashesOf(tx, booking)) {
    const noShow = { idHash, bookingId: booking.id, on };
    await noteNoShow(tx, noShow);
    if (await isOften(tx, idHash, { rules, on })) await banFromBooking(tx, noShow, until);
  }
  const accountIds = await listAccountsOf(tx, booking);
  await outbox.addAll(
    tx,
    accountIds.map((accountId) => ({
      topic: 'marriage.no_show' as const,
      dedupKey: `marriage.no_show ${booking.id} ${accountId}`,
      accountId,
      caseId: booking.id,
    })),
    call.now,
  );
}

async function isOften(
  tx: Transaction,
  idHash: string,
  { rules, on }: { rules: BanRules; on: string },
): Promise<boolean> {
  const days = { from: addDays(on, 1 - rules.withinDays), to: on };
  return (await countNoShows(tx, idHash, days)) >= rules.most;
}

/** They came after all: the mark goes, and a ban that it brought goes with it. */
export async function forgiveNoShow(
  tx: Transaction,
  call: Call,
  { booking, rules }: { booking: HallBooking; rules: BanRules },
): Promise<HallBooking> {
  const moved = await moveBooking(tx, call, { booking, action: 'correct' });
  for (const idHash of await forgetNoShow(tx, booking.id)) {
    if (!(await isOften(tx, idHash, { rules, on: dateOf(booking.startsAt) }))) await liftBan(tx, idHash);
  }
  return moved;
}
