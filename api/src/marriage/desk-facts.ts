import type { DeskPerson, DeskRequest } from '@jianghan/shared/marriage/allot';
import { Refusal } from '@jianghan/shared/refusal';
import type { Transaction } from 'sequelize';
import { openAccounts, type VerifiedNumber } from '../account/service';
import type { Attempt, Call } from '../http/call';
import { type DeskCouple, type DeskDraft, listCouples } from './desk-couples';
import { deskMove, type KnownMove, readMove, type WantedMove } from './desk-moves';
import { isComplete } from './service-draft';
import type { PhoneCouple } from './store-phone';

/** One couple at the desk. */
export interface Waiting {
  call: Call;
  attempt: Attempt;
  slotId: string;
  /** Of the draft that the couple has just checked. */
  draftVersion?: number;
  /** Who calls the registry has no draft: the registrar types both of them. */
  phone?: PhoneCouple;
  /** Who has a booking takes it to the new time. */
  move?: WantedMove;
}

/** What is known of a couple who waits. */
export interface Prepared extends Waiting {
  request: DeskRequest;
  draft: DeskDraft | undefined;
  known?: KnownMove;
}

const UNKNOWN: DeskCouple = { owner: undefined, draft: undefined, isChecked: false };
const NOBODY: DeskPerson = { idHash: '', idNumber: '', category: 'mainland' };

/** Loads the people and drafts of all who wait, in one query. */
export async function prepare(tx: Transaction, waiting: readonly Waiting[]): Promise<Prepared[]> {
  const accountIds = [...new Set(waiting.map(({ attempt }) => attempt.accountId))];
  const couples = await listCouples(tx, accountIds);
  const open = await openAccounts(
    tx,
    waiting.flatMap(({ phone }) => phone?.accountId ?? []),
  );
  const moves = new Map<Waiting, KnownMove>();
  for (const one of waiting) if (one.move !== undefined) moves.set(one, await readMove(tx, one.call, one.move));
  return waiting.map((one) => {
    const known = moves.get(one);
    if (known !== undefined) return prepareMove(one, known);
    if (one.phone !== undefined) return preparePhone(one, one.phone, open);
    const { accountId, key, bodyHash } = one.attempt;
    const { owner, draft, isChecked } = couples.get(accountId) ?? UNKNOWN;
    const ready = refusalOf(owner, draft, one);
    const own = owner === undefined ? NOBODY : { ...owner, category: draft?.ownCategory ?? 'mainland' };
    const partner = draft?.partner ?? NOBODY;
    return { ...one, draft, request: { accountId, key, bodyHash, slotId: one.slotId, own, partner, isChecked, ready } };
  });
}

function prepareMove(one: Waiting, known: KnownMove): Prepared {
  const { accountId, key, bodyHash } = one.attempt;
  const { booking, ready, people } = known;
  const move = booking && deskMove(booking);
  const request = { accountId, key, bodyHash, slotId: one.slotId, ...people, ready, move };
  return { ...one, draft: undefined, known, request };
}

/** An account that is closed at this moment books nothing; asked again, the call gets a new one. */
function preparePhone({ attempt, ...one }: Waiting, phone: PhoneCouple, open: ReadonlySet<string>): Prepared {
  const { caller, partner, draft } = phone;
  const { accountId, key, bodyHash } = attempt;
  const ready = open.has(phone.accountId) ? null : new Refusal('busy');
  const request = { accountId, key, bodyHash, slotId: one.slotId, own: caller, partner, ready };
  return { ...one, attempt, draft, request };
}

function refusalOf(
  owner: VerifiedNumber | undefined,
  draft: DeskDraft | undefined,
  { draftVersion, call }: Pick<Waiting, 'draftVersion' | 'call'>,
): Refusal | null {
  // Whoever comes here is verified: the account has been closed since.
  if (owner === undefined) return new Refusal('sign_in_required');
  if (owner.bannedUntil !== null && owner.bannedUntil > call.now) {
    return new Refusal('booking_banned', { until: owner.bannedUntil.toISOString() });
  }
  if (!owner.hasIdentityConsent) return new Refusal('consent_required');
  if (draft === undefined || !isComplete(draft)) return new Refusal('draft_incomplete');
  if (draft.version !== draftVersion) return new Refusal('draft_changed', { version: draft.version });
  return null;
}
