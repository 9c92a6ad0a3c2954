import type { DeskPerson, DeskRequest } from '@jianghan/shared/marriage/allot';
import type { BookMarriage } from '@jianghan/shared/marriage/schemas';
import { Refusal } from '@jianghan/shared/refusal';
import type { Transaction } from 'sequelize';
import type { Attempt, Call } from '../http/call';
import { isComplete } from './service-draft';
import { type DeskDraft, listCouples } from './store-desk';

/** One couple at the desk. */
export interface Waiting {
  call: Call;
  attempt: Attempt;
  body: BookMarriage;
}

/** What is known of a couple who waits. */
export interface Prepared extends Waiting {
  request: DeskRequest;
  draft: DeskDraft | undefined;
}

const NOBODY: DeskPerson = { idHash: '', idNumber: '', category: 'mainland' };

/** Loads the people and drafts of all who wait, in one query. */
export async function prepare(tx: Transaction, waiting: readonly Waiting[]): Promise<Prepared[]> {
  const accountIds = [...new Set(waiting.map(({ attempt }) => attempt.accountId))];
  const couples = await listCouples(tx, accountIds);
  return waiting.map((one) => {
    const { accountId, key, bodyHash } = one.attempt;
    const { owner, draft } = couples.get(accountId) ?? { owner: undefined, draft: undefined };
    const ready = refusalOf(owner, draft, one.body);
    const own = owner === undefined ? NOBODY : { ...owner, category: draft?.ownCategory ?? 'mainland' };
    const partner = draft?.partner ?? NOBODY;
    return { ...one, draft, request: { accountId, key, bodyHash, slotId: one.body.slotId, own, partner, ready } };
  });
}

function refusalOf(
  owner: { hasIdentityConsent: boolean } | undefined,
  draft: DeskDraft | undefined,
  body: BookMarriage,
): Refusal | null {
  if (owner === undefined) return new Refusal('real_name_required');
  if (!owner.hasIdentityConsent) return new Refusal('consent_required');
  if (draft === undefined || !isComplete(draft)) return new Refusal('draft_incomplete');
  if (draft.version !== body.draftVersion) return new Refusal('draft_changed', { version: draft.version });
  return null;
}
