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
import { countLooksOutside, LOOKED_OUTSIDE, raiseAlert } from './store-alerts';

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

/**
 * Logs that somebody of the staff opens a case, and what for, in the transaction that reads it: no line, no case. More
 * cases than usual that are not on today's sheet of the own office raise an alert for the auditor.
 */
export async function recordCaseLook(
  tx: Transaction,
  call: Call,
  { file, purpose, limits }: { file: CaseFile; purpose: LookPurpose; limits: LookLimits },
): Promise<void> {
  const isOutside = !isInOwnQueue(call, file);
  const action = isOutside ? LOOKED_OUTSIDE : 'case.viewed';
  const line = { call, action, object: { kind: 'case', id: file.id } };
  await recordLook(tx, line, { field: null, reason: purpose, note: null });
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
  const limits = await lookLimits(call.now);
  return once(call, async (tx) => {
    const file = await findInScope(tx, call, caseId);
    await recordCaseLook(tx, call, { file, purpose, limits });
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
  let isFirst = false;
  const reply = await once(call, async (tx) => {
    const file = await findInScope(tx, call, caseId);
    const value = (await listPeople(tx, file.id))[wanted.who]?.[wanted.field];
    if (!value) throw new Refusal('not_found');
    await recordReveal(tx, call, { action: 'case.person_revealed', caseId, wanted });
    isFirst = true;
    return { value };
  });
  if (!isFirst)
    await transact((tx) => recordReveal(tx, call, { action: 'case.person_revealed_again', caseId, wanted }));
  return reply;
}

function recordReveal(
  tx: Transaction,
  call: Call,
  { action, caseId, wanted }: { action: string; caseId: string; wanted: Wanted },
): Promise<void> {
  const { who, field, reason, note } = wanted;
  return recordLook(
    tx,
    { call, action, object: { kind: 'case', id: caseId } },
    { field: `${who}.${field}`, reason, note },
  );
}
