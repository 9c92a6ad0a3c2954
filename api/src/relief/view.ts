import { dateOf } from '@jianghan/shared/calendar/dates';
import type { Holidays } from '@jianghan/shared/calendar/holidays';
import { maskName } from '@jianghan/shared/masking';
import { RELIEF_STATES } from '@jianghan/shared/relief/flow';
import type { ReliefListItem } from '@jianghan/shared/relief/schemas-staff';
import { daysLeft, urgency } from '@jianghan/shared/relief/sla';
import { type Call, staffOf } from '../http/call';
import { knownOffices, namesOf } from './names';
import { reliefRules } from './rules';
import type { WorkRow } from './store-worklist';

/** What the words of a list are made with; read before a transaction, names of colleagues excepted. */
export interface Wording {
  now: Date;
  staffId: string;
  holidays: Holidays;
  offices: Awaited<ReturnType<typeof knownOffices>>;
  names: ReadonlyMap<string, string>;
}

type Listed = Pick<WorkRow, Exclude<keyof WorkRow, 'name'>> & { name: string | null };

export async function toItems(call: Call, rows: readonly WorkRow[]): Promise<ReliefListItem[]> {
  const { holidays } = await reliefRules();
  const offices = await knownOffices(rows.map(({ officeId }) => officeId));
  const names = await namesOf(
    null,
    rows.map(({ claimedBy }) => claimedBy),
  );
  const wording = { now: call.now, staffId: staffOf(call).staffId, holidays, offices, names };
  return rows.map((row) => toItem(row, wording));
}

/** One line, everybody masked. */
export function toItem(row: Listed, { now, staffId, holidays, offices, names }: Wording): ReliefListItem {
  const { claimedBy, dueAt } = row;
  return {
    caseId: row.id,
    reference: row.reference,
    officeId: row.officeId,
    officeName: offices.get(row.officeId)?.name ?? '',
    name: row.name === null ? null : maskName(row.name),
    cause: row.cause,
    isDanger: row.isDanger,
    lane: row.lane,
    state: row.state,
    stateText: RELIEF_STATES[row.state].text,
    version: row.version,
    openedAt: row.openedAt.toISOString(),
    dueAt: dueAt?.toISOString() ?? null,
    ...timeLeft(row, { now, holidays }),
    claimedBy:
      claimedBy === null ? null : { staffId: claimedBy, name: names.get(claimedBy) ?? '', isMe: claimedBy === staffId },
  };
}

/** A limit that ended earlier today is over, though no day has passed. */
function timeLeft(
  { dueAt, clockUnit }: Pick<Listed, 'dueAt' | 'clockUnit'>,
  { now, holidays }: Pick<Wording, 'now' | 'holidays'>,
): Pick<ReliefListItem, 'left' | 'urgency'> {
  if (dueAt === null) return { left: null, urgency: 'calm' };
  const left = daysLeft({ on: dateOf(now), due: dateOf(dueAt) }, clockUnit ?? 'workdays', holidays);
  return { left, urgency: dueAt < now ? 'overdue' : urgency(Math.max(0, left)) };
}
