import { dateOf } from '@jianghan/shared/calendar/dates';
import { maskIdNumber, maskName, maskPhone } from '@jianghan/shared/masking';
import { Refusal } from '@jianghan/shared/refusal';
import type { LookPurpose, RevealField, StaffCase, StaffPerson, Who } from '@jianghan/shared/trust/looks';
import type { Transaction } from 'sequelize';
import { recordLook } from '../audit/audit';
import { type CaseFile, findCase } from '../casefile/service';
import { describeForStaff } from '../casefile/service-staff';
import { transact } from '../db/transact';
import { type Call, staffOf } from '../http/call';
import { assertScope, assertSteppedUp, officesOf } from '../http/scope';
import { once } from '../idempotency/once';
import { listPeople } from '../marriage/service-people';
import { getPublicOffices } from '../office/service';
import { getParameter } from '../parameters/service';
import { countLooksOutside, type Look, outside, raiseAlert } from './store-alerts';

/** When looking becomes unusual (reliability 9); dated parameters. */
export interface LookLimits {
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

interface Line {
  look: Look;
  field: string | null;
  reason: LookPurpose;
  note: string | null;
}

/**
 * Logs that somebody of the staff opens a case or sees a person in clear, and what for, in the transaction that reads
 * it: no line, no case. More cases than usual that are not on today's sheet of the own office raise an alert for the
 * auditor.
 */
async function recordCaseLook(
  tx: Transaction,
  call: Call,
  { file, limits, line: { look, ...why } }: { file: CaseFile; limits: LookLimits; line: Line },
): Promise<void> {
  const isOutside = !isInOwnQueue(call, file);
  const action = isOutside ? outside(look) : look;
  await recordLook(tx, { call, action, object: { kind: 'case', id: file.id } }, why);
  if (!isOutside) return;
  const { staffId } = staffOf(call);
  const since = new Date(call.now.getTime() - limits.minutes * 60_000);
  const looks = await countLooksOutside(tx, staffId, since);
  if (looks > limits.looks) await raiseAlert(tx, { staffId, looks, since, now: call.now });
}

/** The own queue is what happens today at an office where one works; whoever may see the whole district has none. */
function isInOwnQueue(call: Call, { officeId, happensAt }: CaseFile): boolean {
  const offices = officesOf(call);
  if (offices === 'all' || officeId === null || !offices.includes(officeId)) return false;
  return happensAt !== null && dateOf(happensAt) === dateOf(call.now);
}

export async function lookAtCase(call: Call, caseId: string, purpose: LookPurpose): Promise<StaffCase> {
  const offices = await getPublicOffices(null);
  const line = { look: 'case.viewed', field: null, reason: purpose, note: null } as const;
  return eachTimeWithLine(call, { caseId, first: line, again: line }, async (tx, file) => {
    const people = await listPeople(tx, file.id);
    const { title, stateText, events } = await describeForStaff(tx, file);
    return {
      caseId: file.id,
      reference: file.reference,
      kind: file.kind,
      title,
      stateText,
      officeName: offices.get(file.officeId ?? '')?.name ?? null,
      happensAt: file.happensAt?.toISOString() ?? null,
      people: [masked('booker', people.booker), masked('partner', people.partner)],
      events,
    };
  });
}

/**
 * The scope is checked and a line written before anything is shown. A repeat of the same request is shown what was kept
 * for it, but it is one more look: the scope may have changed since, and it leaves a line of its own.
 */
async function eachTimeWithLine<Shown extends object>(
  call: Call,
  { caseId, first, again }: { caseId: string; first: Line; again: Line },
  show: (tx: Transaction, file: CaseFile) => Promise<Shown>,
): Promise<Shown> {
  const limits = await lookLimits(call.now);
  const look = async (tx: Transaction, line: Line): Promise<CaseFile> => {
    const file = await findInScope(tx, call, caseId);
    await recordCaseLook(tx, call, { file, limits, line });
    return file;
  };
  let made: Shown | undefined;
  const reply = await once(call, async (tx) => {
    made = await show(tx, await look(tx, first));
    return made;
  });
  if (reply !== made) await transact((tx) => look(tx, again));
  return reply;
}

/** Another office's case answers exactly as one that does not exist. */
async function findInScope(tx: Transaction, call: Call, caseId: string): Promise<CaseFile> {
  const file = await findCase(tx, caseId);
  if (file === undefined || file.officeId === null) throw new Refusal('not_found');
  assertScope(call, file.officeId);
  return file;
}

type Clear = Awaited<ReturnType<typeof listPeople>>[Who];

function masked(who: Who, person: Clear): StaffPerson {
  const hide = (value: string | null | undefined, mask: (value: string) => string) => (value ? mask(value) : null);
  return {
    who,
    name: hide(person?.name, maskName),
    idNumber: hide(person?.idNumber, maskIdNumber),
    phone: hide(person?.phone, maskPhone),
  };
}

export interface Wanted {
  who: Who;
  field: RevealField;
  reason: LookPurpose;
  note: string;
}

/**
 * One value in clear for one line in the audit, written first and in the same transaction: when it cannot be written,
 * nothing is shown. A repeat of the same request shows it again and leaves a line of its own.
 */
export async function revealPerson(call: Call, caseId: string, wanted: Wanted): Promise<{ value: string }> {
  assertSteppedUp(call);
  const { who, field, reason, note } = wanted;
  const why = { field: `${who}.${field}`, reason, note };
  const first = { look: 'case.person_revealed', ...why } as const;
  const again = { look: 'case.person_revealed_again', ...why } as const;
  return eachTimeWithLine(call, { caseId, first, again }, async (tx, file) => {
    const value = (await listPeople(tx, file.id))[who]?.[field];
    if (!value) throw new Refusal('not_found');
    return { value };
  });
}
