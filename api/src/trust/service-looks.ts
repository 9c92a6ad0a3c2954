import { dateOf } from '@jianghan/shared/calendar/dates';
import { maskIdNumber, maskName, maskPhone } from '@jianghan/shared/masking';
import { Refusal } from '@jianghan/shared/refusal';
import type { LookPurpose, RevealField, StaffCase, StaffPerson, Who } from '@jianghan/shared/trust/looks';
import type { Transaction } from 'sequelize';
import { type CaseFile, findCase } from '../casefile/service';
import { describeForStaff } from '../casefile/service-staff';
import type { Call } from '../http/call';
import { assertScope, assertSteppedUp, officesOf } from '../http/scope';
import { listPeople } from '../marriage/service-people';
import { getPublicOffices } from '../office/service';
import { eachTimeWithLine, type LookedAt } from './each-look';

/** The own queue is what happens today at an office where one works; whoever may see the whole district has none. */
function isInOwnQueue(call: Call, { officeId, happensAt }: CaseFile): boolean {
  const offices = officesOf(call);
  if (offices === 'all' || officeId === null || !offices.includes(officeId)) return false;
  return happensAt !== null && dateOf(happensAt) === dateOf(call.now);
}

export async function lookAtCase(call: Call, caseId: string, purpose: LookPurpose): Promise<StaffCase> {
  const offices = await getPublicOffices(null);
  const line = { look: 'case.viewed', field: null, reason: purpose, note: null } as const;
  const find = (tx: Transaction) => findInScope(tx, call, caseId);
  return eachTimeWithLine(call, { find, first: line, again: line }, async (tx, file) => {
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

/** Another office's case answers exactly as one that does not exist; relief has a look of its own. */
async function findInScope(tx: Transaction, call: Call, caseId: string): Promise<{ of: CaseFile; at: LookedAt }> {
  const file = await findCase(tx, caseId);
  if (file === undefined || file.officeId === null || file.kind !== 'marriage_booking') throw new Refusal('not_found');
  assertScope(call, file.officeId);
  return { of: file, at: { id: file.id, isOutside: !isInOwnQueue(call, file) } };
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
  const find = (tx: Transaction) => findInScope(tx, call, caseId);
  return eachTimeWithLine(call, { find, first, again }, async (tx, file) => {
    const value = (await listPeople(tx, file.id))[who]?.[field];
    if (!value) throw new Refusal('not_found');
    return { value };
  });
}
