import { dateOf } from '@jianghan/shared/calendar/dates';
import { areOfAge, assertCouple } from '@jianghan/shared/marriage/rules';
import type { Draft, DraftInput } from '@jianghan/shared/marriage/schemas';
import { maskIdNumber, maskName, maskPhone } from '@jianghan/shared/masking';
import { Refusal } from '@jianghan/shared/refusal';
import type { Transaction } from 'sequelize';
import { getVerifiedPeople, type VerifiedPerson } from '../account/service';
import * as audit from '../audit/audit';
import { transact } from '../db/transact';
import { type Call, signedIn } from '../http/call';
import { once } from '../idempotency/once';
import type { DeskDraft } from './desk-couples';
import { bookingParameters } from './parameters';
import { isBarred } from './store-bars';
import type { FullDraft } from './store-draft';
import * as store from './store-draft';

export async function getDraft(call: Call): Promise<Draft> {
  const { accountId } = signedIn(call);
  return transact(async (tx) => toView(await ownerOf(tx, accountId), await store.findDraft(tx, accountId)));
}

/** Saves the parts given and keeps the others; stops at once where the couple belongs elsewhere (M-21) or cannot be one (M-05). */
export async function saveDraft(call: Call, input: DraftInput): Promise<Draft> {
  const { accountId } = signedIn(call);
  const { guestsMax } = await bookingParameters(call.now);
  if ((input.guests ?? 0) > guestsMax) {
    throw new Refusal('malformed', undefined, [{ field: 'guests', message: `颁证仪式最多来 ${guestsMax} 位亲友` }]);
  }
  return once(call, async (tx) => {
    const owner = await ownerOf(tx, accountId);
    if (!owner.hasIdentityConsent) throw new Refusal('consent_required');
    await store.saveDraft(tx, accountId, { input, now: call.now });
    const draft = await store.findDraft(tx, accountId);
    assertPossible(owner, draft);
    if (draft?.partner) {
      const couple = {
        own: { idNumber: owner.idNumber, category: draft.ownCategory ?? 'mainland' },
        partner: draft.partner,
      };
      await store.noteOfAge(tx, draft.id, areOfAge(couple, dateOf(call.now)));
    }
    if (input.partner && draft?.partner) await assertNotBarred(tx, owner.idHash, draft.partner.idHash);
    await audit.record(tx, {
      call,
      action: 'draft.saved',
      object: { kind: 'marriage_draft', id: draft?.id ?? accountId },
    });
    return toView(owner, draft);
  });
}

/** Shows the owner what the owner typed; without its audit line nothing is shown. */
export function revealDraft(
  call: Call,
): Promise<{ partner: { name: string; idNumber: string; phone: string | null } | null }> {
  const { accountId } = signedIn(call);
  return once(call, async (tx) => {
    const draft = await store.findDraft(tx, accountId);
    await audit.record(tx, {
      call,
      action: 'draft.revealed',
      object: { kind: 'marriage_draft', id: draft?.id ?? accountId },
    });
    if (!draft?.partner) return { partner: null };
    const { name, idNumber, phone } = draft.partner;
    return { partner: { name, idNumber, phone } };
  });
}

async function ownerOf(tx: Transaction, accountId: string): Promise<VerifiedPerson> {
  const owner = (await getVerifiedPeople(tx, [accountId])).get(accountId);
  if (owner === undefined) throw new Refusal('real_name_required');
  return owner;
}

/** After the draft is written: a bar set at this moment either is found here or finds the draft and empties it. */
async function assertNotBarred(tx: Transaction, bookerIdHash: string, idHash: string): Promise<void> {
  if (await isBarred(tx, { bookerIdHash, idHash })) throw new Refusal('partner_refuses');
}

function assertPossible(owner: VerifiedPerson, draft: FullDraft | undefined): void {
  const own = { idNumber: owner.idNumber, category: draft?.ownCategory ?? 'mainland' };
  if (draft?.partner) assertCouple(own, draft.partner);
  else if (own.category !== 'mainland') throw new Refusal('elsewhere');
}

/** Everything the desk needs has been filled in. */
export function isComplete(draft: Omit<DeskDraft, 'version' | 'needs'>): boolean {
  return (
    draft.ownCategory !== null &&
    draft.partner !== null &&
    draft.ceremony !== null &&
    draft.counselling !== null &&
    (draft.ceremony === 'no' || draft.guests !== null)
  );
}

function toView(owner: VerifiedPerson, draft: FullDraft | undefined): Draft {
  const partner = draft?.partner ?? null;
  return {
    version: draft?.version ?? 0,
    own: {
      name: maskName(owner.name),
      idNumber: maskIdNumber(owner.idNumber),
      phone: maskPhone(owner.phone),
      category: draft?.ownCategory ?? null,
    },
    partner: partner && {
      category: partner.category,
      name: maskName(partner.name),
      idNumber: maskIdNumber(partner.idNumber),
      phone: partner.phone === null ? null : maskPhone(partner.phone),
    },
    ceremony: draft?.ceremony ?? null,
    guests: draft?.guests ?? null,
    counselling: draft?.counselling ?? null,
    needs: draft?.needs ?? [],
    complete: draft !== undefined && isComplete(draft),
    updatedAt: draft?.updatedAt.toISOString() ?? null,
  };
}
