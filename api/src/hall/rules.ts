import { dateOf } from '@jianghan/shared/calendar/dates';
import type { QueueRules } from '@jianghan/shared/hall/queue';
import { getParameter } from '../parameters/service';

/** How people are called on the day of an instant. Ask before a transaction: a request holds one connection. */
export async function queueRules(now: Date): Promise<QueueRules> {
  const on = dateOf(now);
  const [lateMinutes, walkInEvery] = await Promise.all([
    getParameter('hall.late_minutes', on),
    getParameter('hall.walk_in_every', on),
  ]);
  return { lateMinutes, walkInEvery };
}
