import type { DeskPerson, DeskRequest } from '@jianghan/shared/marriage/allot';
import type { BookMarriage } from '@jianghan/shared/marriage/schemas';
import { Refusal } from '@jianghan/shared/refusal';
import type { Transaction } from 'sequelize';
import { getVerifiedNumbers } from '../account/service';
import type { Attempt, Call } from '../http/call';
import { isComplete } from './service-draft';
import { type DraftFacts, listDrafts } from './store-draft';
import { listPartnerNumbers } from './store-partner';

/** One couple at the desk. */
export interface Waiting {
  call: Call;
  attempt: Attempt;
  body: BookMarriage;
}

/** What is known of a couple who waits. */
export interface Prepared extends Waiting {
  request: DeskRequest;
  draft: DraftFacts | undefined;
}

const NOBODY: DeskPerson = { idHash: '', idNumber: '', category: 'mainland' };

/** Loads the people and drafts of all who wait, in three queries. Done before the slots are locked: it takes the most time. */
export async function prepare(tx: Transaction, waiting: readonly Waiting[]): Promise<Prepared[]> {
  const accountIds = [...new Set(waiting.map(({ attempt }) => attempt.accountId))];
  const owners = await getVerifiedNumbers(tx, accountIds);
  const drafts = await listDrafts(tx, accountIds);
  const partners = await listPartnerNumbers(tx, partnerIdsOf(drafts));
  return waiting.map((one) => {
    const { accountId, key, bodyHash } = one.attempt;
    const draft = drafts.get(accountId);
    const owner = owners.get(accountId);
    const ready = refusalOf(owner, draft, one.body);
    const own = owner === undefined ? NOBODY : { ...owner, category: draft?.ownCategory ?? 'mainland' };
    const partner = partners.get(draft?.partnerId ?? '') ?? NOBODY;
    return { ...one, draft, request: { accountId, key, bodyHash, slotId: one.body.slotId, own, partner, ready } };
  });
}

function partnerIdsOf(drafts: ReadonlyMap<string, DraftFacts>): string[] {
  return [...drafts.values()].flatMap(({ partnerId }) => (partnerId === null ? [] : [partnerId]));
}

function refusalOf(
  owner: { hasIdentityConsent: boolean } | undefined,
  draft: DraftFacts | undefined,
  body: BookMarriage,
): Refusal | null {
  if (owner === undefined) return new Refusal('real_name_required');
  if (!owner.hasIdentityConsent) return new Refusal('consent_required');
  if (draft === undefined || !isComplete(draft)) return new Refusal('draft_incomplete');
  if (draft.version !== body.draftVersion) return new Refusal('draft_changed', { version: draft.version });
  return null;
}
