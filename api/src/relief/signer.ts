import { Refusal } from '@jianghan/shared/refusal';
import type { SignedDocument } from '@jianghan/shared/relief/documents';
import { RELIEF_STATES } from '@jianghan/shared/relief/flow';
import type { Transaction } from 'sequelize';
import { addMember, listMembers } from '../casefile/service';
import type { Call } from '../http/call';
import { assertScope } from '../http/scope';
import { present } from './core';
import { lockRelief, type ReliefCase } from './store';
import { findHelper } from './store-file';

/** Whoever opens the same case at the same moment waits: the first phone that signs is the one it belongs to. */
export async function lockForSigning(tx: Transaction, call: Call, caseId: string): Promise<ReliefCase> {
  const relief = await lockRelief(tx, caseId);
  if (relief === undefined) throw new Refusal('not_found');
  assertScope(call, relief.officeId);
  return relief;
}

/** What is over is signed by nobody any more. */
export function assertRunning({ state, version }: ReliefCase): void {
  if (RELIEF_STATES[state].group === 'done')
    throw new Refusal('step_closed', { text: '这一件已经结束，不用再签', ...present({ state, version }) });
}

/**
 * Whether the case may be shown to whoever holds this phone: it was taken down at the counter, with the phone as the
 * person's or as that of who came for them. Where none was given it is the phone that signs the application, for an
 * authorisation is signed by everybody in the household.
 */
export async function isSignersOwn(
  tx: Transaction | null,
  { id, origin, phone: own }: ReliefCase,
  signer: { document: SignedDocument; phone: string },
): Promise<boolean> {
  if (origin !== 'counter') return false;
  const helper = await findHelper(tx, id);
  const given = [own, helper?.phone ?? null].filter((phone) => phone !== null);
  return given.length === 0 ? signer.document === 'application' : given.includes(signer.phone);
}

export async function showTo(
  tx: Transaction,
  { relief, accountId, now }: { relief: ReliefCase; accountId: string; now: Date },
): Promise<void> {
  const members = (await listMembers(tx, [relief.id])).get(relief.id) ?? [];
  if (relief.accountId === accountId || members.includes(accountId)) return;
  // Where no phone was given the first that signed has it; a second is somebody else's.
  if (relief.phone === null && members.length > 0) return;
  await addMember(tx, { caseId: relief.id, accountId }, now);
}
