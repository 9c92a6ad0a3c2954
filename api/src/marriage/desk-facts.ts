import type { DeskRequest } from '@jianghan/shared/marriage/allot';
import type { BookMarriage } from '@jianghan/shared/marriage/schemas';
import { Refusal } from '@jianghan/shared/refusal';
import type { Transaction } from 'sequelize';
import { getVerifiedPeople, type VerifiedPerson } from '../account/service';
import type { Attempt, Call } from '../http/call';
import { isComplete } from './service-draft';
import { type DraftFacts, listDrafts } from './store-draft';

/** One couple at the desk. */
export interface Waiting {
  call: Call;
  attempt: Attempt;
  body: BookMarriage;
}

/** What is known of a couple who waits; the people are missing when the draft is. */
export interface Prepared extends Waiting {
  request: DeskRequest;
  owner: VerifiedPerson | undefined;
  draft: DraftFacts | undefined;
}

const NOBODY = { idHash: '', idNumber: '', category: 'mainland' as const };

/** Loads people and drafts of all who wait, in two queries. */
export async function prepare(tx: Transaction, waiting: readonly Waiting[]): Promise<Prepared[]> {
  const accountIds = [...new Set(waiting.map(({ attempt }) => attempt.accountId))];
  const people = await getVerifiedPeople(tx, accountIds);
  const drafts = new Map((await listDrafts(tx, accountIds)).map((draft) => [draft.accountId, draft]));
  return waiting.map((one) => {
    const { attempt, body } = one;
    const owner = people.get(attempt.accountId);
    const draft = drafts.get(attempt.accountId);
    const own = owner === undefined ? NOBODY : { ...owner, category: draft?.ownCategory ?? 'mainland' };
    const ready = refusalOf(owner, draft, body);
    const request = { ...attempt, slotId: body.slotId, own, partner: draft?.partner ?? NOBODY, ready };
    return { ...one, request, owner, draft };
  });
}

function refusalOf(
  owner: VerifiedPerson | undefined,
  draft: DraftFacts | undefined,
  body: BookMarriage,
): Refusal | null {
  if (owner === undefined) return new Refusal('real_name_required');
  if (!owner.hasIdentityConsent) return new Refusal('consent_required');
  if (draft === undefined || !isComplete(draft)) return new Refusal('draft_incomplete');
  if (draft.version !== body.draftVersion) return new Refusal('draft_changed', { version: draft.version });
  return null;
}
