import { dateOf } from '@jianghan/shared/calendar/dates';
import type { LookPurpose } from '@jianghan/shared/trust/looks';
import type { Transaction } from 'sequelize';
import { recordLook } from '../audit/audit';
import { transact } from '../db/transact';
import { type Call, staffOf } from '../http/call';
import { once } from '../idempotency/once';
import { getParameter } from '../parameters/service';
import { countLookOutside, type Look, outside, raiseAlert } from './store-alerts';

/** When looking becomes unusual (reliability 9); dated parameters. */
interface LookLimits {
  looks: number;
  minutes: number;
}

/** Read before the transaction: a request holds one connection at a time. */
export async function lookLimits(now: Date): Promise<LookLimits> {
  const on = dateOf(now);
  return {
    looks: await getParameter('audit.looks_outside', on),
    minutes: await getParameter('audit.looks_minutes', on),
  };
}

export interface LookLine {
  look: Look;
  field: string | null;
  reason: LookPurpose;
  note: string | null;
}

/** A case that somebody looks at; outside is what they have nothing to do with today. */
export interface LookedAt {
  id: string;
  isOutside: boolean;
}

/**
 * Logs that somebody of the staff opens a case or sees a person in clear, and what for, in the transaction that reads
 * it: no line, no case. More cases than usual that are outside the own work raise an alert for the auditor.
 */
export async function recordCaseLook(
  tx: Transaction,
  call: Call,
  { at: { id, isOutside }, limits, line: { look, ...why } }: { at: LookedAt; limits: LookLimits; line: LookLine },
): Promise<void> {
  const action = isOutside ? outside(look) : look;
  await recordLook(tx, { call, action, object: { kind: 'case', id } }, why);
  if (!isOutside) return;
  const { staffId } = staffOf(call);
  const since = new Date(call.now.getTime() - limits.minutes * 60_000);
  const looks = await countLookOutside(tx, { staffId, caseId: id, since, now: call.now });
  if (looks > limits.looks) await raiseAlert(tx, { staffId, looks, since, now: call.now });
}

/** How a case is found in the scope of the caller, and the lines of a look and of its repeat. */
export interface Looking<Of> {
  find: (tx: Transaction) => Promise<{ of: Of; at: LookedAt }>;
  first: LookLine;
  again: LookLine;
}

/**
 * The scope is checked and a line written before anything is shown. A repeat of the same request is shown what was kept
 * for it, but it is one more look: the scope may have changed since, and it leaves a line of its own.
 */
export async function eachTimeWithLine<Of, Shown extends object>(
  call: Call,
  { find, first, again }: Looking<Of>,
  show: (tx: Transaction, of: Of) => Promise<Shown>,
): Promise<Shown> {
  const limits = await lookLimits(call.now);
  const look = async (tx: Transaction, line: LookLine): Promise<Of> => {
    const { of, at } = await find(tx);
    await recordCaseLook(tx, call, { at, limits, line });
    return of;
  };
  let made: Shown | undefined;
  const reply = await once(call, async (tx) => {
    made = await show(tx, await look(tx, first));
    return made;
  });
  if (reply !== made) await transact((tx) => look(tx, again));
  return reply;
}
