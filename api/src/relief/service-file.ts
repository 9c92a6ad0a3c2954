import type { BodyOf } from '@jianghan/shared/contract';
import { Refusal } from '@jianghan/shared/refusal';
import type { revealRelief as RevealRelief } from '@jianghan/shared/relief/contract-casework';
import type { ReliefFile } from '@jianghan/shared/relief/schemas-staff';
import type { LookPurpose } from '@jianghan/shared/trust/looks';
import type { Transaction } from 'sequelize';
import type { Call } from '../http/call';
import { assertSteppedUp } from '../http/scope';
import { eachTimeWithLine } from '../trust/each-look';
import { fileOf, fileRules } from './file';
import { findInScope, findLookedAt } from './looking';
import type { ReliefCase } from './store';
import { findHelper } from './store-file';

/** Each look leaves a line with what it was for, written before anything is shown. */
export async function openReliefFile(call: Call, caseId: string, purpose: LookPurpose): Promise<ReliefFile> {
  const from = await fileRules((await findInScope(null, call, caseId)).officeId);
  const line = { look: 'case.viewed', field: null, reason: purpose, note: null } as const;
  const find = (tx: Transaction) => findLookedAt(tx, call, caseId);
  return eachTimeWithLine(call, { find, first: line, again: line }, (tx, relief) => fileOf(tx, call, { relief, from }));
}

type Wanted = BodyOf<typeof RevealRelief>;

/** One value in clear for one line in the audit; when it cannot be written, nothing is shown. */
export async function revealRelief(call: Call, caseId: string, wanted: Wanted): Promise<{ value: string }> {
  assertSteppedUp(call);
  const { field, reason, note } = wanted;
  const why = { field, reason, note };
  const first = { look: 'case.person_revealed', ...why } as const;
  const again = { look: 'case.person_revealed_again', ...why } as const;
  const find = (tx: Transaction) => findLookedAt(tx, call, caseId);
  return eachTimeWithLine(call, { find, first, again }, async (tx, relief) => {
    const value = await clearValue(tx, relief, field);
    if (!value) throw new Refusal('not_found');
    return { value };
  });
}

async function clearValue(tx: Transaction, relief: ReliefCase, field: Wanted['field']): Promise<string | null> {
  if (field === 'helperName') return (await findHelper(tx, relief.id))?.name ?? null;
  if (field === 'helperPhone') return (await findHelper(tx, relief.id))?.phone ?? null;
  return relief[field];
}
